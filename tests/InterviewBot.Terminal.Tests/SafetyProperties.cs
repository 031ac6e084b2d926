using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Terminal.Rendering;
using InterviewBot.Terminal.Tests.Scripted;
using Spectre.Console;

namespace InterviewBot.Terminal.Tests;

[Properties(Arbitrary = [typeof(HostileText), typeof(SafetyProperties)], MaxTest = 200)]
public sealed class SafetyProperties
{
    public static Arbitrary<WindowWidth> Widths() => Gen.Choose(TerminalOptions.MinWidth, 60).Select(width => new WindowWidth(width)).ToArbitrary();

    [Property]
    public async Task Nothing_typed_or_answered_steers_a_terminal_behind_a_pipe(AnyText any, AnyMarkdown document)
    {
        var chat = await Chat.Reads([any.Text, "/comment", "/all"], incoming => incoming switch
        {
            CommandCalled { Command: "all" } => CardOf(any.Text, document),
            CommandCalled => FormOf(any.Text),
            _ => new Acknowledgement(any.Text),
        });
        Assert.True(HostileText.IsHarmless(chat.Written));
        Assert.All(chat.Written.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    [Property]
    public async Task A_screen_gets_for_a_text_what_it_gets_for_its_harmless_part(AnyText any)
    {
        // Left out of the comparison: in Markdown line breaks are kept, and NUL is shown as the replacement character; white
        // space at the ends is dropped, so the ends are letters.
        var oneLine = "x" + string.Concat(any.Text.Where(letter => letter is not ('\0' or '\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029'))) + "x";
        var chat = await Chat.Presses([], _ => CardOf(oneLine, new AnyMarkdown("")));
        var expected = await Chat.Presses([], _ => CardOf(SafeText.OnOneLine(oneLine), new AnyMarkdown("")));
        Assert.Equal(expected.Written, chat.Written);
    }

    [Property]
    public async Task A_screen_shows_of_typed_keys_only_letters(AnyText any)
    {
        var keys = any.Text.Where(letter => letter is not ('\n' or '\r'));
        var chat = await Chat.Presses([.. Keys.Type(string.Concat(keys))], _ => Reply.None);
        Assert.All(chat.Screen.Lines, line => Assert.True(HostileText.IsHarmless(line)));
        Assert.DoesNotContain('\a', chat.Written);
    }

    [Property]
    public async Task Nothing_is_wider_than_the_window(AnyMarkdown document, AnyText any, WindowWidth width)
    {
        var chat = await Chat.Presses([], _ => CardOf(any.Text, document), width: width.Cells);
        Assert.All(chat.Screen.Lines, line => Assert.InRange(line.GetCellWidth(), 0, width.Cells));
    }

    private static Card CardOf(string text, AnyMarkdown document) => Replies.Question with
    {
        Heading = text,
        Title = Markdown.Escape(text),
        Body = Markdown.FromContent(document.Source),
        Hidden = new HiddenPart(text, Markdown.FromContent(document.Source)),
        Menu = new Menu(text, [Replies.Choice(text) with { Detail = text }]),
        Footer = Markdown.Escape(text),
        Buttons = [Replies.Choice(text), Replies.Choice("b") with { Detail = text }],
    };

    private static Form FormOf(string text) => new(new ButtonAction("do"), text, new FormField("text", text, text, MaxLength: 100, text));

    public sealed record WindowWidth(int Cells);
}
