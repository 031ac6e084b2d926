namespace InterviewBot.Engine.Chat;

/// <summary>Who may decide for a chat, asked of its platform every time: what was true an hour ago may not be now.</summary>
internal sealed class Administrators(Platforms platforms)
{
    /// <summary>Whether the person may choose how the bot is in the chat.</summary>
    public async Task<bool> IncludeAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken)
        => (await RightsAsync(chat, person, cancellationToken)).HasFlag(ChatRights.Settings);

    public Task<ChatRights> RightsAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken)
        => platforms.Find(chat.Platform) is { } adapter
            ? adapter.RightsAsync(chat, person, cancellationToken)
            : Task.FromResult(ChatRights.None);
}
