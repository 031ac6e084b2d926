namespace InterviewBot.Engine.Chat;

/// <summary>Who may decide for a chat, asked of its platform every time: what was true an hour ago may not be now.</summary>
internal sealed class Administrators(Platforms platforms)
{
    public Task<bool> IncludeAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken)
        => platforms.Find(chat.Platform) is { } adapter
            ? adapter.MayAdministerAsync(chat, person, cancellationToken)
            : Task.FromResult(false);
}
