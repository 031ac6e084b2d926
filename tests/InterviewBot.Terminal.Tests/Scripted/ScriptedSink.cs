using System.Collections.Concurrent;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Terminal.Tests.Scripted;

/// <summary>Stands in for the engine: answers by a script and remembers what it was told.</summary>
internal sealed class ScriptedSink(Func<Incoming, IEnumerable<Reply>> script) : IEventSink
{
    private readonly ConcurrentQueue<Incoming> _received = new();
    private readonly ConcurrentQueue<SendResult> _results = new();

    public IReadOnlyList<Incoming> Received => [.. _received];

    public IReadOnlyList<SendResult> Results => [.. _results];

    public async Task HandleAsync(Incoming incoming, IResponder responder, CancellationToken cancellationToken)
    {
        _received.Enqueue(incoming);
        foreach (var reply in script(incoming))
        {
            _results.Enqueue(await responder.RespondAsync(reply, cancellationToken));
        }
    }
}
