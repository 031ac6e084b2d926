using InterviewBot.Testing;
using InterviewBot.Testing.Telegram.Faults;

namespace InterviewBot.Tests.Telegram;

/// <summary>What hangs, is cut or cannot be saved is nobody else's trouble.</summary>
public sealed class PatienceScenarios : TelegramScenario
{
    [Fact]
    public async Task Calls_that_hang_stop_nobody_however_many_there_are()
    {
        var binh = Binh();
        using var hold = new Hold();
        for (var i = 0; i < 120; i++)
        {
            var person = Telegram.Person($"Person {i}");
            Telegram.Faults.Next(new Fault.Held(hold), "sendRichMessage", person.Private);
            person.Types("/topics");
        }

        binh.Types("/show kubernetes-etcd");

        await binh.Sees("How does Kubernetes use etcd?");
        hold.Release();
    }

    [Fact]
    public async Task A_press_is_answered_though_what_it_asks_for_hangs()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        await an.Sees("[Answer]");
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), "sendRichMessage", an.Private);

        await an.Presses("Answer").Answer.WaitAsync(TimeSpan.FromSeconds(10));

        hold.Release();
        await an.Sees("In short:");
    }

    [Fact]
    public async Task An_edit_whose_answer_is_lost_leaves_the_buttons_alive()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("[Suggestions]");
        await PressAsync("Suggestions");
        await PressAsync("Hide suggestions");
        Telegram.Faults.Next(new Fault.Cut(AfterEffect: true), "editMessageText", an.Private);
        await PressAsync("Suggestions");

        await PressAsync("Hide suggestions");

        Assert.DoesNotContain("Suggested interview questions", post.Text, StringComparison.Ordinal);

        async Task PressAsync(string label)
        {
            await an.Presses(label, post).Answer;
            await Telegram.Idle();
        }
    }

    [Fact]
    public async Task A_comment_written_by_the_prompt_follows_its_edits()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        await an.Presses("Comment", await an.Sees("[Comment]")).Answer;
        var words = an.Replies(await an.Sees("Your comment"), "With a typo.");
        await an.Sees("is saved.");

        an.Edits(words, "/registry without one.");
        await Telegram.Idle();
        an.Types("/comments kubernetes-etcd");

        await an.Sees("/registry without one.");
    }

    [Fact]
    public async Task Words_that_begin_with_a_slash_are_a_comment_when_they_are_a_reply()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.Types("/show kubernetes-etcd", group);

        var reply = an.Replies(await an.Sees("[Answer]"), "/registry holds the keys.");
        await Telegram.Idle();

        Assert.Equal("👍", reply.Reactions[Telegram.Bot.Id]);
    }

    [Fact]
    public async Task What_stands_elsewhere_keeps_its_language_and_view_whoever_presses()
    {
        var (an, binh) = (An(), Telegram.Person("Bình", "vi"));
        binh.Types("/show kubernetes-etcd");
        await binh.Presses("Xem bản thường", await binh.Sees("[Câu trả lời]")).Answer;
        await Telegram.Idle();
        var elsewhere = Telegram.Supergroup("Elsewhere", binh, an);
        var posted = an.Picks((await an.Queries("kubernetes-etcd", elsewhere).Answer).Results[0], elsewhere);

        await binh.Presses("Suggestions", posted).Answer;
        await Telegram.Idle();

        Assert.Contains("[Hide suggestions]", posted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Classic view", posted.Text, StringComparison.Ordinal);
        Assert.IsType<Testing.Telegram.State.MessageContent.Rich>(posted.Content);
    }
}
