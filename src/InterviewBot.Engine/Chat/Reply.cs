using System.Collections.Immutable;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// What the engine says, never how: each adapter shows every kind with its platform's best means. A closed set.
/// </summary>
public abstract record Reply
{
    private protected Reply()
    {
    }

    /// <summary>Nothing to say.</summary>
    public static readonly Reply None = new Silence();

    /// <summary>Who is to see it.</summary>
    public Audience Audience { get; init; }

    /// <summary>The language it is in, for the words that the adapter adds.</summary>
    public Language Language { get; init; }

    /// <summary>
    /// What shows it again, also in another chat; null where nothing does. Where a platform cannot show something to one person alone, it
    /// leads that person there.
    /// </summary>
    public ButtonAction? Again { get; init; }

    /// <summary>The chat wants the plain view, where its platform has a plain one and a fine one; null: as the platform likes.</summary>
    public bool? IsPlain { get; init; }

    /// <summary>It takes the place of the message whose button was pressed, where the platform lets it.</summary>
    public bool InPlace { get; init; }
}

public enum Audience
{
    Everyone,
    OnlyYou,
}

/// <summary>Nothing is shown; the event is done.</summary>
public sealed record Silence : Reply;

/// <summary>A message with structure: a question, an answer, a list to pick from.</summary>
public sealed record Card : Reply
{
    /// <summary>What the card belongs to: "Kubernetes interview questions".</summary>
    public string? Heading { get; init; }

    /// <summary>What the card is about, one line.</summary>
    public Markdown Title { get; init; }

    public Level? Level { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public Markdown Body { get; init; }

    /// <summary>What waits until a person opens it.</summary>
    public HiddenPart? Hidden { get; init; }

    /// <summary>Things to pick one from, each opening something of its own.</summary>
    public Menu? Menu { get; init; }

    /// <summary>One of the platform's chats to be picked; only where the platform has something to pick it with.</summary>
    public PlacePicker? Picker { get; init; }

    /// <summary>A line under everything else.</summary>
    public Markdown Footer { get; init; }

    /// <summary>What one can do with this card.</summary>
    public ImmutableArray<Choice> Buttons { get; init; } = [];

    /// <summary>The question this message shows, so that a reply to the message is a comment on it; null for other cards.</summary>
    public QuestionId? About { get; init; }

    /// <summary>The comment this message shows, so that a reply to the message is an answer under it; null for other cards.</summary>
    public long? Comment { get; init; }

    /// <summary>The number of comments that stands on it and is to follow; null where none stands, or what does is opened anew by pressing.</summary>
    public ShownNumber? Number { get; init; }
}

/// <summary>The number of comments on a question's post, with what is needed to show the post again when there are more.</summary>
/// <param name="Comments">As many as it says.</param>
/// <param name="Another">What its Another button does.</param>
public sealed record ShownNumber(int Comments, ButtonAction Another);

public sealed record HiddenPart(string Label, Markdown Body);

/// <param name="Label">What the list is, when the card does not say.</param>
/// <param name="Choices">At least one.</param>
public sealed record Menu(string? Label, ImmutableArray<Choice> Choices);

/// <summary>Lets a person pick a chat; what is picked comes with <see cref="ButtonPressed.Picked"/>.</summary>
/// <param name="Label">Plain text: what is picked.</param>
/// <param name="Action">What is done with it.</param>
public sealed record PlacePicker(string Label, ButtonAction Action);

/// <summary>A sentence or two: a confirmation, or what was wrong and what would work.</summary>
public sealed record Notice(Markdown Text) : Reply
{
    public ImmutableArray<Choice> Choices { get; init; } = [];

    /// <summary>What is said in its stead where others see it too, perhaps nothing; null: the same.</summary>
    public Reply? InPublic { get; init; }

    /// <summary>What an adapter says that cannot show it to one person alone.</summary>
    public Reply BeforeOthers => InPublic is null ? this : InPublic with { Audience = Audience, Language = Language };
}

/// <summary>
/// A file, for the one who asked for it and nobody else: where its platform has no such way in a group, the adapter leads to the private
/// chat by <see cref="Reply.Again"/>.
/// </summary>
/// <param name="Text">A sentence that goes with it.</param>
/// <param name="File">The file.</param>
public sealed record Document(Markdown Text, FileContent File) : Reply;

/// <param name="Name">With its ending, of letters, digits, hyphens and dots.</param>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Text">What is in it; it is UTF-8.</param>
public sealed record FileContent(string Name, string MediaType, string Text);

/// <summary>A person's words arrived. Shown without noise: a reaction where the platform has one, else the text.</summary>
public sealed record Acknowledgement(string Text) : Reply;

/// <summary>Asks for words; what comes back is a <see cref="FormSubmitted"/> with the same action.</summary>
/// <param name="Submit">What is done with them.</param>
/// <param name="Title">At most 45 characters, the least that a platform gives.</param>
/// <param name="Field">The one thing asked for.</param>
public sealed record Form(ButtonAction Submit, string Title, FormField Field) : Reply
{
    /// <summary>All may see the words, and no reply to what is there means the same: it is asked for before all, where one alone cannot be.</summary>
    public bool IsForAll { get; init; }
}

/// <param name="Name">The option that the words become.</param>
/// <param name="Label">At most 45 characters.</param>
/// <param name="Hint">What one might write, at most 100 characters.</param>
/// <param name="MaxLength">In Unicode code points.</param>
/// <param name="Value">What is there to be changed; null where words are to be found.</param>
public sealed record FormField(string Name, string Label, string Hint, int MaxLength, string? Value = null);

/// <param name="Items">Best first, at most <see cref="MaxCount"/>.</param>
public sealed record Completions(ImmutableArray<Completion> Items) : Reply
{
    /// <summary>The least that a platform shows (Discord's autocomplete).</summary>
    public const int MaxCount = 25;
}

/// <summary>Questions to pick one from and post somewhere else.</summary>
/// <param name="Items">Best first, at most <see cref="MaxCount"/>.</param>
public sealed record Offers(ImmutableArray<Offer> Items) : Reply
{
    /// <summary>The least that a platform shows (Telegram's inline results).</summary>
    public const int MaxCount = 50;
}

/// <param name="Title">Plain text.</param>
/// <param name="Detail">Plain text: topic and level.</param>
/// <param name="Card">What is posted; its <see cref="Card.About"/> is set.</param>
public sealed record Offer(string Title, string Detail, Card Card);

/// <param name="Label">What is shown, at most 100 characters.</param>
/// <param name="Value">What is filled in.</param>
public sealed record Completion(string Label, string Value);
