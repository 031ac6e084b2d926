using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>What an event of the gateway means: a closed set.</summary>
internal abstract record Mapped
{
    private Mapped()
    {
    }

    /// <summary>A person did something.</summary>
    /// <param name="Incoming">What.</param>
    /// <param name="Context">What the way back for the answer needs.</param>
    public sealed record Event(FromPerson Incoming, EventContext Context) : Mapped;

    /// <summary>Something is gone, by whose doing is not told: nobody is answered.</summary>
    public sealed record Change(Incoming Incoming) : Mapped;

    /// <summary>There is nothing in it for the engine to do, but the person waits for a word.</summary>
    /// <param name="Reply">For their eyes only.</param>
    /// <param name="Origin">Whom, and where.</param>
    /// <param name="Context">What the way back needs.</param>
    public sealed record Answer(Notice Reply, Origin Origin, InteractionEvent Context) : Mapped;
}
