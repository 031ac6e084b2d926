using InterviewBot.Content;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Terminal.Rendering;
using InterviewBot.Terminal.Tests.Scripted;
using InterviewBot.Testing;
using Spectre.Console;

namespace InterviewBot.Terminal.Tests.Rendering;

public sealed class BankRenderingTests
{
    private static readonly QuestionBank Bank = Assert.IsType<Loaded>(BankLoader.Load(Repository.PathOf("content"))).Bank;
    private static readonly int[] Widths = [20, 33, 48, 80, 120];

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Every_question_of_the_bank_fits_every_window(string language)
    {
        await using var bot = await TestBot.StartAsync(Bank);
        var an = bot.Private().Person("An", language);
        foreach (var question in Bank.Questions)
        {
            foreach (var command in new[] { "show", "answer", "suggestions" })
            {
                await an.Says($"/{command} {question.Id}");
                Assert.All(Widths, width => CheckScreen(an.Latest.Reply, width));
                CheckPipe(an.Latest.Reply);
            }
        }
    }

    private static void CheckScreen(Reply reply, int width)
    {
        // What a screen gets, less the styles.
        var shown = Print(reply, new Look(IsRich: true, HasLinks: false), Chat.AtPipe with { PlainWidth = width });
        Assert.All(shown.Split('\n'), line => Assert.InRange(line.GetCellWidth(), 0, width));
        CheckText(shown);
    }

    private static void CheckPipe(Reply reply) => CheckText(Print(reply, Look.Plain, Chat.AtPipe));

    private static void CheckText(string shown)
    {
        Assert.True(HostileText.IsHarmless(shown));
        Assert.DoesNotContain("```", shown, StringComparison.Ordinal);
    }

    private static string Print(Reply reply, Look look, TerminalOptions options)
    {
        using var terminal = new ScriptedTerminal([], []);
        new Screen(terminal, options).Print(new ReplyRenderer(look).Render(reply)!.View);
        return terminal.Written;
    }
}
