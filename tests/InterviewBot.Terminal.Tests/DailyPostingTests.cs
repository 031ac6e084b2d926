using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Terminal.Tests.Scripted;
using Microsoft.Extensions.Time.Testing;
using static InterviewBot.Terminal.Tests.Scripted.Replies;

namespace InterviewBot.Terminal.Tests;

public sealed class DailyPostingTests
{
    [Fact]
    public async Task It_comes_above_the_line_being_typed_and_its_choices_can_be_pressed()
    {
        var terminal = new ScriptedTerminal([], [.. Keys.Type("/a"), Keys.Backspace, Keys.Backspace, .. Keys.Line("1")], width: 100);
        var adapter = new TerminalAdapter(Chat.AtKeyboard, terminal, new FakeTimeProvider(Chat.Start));
        var posting = new DailyPosting(adapter);
        var results = new List<SendResult>();
        terminal.Before[2] = async () =>
        {
            await posting.WhenReadyAsync(TestContext.Current.CancellationToken);
            results.Add(await posting.PostAsync(Message, TestContext.Current.CancellationToken));
        };
        var sink = new ScriptedSink(_ => []);
        await adapter.RunAsync(sink, TestContext.Current.CancellationToken);

        Assert.Contains("ends.\n\nA daily post.  1 Answer\n\n>", new VirtualScreen(terminal.WrittenByScript!).Text, StringComparison.Ordinal);
        Assert.Single(Assert.IsType<SendResult.Delivered>(Assert.Single(results)).Messages);
        Assert.Equal("1:answer", Assert.Single(sink.Received.OfType<ButtonPressed>()).Action);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_waits_until_somebody_is_there(bool isInteractive)
    {
        var terminal = new ScriptedTerminal([], []);
        var adapter = new TerminalAdapter(Chat.AtKeyboard with { IsInteractive = isInteractive }, terminal, new FakeTimeProvider(Chat.Start));
        var ready = new DailyPosting(adapter).WhenReadyAsync(TestContext.Current.CancellationToken);
        Assert.False(ready.IsCompleted);

        await adapter.RunAsync(new ScriptedSink(_ => []), TestContext.Current.CancellationToken);

        await ready;
    }

    private static DailyMessage Message => new(
        new ChatAddress("terminal", "local"),
        new PostKey(1, new DateOnly(2026, 11, 23)),
        Notice("A daily post.", Choice("Answer", "answer")),
        Place: null,
        IsQuiet: false,
        OpensThread: false,
        Pins: false,
        Pinned: [],
        MayBeThere: false,
        Due: Chat.Start);
}
