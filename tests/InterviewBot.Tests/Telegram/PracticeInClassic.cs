using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>A person goes through everything in their private chat, and all they see is classic.</summary>
internal static class PracticeInClassic
{
    public static async Task PlayAsync(LoopbackTelegram telegram, Person an)
    {
        an.Starts();
        await an.Sees("Welcome to InterviewBot");
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        await an.Presses("Answer", post).Answer;
        await an.Sees("In short:");
        await an.Presses("Suggestions", post).Answer;
        await an.Sees("[Hide suggestions]");
        var comment = an.Replies(post, "Raft keeps it consistent.");
        await telegram.Until(() => comment.Reactions.GetValueOrDefault(telegram.Bot.Id) == "👍");

        (string Typed, string Seen)[] commands =
        [
            ("/question kubernetes", "[Answer]"),
            ("/question kubernets", "Did you mean kubernetes?"),
            ("/answer kubernetes-etcd", "In short:"),
            ("/comments kubernetes-etcd", "Raft keeps it consistent."),
            ("/suggestions kubernetes-etcd", "Suggested interview questions"),
            ("/search etcd", "Search: etcd"),
            ("/topics", "Topics"),
            ("/help", "What you can do"),
            ("/about", "InterviewBot"),
            ("/language", "Language"),
        ];
        foreach (var (typed, seen) in commands)
        {
            var before = Count();
            an.Types(typed);
            await telegram.Until(() => Count() > before);
            await telegram.Idle();
            Assert.Contains(an.Screen, message => message.Sequence > Last(typed) && message.Text.Contains(seen, StringComparison.Ordinal));
        }

        Assert.All(Shown(), message => Assert.IsType<MessageContent.Text>(message.Content));

        int Count() => Shown().Count();

        IEnumerable<Message> Shown() => an.Screen.Where(message => message.From == telegram.Bot);

        long Last(string typed) => an.Screen.Last(message => message.From == an.User && message.Text == typed).Sequence;
    }
}
