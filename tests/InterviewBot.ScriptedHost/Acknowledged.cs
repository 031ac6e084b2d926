namespace InterviewBot.ScriptedHost;

/// <summary>A deed that is handled: a platform would take it for confirmed.</summary>
/// <param name="Event">Of the deed.</param>
/// <param name="Shown">What the person sees; empty for a deed that changes something, of which nobody looks at the answer.</param>
/// <param name="Next">The action of the button that turns to the next page; empty where there is none.</param>
public sealed record Acknowledged(string Event, string Shown, string Next)
{
    private const int FieldCount = 3;

    public string ToLine() => Fields.Write(Event, Shown, Next);

    /// <returns>Null for a line that was not written to its end.</returns>
    public static Acknowledged? TryParse(string line)
        => Fields.Read(line, FieldCount) is [var id, var shown, var next] ? new Acknowledged(id, shown, next) : null;
}
