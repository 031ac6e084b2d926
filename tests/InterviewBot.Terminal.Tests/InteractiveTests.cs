using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Terminal.Tests.Scripted;
using Microsoft.Extensions.Time.Testing;
using static InterviewBot.Terminal.Tests.Scripted.Replies;

namespace InterviewBot.Terminal.Tests;

public sealed class InteractiveTests
{
    [Fact]
    public async Task The_chat_starts_with_a_welcome_and_a_prompt()
    {
        var chat = await Chat.Presses([], _ => Notice("Welcome."));
        Assert.Equal("start", Assert.IsType<CommandCalled>(Assert.Single(chat.Received)).Command);
        Assert.Equal(
            """
            Welcome.

            Type a command such as /help, or the number of a choice. Tab completes, Ctrl-D
            ends.

            >
            """.ReplaceLineEndings("\n"),
            chat.Screen.Text);
    }

    [Fact]
    public async Task What_is_typed_stays_above_its_answer()
    {
        var chat = await Chat.Presses([.. Keys.Line("/question go")], Question);
        Assert.Equal(new Words("go"), Assert.Single(chat.Told<CommandCalled>()).Input);
        Assert.Contains("> /question go\nKubernetes interview questions · senior", chat.Screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrows_go_over_the_choices_and_Enter_presses_one()
    {
        var chat = await Chat.Presses([.. Keys.Line("/question"), Keys.Right, Keys.Right, Keys.Tab, Keys.Left, Keys.Enter], Question);
        Assert.Equal("1:suggestions", Assert.Single(chat.Told<ButtonPressed>()).Action);
        Assert.Contains("\n> 2 Suggestions\n", chat.Screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_left_starts_at_the_last_choice()
    {
        var chat = await Chat.Presses([.. Keys.Line("/question"), Keys.Left], Question);
        Assert.Equal("> 5 Another", chat.Screen.LastLine);
        Assert.Contains("\e[7m5 Another\e[0m", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_takes_the_highlight_away()
    {
        var chat = await Chat.Presses([.. Keys.Line("/question"), Keys.Right, .. Keys.Type("4")], Question);
        Assert.Equal("> 4", chat.Screen.LastLine);
        Assert.Empty(chat.Told<ButtonPressed>());
    }

    [Fact]
    public async Task A_hidden_part_is_one_more_choice_and_opens_here()
    {
        var card = Replies.Question with { Hidden = new HiddenPart("Context", Markdown.FromContent("A cluster of *three*.")) };
        var chat = await Chat.Presses([.. Keys.Line("/question"), .. Keys.Line("6")], _ => card);
        Assert.Contains("\n  6 ▸ Context\n", chat.Screen.Text, StringComparison.Ordinal);
        Assert.Contains("\n> 6\nContext\n  A cluster of three.\n", chat.Screen.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Told<ButtonPressed>());
    }

    [Fact]
    public async Task Tab_completes_commands_in_turn()
    {
        var chat = await Chat.Presses([.. Keys.Type("/qu"), Keys.Tab, Keys.Tab, Keys.Enter], _ => Reply.None);
        Assert.Equal("quit", Assert.Single(chat.Told<CommandCalled>()).Command);
    }

    [Fact]
    public async Task Tab_asks_the_engine_what_may_follow_the_command_and_goes_over_them_both_ways()
    {
        Func<Incoming, Reply> script = incoming => incoming is CompletionsWanted
            ? new Completions([new Completion("Kubernetes", "senior kubernetes"), new Completion("Networks", "senior kubernetes-net"), new Completion("Pods", "senior kubernetes-pods")])
            : Reply.None;
        var chat = await Chat.Presses([.. Keys.Type("/question senior kub"), Keys.Tab, Keys.BackTab, Keys.BackTab], script);
        var wanted = Assert.Single(chat.Told<CompletionsWanted>());
        Assert.Equal(("question", null, "senior kub"), (wanted.Command, wanted.Option, wanted.Typed));
        Assert.Equal("> /question senior kubernetes-net", chat.Screen.LastLine);
    }

    [Fact]
    public async Task A_title_of_several_words_gives_way_to_its_question()
    {
        Func<Incoming, Reply> script = incoming => incoming is CompletionsWanted { Typed: "what is a po" }
            ? new Completions([new Completion("What is a Pod?", "kubernetes-pod")])
            : Reply.None;
        var chat = await Chat.Presses([.. Keys.Type("/show what is a po"), Keys.Tab], script);
        Assert.Equal("> /show kubernetes-pod", chat.Screen.LastLine);
    }

    [Fact]
    public async Task Nothing_to_complete_changes_nothing()
    {
        var chat = await Chat.Presses([.. Keys.Type("plain"), Keys.Tab, .. Keys.Type("!")], _ => Reply.None);
        Assert.Equal("> plain!", chat.Screen.LastLine);
    }

    [Fact]
    public async Task Arrows_bring_back_earlier_lines_and_the_one_begun()
    {
        var chat = await Chat.Presses(
            [.. Keys.Line("/a"), .. Keys.Line("/b"), .. Keys.Type("/c"), Keys.Up, Keys.Up, Keys.Up, Keys.Enter, .. Keys.Type("/d"), Keys.Up, Keys.Down],
            _ => Reply.None);
        Assert.Equal(["a", "b", "a"], chat.Told<CommandCalled>().Select(called => called.Command), StringComparer.Ordinal);
        Assert.Equal("> /d", chat.Screen.LastLine);
    }

    [Fact]
    public async Task The_line_is_edited_with_the_usual_keys()
    {
        var chat = await Chat.Presses(
            [
                .. Keys.Type("one two three"), Keys.Control(ConsoleKey.W), Keys.Home, Keys.Delete, .. Keys.Type("O"), Keys.End, Keys.Left,
                Keys.Backspace, .. Keys.Type("0"), Keys.Right, Keys.Control(ConsoleKey.A), Keys.Control(ConsoleKey.E), .. Keys.Type("!"), Keys.Enter,
                .. Keys.Type("before|after"), .. Enumerable.Repeat(Keys.Left, 6), Keys.Control(ConsoleKey.K), Keys.Enter,
                .. Keys.Type("before|after"), .. Enumerable.Repeat(Keys.Left, 5), Keys.Control(ConsoleKey.U), Keys.Enter,
                .. Keys.Type("ab"), Keys.Left, Keys.Control(ConsoleKey.D), Keys.Enter,
            ],
            _ => Reply.None);
        Assert.Equal(["One tw0 !", "before", "after", "a"], chat.Told<TextWritten>().Select(written => written.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task AltGr_types_letters()
    {
        var at = new ConsoleKeyInfo('@', ConsoleKey.Q, shift: false, alt: true, control: true);
        var polish = new ConsoleKeyInfo('ę', ConsoleKey.E, shift: false, alt: true, control: true);
        var chat = await Chat.Presses([.. Keys.Type("a"), at, polish, .. Keys.Type("!")], _ => Reply.None);
        Assert.Equal("> a@ę!", chat.Screen.LastLine);
    }

    [Fact]
    public async Task A_letter_of_many_code_points_is_one_to_the_keys()
    {
        var chat = await Chat.Presses([.. Keys.Type("a👩‍👩‍👧‍👦漢b"), Keys.Left, Keys.Left, Keys.Backspace, .. Keys.Type("-")], _ => Reply.None);
        Assert.Equal("> a-漢b", chat.Screen.LastLine);
        Assert.Equal(4, chat.Screen.Column);
    }

    [Fact]
    public async Task Wide_letters_move_the_cursor_by_two()
    {
        var chat = await Chat.Presses([.. Keys.Type("漢字"), Keys.Left], _ => Reply.None);
        Assert.Equal(4, chat.Screen.Column);
    }

    [Fact]
    public async Task A_line_longer_than_the_window_scrolls_sideways()
    {
        var chat = await Chat.Presses([.. Keys.Type("0123456789abcdefghijklmnopqrstuvwxyz")], _ => Reply.None, width: 30);
        Assert.Equal("> 9abcdefghijklmnopqrstuvwxyz", chat.Screen.LastLine);
        Assert.Equal(29, chat.Screen.Column);
    }

    [Fact]
    public async Task Control_C_clears_a_line_and_leaves_from_an_empty_one()
    {
        var terminal = new ScriptedTerminal([], [.. Keys.Type("/never"), Keys.Control(ConsoleKey.C), Keys.Control(ConsoleKey.C), .. Keys.Line("/more")]);
        var chat = await Chat.Play(Chat.AtKeyboard, terminal, _ => Reply.None);
        Assert.Empty(chat.Told<CommandCalled>());
        Assert.Equal(8, terminal.KeysRead);
        Assert.False(terminal.TakesControlC);
    }

    [Fact]
    public async Task Control_D_leaves_from_an_empty_line()
    {
        var terminal = new ScriptedTerminal([], [Keys.Control(ConsoleKey.D), .. Keys.Line("/more")]);
        await Chat.Play(Chat.AtKeyboard, terminal, _ => Reply.None);
        Assert.Equal(1, terminal.KeysRead);
    }

    [Theory]
    [InlineData(ConsoleKey.Escape)]
    [InlineData(ConsoleKey.Enter)]
    [InlineData(ConsoleKey.C)]
    public async Task A_form_is_given_up_with_Escape_an_empty_line_or_Control_C(ConsoleKey key)
    {
        var pressed = key switch { ConsoleKey.Escape => Keys.Escape, ConsoleKey.Enter => Keys.Enter, _ => Keys.Control(key) };
        var chat = await Chat.Presses(
            [.. Keys.Line("/comment"), pressed, .. Keys.Line("text")], incoming => incoming is CommandCalled { Command: "comment" } ? CommentForm : Reply.None);
        Assert.Empty(chat.Told<FormSubmitted>());
        Assert.Single(chat.Told<TextWritten>());
        Assert.Contains("an empty line cancels.\n\n>\nCancelled; nothing was recorded.\n", chat.Screen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_that_comes_meanwhile_goes_above_the_line_being_typed()
    {
        var terminal = new ScriptedTerminal([], [.. Keys.Type("/ans"), Keys.Left], width: 100);
        var adapter = new TerminalAdapter(Chat.AtKeyboard, terminal, new FakeTimeProvider(Chat.Start));
        var sent = new List<SendResult>();
        terminal.Before[5] = async () => sent.Add(await adapter.SendAsync(
            new ChatAddress("terminal", "local"), Notice("A daily post.", Choice("Answer")), TestContext.Current.CancellationToken));
        await adapter.RunAsync(new ScriptedSink(_ => []), TestContext.Current.CancellationToken);
        var screen = new VirtualScreen(terminal.WrittenByScript!);
        Assert.EndsWith("ends.\n\nA daily post.  1 Answer\n\n> /ans", screen.Text, StringComparison.Ordinal);
        Assert.Equal(5, screen.Column);
        Assert.Single(Assert.IsType<SendResult.Delivered>(Assert.Single(sent)).Messages);
    }

    [Fact]
    public async Task The_choices_of_such_a_post_can_be_pressed()
    {
        var terminal = new ScriptedTerminal([], [Keys.Right, Keys.Enter]);
        var adapter = new TerminalAdapter(Chat.AtKeyboard, terminal, new FakeTimeProvider(Chat.Start));
        terminal.Before[0] = () => adapter.SendAsync(
            new ChatAddress("terminal", "local"), Notice("A daily post.", Choice("Answer", "answer")), TestContext.Current.CancellationToken);
        var sink = new ScriptedSink(_ => []);
        await adapter.RunAsync(sink, TestContext.Current.CancellationToken);
        Assert.Equal("1:answer", Assert.Single(sink.Received.OfType<ButtonPressed>()).Action);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cancelling_ends_the_chat_while_it_waits(bool isInteractive)
    {
        var terminal = new ScriptedTerminal([], []) { StaysOpen = true };
        var adapter = new TerminalAdapter(Chat.AtKeyboard with { IsInteractive = isInteractive }, terminal, new FakeTimeProvider(Chat.Start));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var run = adapter.RunAsync(new ScriptedSink(_ => []), cancel.Token);
        Assert.False(run.IsCompleted);
        await cancel.CancelAsync();
        await run;
        Assert.False(terminal.TakesControlC);
    }

    [Fact]
    public async Task Another_chat_is_gone_and_the_person_administers_this_one()
    {
        var adapter = new TerminalAdapter(Chat.AtPipe, new ScriptedTerminal([], []), new FakeTimeProvider());
        var chat = new ChatAddress("terminal", "elsewhere");
        Assert.IsType<SendResult.Gone>(await adapter.SendAsync(chat, Question(null!), TestContext.Current.CancellationToken));
        Assert.Equal(ChatRights.All, await adapter.RightsAsync(chat, new PersonId("terminal", "an"), TestContext.Current.CancellationToken));
        Assert.Equal("terminal", adapter.Platform);
    }

    private static Reply Question(Incoming incoming) => incoming is CommandCalled { Command: "start" } ? Reply.None : Replies.Question;
}
