using System.Collections.Immutable;

namespace InterviewBot.Engine.Chat;

/// <summary>Who may decide for a chat, asked of its platform every time: what was true an hour ago may not be now.</summary>
/// <param name="adapters">Looked up when first asked for: adapters may want the commands, which want this.</param>
internal sealed class Administrators(Lazy<ImmutableArray<IChatAdapter>> adapters)
{
    public Task<bool> IncludeAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken)
        => adapters.Value.FirstOrDefault(adapter => adapter.Platform == chat.Platform) is { } adapter
            ? adapter.MayAdministerAsync(chat, person, cancellationToken)
            : Task.FromResult(false);
}
