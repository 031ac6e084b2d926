using System.Collections.Concurrent;
using System.Globalization;
using InterviewBot.Discord.Client.Gateway;

namespace InterviewBot.Discord.Client.Tests.Gateway;

/// <summary>Handles events as they come, and completes them later in any order.</summary>
internal sealed class LateCompletions(int seed)
{
    private readonly Random _random = new(seed);
    private readonly ConcurrentQueue<Dispatch> _open = new();
    private readonly ConcurrentQueue<int> _handled = new();

    /// <summary>The events' numbers, in the order of their coming.</summary>
    public IReadOnlyCollection<int> Handled => _handled;

    public Task HandleAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (dispatch.Name == "MESSAGE_CREATE")
        {
            _handled.Enqueue(int.Parse(dispatch.Data.Span, CultureInfo.InvariantCulture));
            _open.Enqueue(dispatch);
        }

        return Task.CompletedTask;
    }

    /// <summary>Completes all that are open by now.</summary>
    public void Complete()
    {
        var open = new List<Dispatch>();
        while (_open.TryDequeue(out var dispatch))
        {
            open.Add(dispatch);
        }

        foreach (var dispatch in open.OrderBy(_ => _random.Next()))
        {
            dispatch.Complete();
        }
    }
}
