using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Telegram.Rendering.Pages;

/// <summary>Renders the parts of a card as pieces of messages of one kind.</summary>
internal interface ICardRenderer<T>
{
    /// <summary>What a message of this kind holds.</summary>
    Extent Room { get; }

    /// <summary>What <see cref="Hide"/> adds to the pieces it is given, at most.</summary>
    Extent HidingExtent(string label);

    /// <param name="text">Plain text, one line.</param>
    /// <param name="isTitle">The card has no other.</param>
    Piece<T> Heading(string text, bool isTitle);

    /// <summary>Level and tags.</summary>
    Piece<T> Badge(string line);

    /// <summary>A piece for each block. What cannot be seen gives none.</summary>
    IReadOnlyList<Piece<T>> Text(Markdown markdown, TextRole role);

    /// <summary>One piece that shows only its label until a person opens it.</summary>
    Piece<T> Hide(string label, IReadOnlyList<Piece<T>> pieces);

    IEnumerable<Piece<T>> Menu(Menu menu);

    /// <summary>The menu's choices stand on the keyboard, so its label is the last thing above it.</summary>
    bool IsMenuOnKeyboard { get; }
}
