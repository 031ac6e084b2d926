using InterviewBot.Testing;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>Places where the bot may not do all, and places that go.</summary>
public sealed class PlaceScenarios : DiscordScenario
{
    private const string Reacting = "PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me";
    private const string Responding = "POST /interactions/{interaction}/{token}/callback";

    [Theory]
    [InlineData(Permissions.SendMessages | Permissions.AddReactions)]
    [InlineData(Permissions.ReadMessageHistory)]
    [InlineData(Permissions.ViewChannel)]
    public async Task Whatever_the_bot_lacks_in_a_channel_commands_are_answered_and_forms_are_kept(Permissions lacking)
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        study.Permits(general, Discord.Bot, deny: lacking);

        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        binh.Replies(post, "A reply that nobody can acknowledge.");
        await Discord.Idle();
        await binh.Presses(post, "✏️ Comment");
        await binh.Submits("By the form.");
        await binh.Sees("is saved.", general);
        await an.Presses(post, "Comments");

        Assert.Contains("By the form.", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_kept_where_the_bot_may_neither_react_nor_write()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        study.Permits(general, Discord.Bot, deny: Permissions.SendMessages | Permissions.AddReactions);
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();

        binh.Replies(post, "Heard without a word.");
        await Discord.Idle();
        await an.In(general).Runs("/comments");

        await an.Sees("Heard without a word.", general);
        Assert.Equal(2, an.Screen.Count(message => message.Author == Discord.Bot));
    }

    [Fact]
    public async Task A_channel_that_is_deleted_is_gone_and_the_others_go_on()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var (general, other) = (study.Channel("general"), study.Channel("other"));
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await an.In(other).Runs("/show", ("question", "kubernetes-etcd"));
        await Discord.Idle();

        study.Deletes(general);
        await Discord.Idle();

        Assert.Equal([$"{general.Id}"], BotDatabase.Read(Bot.Folder, "SELECT address FROM chat WHERE gone_at IS NOT NULL"));
        await an.In(other).Runs("/answer");
        await an.Sees("In short:", other);
    }

    [Fact]
    public async Task One_deleted_while_it_is_answered_harms_nobody()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var (general, other) = (study.Channel("general"), study.Channel("other"));
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold), Responding);

        an.In(general).Begins("/show", ("question", "kubernetes-etcd"));
        await hold.Reached;
        study.Deletes(general);
        hold.Release();

        await an.In(other).Runs("/show", ("question", "kubernetes-etcd"));
        await an.Sees("[Answer]", other);
    }

    [Fact]
    public async Task A_thread_that_is_deleted_takes_nothing_of_its_channel_along()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var thread = binh.StartsThread(post, "On etcd");
        await binh.SeesReaction(binh.In(thread).Says("Said in the thread."), "👍");

        study.Deletes(thread);
        await Discord.Idle();
        await an.In(general).Runs("/comments");

        await an.Sees("Said in the thread.", general);
        Assert.Empty(BotDatabase.Read(Bot.Folder, "SELECT address FROM chat WHERE gone_at IS NOT NULL"));
    }

    [Fact]
    public async Task Put_out_of_a_server_the_bot_is_still_there_for_who_installed_it_and_reads_again_when_it_is_back()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        an.Installs();

        study.RemovesBot();
        binh.Replies(post, "Nobody hears this.");
        await an.In(general).Runs("/answer");
        await an.Sees("In short:", general);
        await Discord.Idle();

        study.AddsBot();
        await binh.SeesReaction(binh.Replies(post, "Heard again."), "👍");
        await an.In(general).Runs("/comments");
        Assert.Contains("1 comment", (await an.Sees("Heard again.", general)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outage_of_a_server_loses_nothing()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();

        study.Fails();
        study.Recovers();

        await binh.SeesReaction(binh.Replies(post, "After the outage."), "👍");
        Assert.Empty(BotDatabase.Read(Bot.Folder, "SELECT address FROM chat WHERE gone_at IS NOT NULL"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_thread_that_is_closed_before_the_bot_reacted_keeps_the_comment(bool isLocked)
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var thread = binh.StartsThread(post, "On etcd");
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold), Reacting);

        var said = binh.In(thread).Says("The last word.");
        await hold.Reached;
        study.Archives(thread, isLocked);
        hold.Release();
        await Discord.Idle();

        Assert.Empty(said.Reactions);
        await an.In(general).Runs("/comments");
        await an.Sees("The last word.", general);
    }

    [Fact]
    public async Task A_reply_that_is_taken_back_before_the_bot_reacted_is_forgotten()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold), Reacting);

        var said = binh.Replies(post, "Oh, no.");
        await hold.Reached;
        binh.Deletes(said);
        hold.Release();
        await Discord.Idle();

        Assert.Equal(0, Discord.Count("POST /channels/{channel}/messages"));
        await an.In(general).Runs("/comments");
        await an.Sees("No comments yet", general);
    }

    [Fact]
    public async Task Where_apps_of_ones_own_are_not_wanted_their_owner_alone_sees_them()
    {
        var (owner, an, binh) = (Discord.Person("Chi"), An(), Binh());
        var elsewhere = Discord.GuildWithoutBot("Elsewhere", owner, an, binh);
        elsewhere.Everyone.Permissions &= ~Permissions.UseExternalApps;
        an.Installs();

        await an.In(elsewhere.Channel("general")).Runs("/show", ("question", "kubernetes-etcd"));
        await an.In(elsewhere.Channel("general")).Presses("Answer");

        await an.Sees("In short:", elsewhere.Channel("general"));
        Assert.Empty(binh.Screen);
    }
}
