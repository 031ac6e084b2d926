using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.ScriptedHost;

/// <summary>Takes deeds from a reader and acknowledges each when the engine is done with it, as an adapter confirms events.</summary>
internal sealed class Listener(IEventSink sink, string platform, TextReader input, TextWriter output)
{
    private readonly Lock _gate = new();

    /// <summary>Until the input ends; then until all is done.</summary>
    public async Task RunAsync()
    {
        var open = new HashSet<Task>();
        while (await input.ReadLineAsync() is { } line)
        {
            // The order within each chat is the order of the calls; nothing waits for what was before.
            open.Add(HandleAsync(Deed.Parse(line)));
            foreach (var done in open.Where(task => task.IsCompleted).ToList())
            {
                open.Remove(done);
                await done;
            }
        }

        await Task.WhenAll(open);
    }

    private async Task HandleAsync(Deed deed)
    {
        var eyes = new Eyes();
        await sink.HandleAsync(DeedEvents.Of(deed, platform), eyes, CancellationToken.None);
        var next = eyes.Seen is null ? null : ReplyText.ChoicesOf(eyes.Seen).FirstOrDefault(choice => choice.Meaning is ChoiceMeaning.NextPage);
        var acknowledged = new Acknowledged(deed.Event, eyes.Seen is null ? "" : ReplyText.Of(eyes.Seen), next?.Action.Encode() ?? "");
        lock (_gate)
        {
            output.WriteLine(acknowledged.ToLine());
        }
    }

    /// <summary>Sees one answer, whatever it is; to a chat in memory nothing is ever lost on the way.</summary>
    private sealed class Eyes : IResponder
    {
        public Reply? Seen { get; private set; }

        public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
        {
            Seen = reply;
            return Task.FromResult<SendResult>(new SendResult.Delivered());
        }
    }
}
