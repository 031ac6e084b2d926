using System.Collections.Immutable;

namespace InterviewBot.Engine.Chat;

/// <summary>Who may decide for a chat, asked of its platform every time: what was true an hour ago may not be now.</summary>
internal sealed class Administrators(IEnumerable<IChatAdapter> adapters)
{
    private readonly ImmutableArray<IChatAdapter> _adapters = [.. adapters];

    public Task<bool> IncludeAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken)
        => _adapters.FirstOrDefault(adapter => adapter.Platform == chat.Platform) is { } adapter
            ? adapter.MayAdministerAsync(chat, person, cancellationToken)
            : Task.FromResult(false);
}
