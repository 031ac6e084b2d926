using InterviewBot.Testing.Discord.Faults;

namespace InterviewBot.Tests.Discord;

/// <summary>The program is killed while Discord has it wait with an answer: Discord brings what is to be answered again.</summary>
public sealed class CrashWhileOwedScenarios : ProcessScenario
{
    /// <summary>Longer than a call waits.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    private const string React = "PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me";

    [Fact]
    public async Task Killed_while_its_thanks_are_owed_it_gives_them_after_the_start()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var bot = await StartListeningAsync();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        Discord.Faults.Next(new Fault.TooManyRequests(Limit.TotalSeconds), React);
        var reply = binh.Replies(asked.Message, "Raft keeps it consistent.");
        await bot.LogsAsync("it is owed until then");
        await KillAsync(bot);

        // Another process cannot know of the limit.
        await Task.Delay(Limit, TimeProvider.System);
        await StartListeningAsync();

        await binh.SeesReaction(reply, "👍");
        Assert.Equal(["Raft keeps it consistent."], Read("SELECT text FROM comment"));
    }
}
