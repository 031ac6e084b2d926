namespace InterviewBot.Tests.Discord;

/// <summary>What is said in a server and is no comment.</summary>
public sealed class OtherTalkScenarios : DiscordScenario
{
    [Fact]
    public async Task Talk_in_a_channel_is_none_of_the_bots_business_also_when_it_pings_the_bot()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await Discord.Idle();
        var requests = Discord.Requests.Count;

        var said = an.In(general).Says("Who has time tonight?");
        binh.Replies(said, "I have.");
        an.Edits(said, "Who has time tomorrow?");
        an.In(general).Says($"{Discord.Bot.Mention} hello");
        an.In(general).Says("/question kubernetes");
        await Discord.Idle();

        Assert.Equal(requests, Discord.Requests.Count);
    }

    [Fact]
    public async Task Bots_and_webhooks_write_no_comments()
    {
        var (an, other) = (An(), Discord.OtherBot("Helper"));
        var study = Discord.Guild("Study", an, other);
        var general = study.Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var thread = an.StartsThread(post, "On etcd");

        other.Replies(post, "I know the answer!");
        study.IsTold(thread, "Feed", "Version 3.7 of etcd is out.");
        await Discord.Idle();

        await AssertNoComments(an, general);
    }

    [Fact]
    public async Task Notes_of_Discords_own_and_forwards_are_none()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var thread = binh.StartsThread(post, "On etcd");

        an.Pins(post);
        binh.Forwards(post, general);
        binh.Forwards(an.In(general).Says("Elsewhere I read this."), thread);
        await Discord.Idle();

        await AssertNoComments(an, general);
    }

    [Fact]
    public async Task What_has_no_words_gets_one_hint_and_no_other()
    {
        var (an, binh) = (An(), Binh("vi"));
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await binh.In(general).Runs("/about");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var posts = Discord.Count("POST /channels/{channel}/messages");

        var file = binh.RepliesWithFile(post, "whiteboard.png");
        var told = await binh.Sees("Chỉ chữ mới lưu được thành bình luận", general);
        Assert.Equal(file, told.Reference);
        binh.RepliesWithSticker(post);
        await Discord.Idle();
        Assert.Equal(posts + 1, Discord.Count("POST /channels/{channel}/messages"));

        await binh.SeesReaction(binh.RepliesWithFile(post, "whiteboard.png", "Hình vẽ quorum."), "👍");
        await an.In(general).Runs("/comments");
        await an.Sees("Hình vẽ quorum.", general);
    }

    private async Task AssertNoComments(Testing.Discord.People.Person person, Testing.Discord.State.Channel channel)
    {
        Assert.Equal(0, Discord.Count("PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me"));
        Assert.Equal(0, Discord.Count("POST /channels/{channel}/messages"));
        await person.In(channel).Runs("/comments", ("question", "kubernetes-etcd"));
        await person.Sees("No comments yet", channel);
    }
}
