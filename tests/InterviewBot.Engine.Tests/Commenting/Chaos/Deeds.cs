using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.ScriptedHost;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>Makes deeds, in every way that a platform gives to do a thing; each is an event of its own.</summary>
internal sealed class Deeds(Random random)
{
    private int _events;
    private int _thoughts;

    public Posting Post(string chat, string person, string question)
        => new(new Deed(NextEvent(), DeedKind.Posts, chat, person, question, PostOf(question)));

    /// <summary>By a reply to the question, by a command or by a form.</summary>
    public Writing Write(string chat, string person, string question)
    {
        var (way, id) = (random.Next(4), NextEvent());
        var thought = Think(chat, question, person, way < 2 ? id : null, under: null);
        return new Writing(
            way switch
            {
                < 2 => new Deed(id, DeedKind.Replies, chat, person, PostOf(question), id, thought.TextOf(0)),
                2 => new Deed(id, DeedKind.Calls, chat, person, "comment", question, thought.TextOf(0)),
                _ => Fill(id, chat, person, "comment", new Arguments { Question = QuestionId.Parse(question) }, thought.TextOf(0)),
            },
            thought);
    }

    /// <summary>By a reply to its message, else by a form.</summary>
    public Writing? Answer(string person, Thought answered)
    {
        var (top, id) = (answered.Under ?? answered, NextEvent());
        if (answered.Message is not { } message)
        {
            if (answered.Id is not { } comment)
            {
                return null;
            }

            var filled = Think(answered.Chat, answered.Question, person, message: null, top);
            return new Writing(
                Fill(id, answered.Chat, person, "comment", new Arguments { Comment = comment }, filled.TextOf(0)), filled, answered, top);
        }

        var replied = Think(answered.Chat, answered.Question, person, id, top);
        return new Writing(
            new Deed(id, DeedKind.Replies, answered.Chat, person, message, id, replied.TextOf(0)), replied, answered, top);
    }

    public Liking Like(string person, Thought thought, long comment)
        => new(Press(thought.Chat, person, "like", new Arguments { Comment = comment }), thought);

    /// <summary>The message itself, or by a form where one is alone with the bot.</summary>
    public Editing? Edit(Thought own)
    {
        var version = ++own.Tries;
        return Way(own) switch
        {
            ({ } message, _) => new Editing(
                new Deed(NextEvent(), DeedKind.Edits, own.Chat, own.Person, PostOf(own.Question), message, own.TextOf(version)), own, version),
            (_, { } comment) => new Editing(
                Fill(NextEvent(), own.Person, own.Person, "edit", new Arguments { Comment = comment }, own.TextOf(version)), own, version),
            _ => null,
        };
    }

    /// <summary>The message itself, or by a button where one is alone with the bot.</summary>
    public Deleting? Delete(Thought own) => Way(own) switch
    {
        ({ } message, _) => new Deleting(new Deed(NextEvent(), DeedKind.Deletes, own.Chat, own.Person, "", message), own),
        (_, { } comment) => new Deleting(
            Press(own.Person, own.Person, "delete", new Arguments { Comment = comment, Keyword = "yes" }), own),
        _ => null,
    };

    /// <summary>The message of a comment that was deleted.</summary>
    public Vain EditTooLate(Thought gone) => new(new Deed(
        NextEvent(), DeedKind.Edits, gone.Chat, gone.Person, PostOf(gone.Question), gone.Message!, gone.TextOf(++gone.Tries)));

    public Sharing Share(string chat, bool opens)
        => new(Press(chat, Program.Administrator, "sharing", new Arguments { Keyword = opens ? "on" : "off" }), opens);

    public Deed List(string chat, string person, string question)
        => new(NextEvent(), DeedKind.Calls, chat, person, "comments", question);

    public Deed Press(string chat, string person, string command, Arguments arguments)
        => Press(chat, person, new ButtonAction(command, arguments).Encode());

    public Deed Press(string chat, string person, string action) => new(NextEvent(), DeedKind.Presses, chat, person, action);

    private static Deed Fill(string id, string chat, string person, string command, Arguments arguments, string text)
        => new(id, DeedKind.Fills, chat, person, new ButtonAction(command, arguments).Encode(), Text: text);

    /// <summary>One of the ways to get at it.</summary>
    private (string? Message, long? Comment) Way(Thought own)
        => own.Message is not null && (own.Id is null || random.Next(2) == 0) ? (own.Message, null) : (null, own.Id);

    private Thought Think(string chat, string question, string person, string? message, Thought? under)
        => new(_thoughts++, chat, question, person, message, under);

    private static string PostOf(string question) => $"post-{question}";

    private string NextEvent() => string.Create(CultureInfo.InvariantCulture, $"e{_events++}");
}
