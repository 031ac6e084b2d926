using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.ScriptedHost;

/// <summary>A deed as the platform's adapter tells it to the engine.</summary>
internal static class DeedEvents
{
    public static Incoming Of(Deed deed, string platform)
    {
        var chat = new ChatAddress(platform, deed.Chat);
        var person = new Person(new PersonId(platform, deed.Person), deed.Person);
        var origin = new Origin(chat, person, new EventId(platform, deed.Event), IsPrivate: deed.Chat == deed.Person);
        var (target, message) = (new MessageRef(chat, deed.Target), new MessageRef(chat, deed.Message));
        return deed.Kind switch
        {
            DeedKind.Posts => new CardPosted(origin, message, QuestionId.Parse(deed.Target)),
            DeedKind.Replies => new ReplyWritten(origin, target, message, deed.Text),
            DeedKind.Edits => new ReplyEdited(origin, target, message, deed.Text),
            DeedKind.Deletes => new ReplyDeleted(chat, origin.Event, message),
            DeedKind.Calls => new CommandCalled(origin, deed.Target, Options(deed)),
            DeedKind.Presses => new ButtonPressed(origin, deed.Target, Message: null),
            DeedKind.Fills => new FormSubmitted(origin, deed.Target, Text(deed)),
            _ => throw new ArgumentOutOfRangeException(nameof(deed)),
        };
    }

    private static NamedOptions Options(Deed deed) => new((deed.Text.Length == 0 ? [] : Text(deed)).Add("question", deed.Message));

    private static ImmutableDictionary<string, string> Text(Deed deed) => ImmutableDictionary<string, string>.Empty.Add("text", deed.Text);
}
