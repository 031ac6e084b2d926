using InterviewBot.Engine.Localization;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>What people make of each other's comments.</summary>
public sealed class DiscussionScenarios : DiscordScenario
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("vi")]
    public async Task The_number_on_every_post_follows_without_a_press_in_threads_too(string locale)
    {
        var (texts, an, binh, general) = Study(locale);
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var thread = an.StartsThread(post, "On etcd");
        var inThread = (await an.In(thread).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();

        binh.Replies(post, "Raft keeps it consistent.");

        await Discord.Until(() => new[] { post, inThread }.All(message => message.Text.Contains(texts["button.comments", 1], StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("vi")]
    public async Task A_reply_to_a_comment_stands_under_it(string locale)
    {
        var (texts, an, binh, general) = Study(locale);
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var comment = an.Replies(post, "Raft keeps it consistent.");
        await an.SeesReaction(comment, "👍");

        await binh.SeesReaction(binh.Replies(comment, "Also when a member fails?"), "👍");
        await an.In(general).Runs("/comments");

        var list = await an.Sees("Also when a member fails?", general);
        Assert.Contains(texts.Count("comments.count", 2), list.Text, StringComparison.Ordinal);
        Assert.Contains($"https://discord.com/channels/{general.Guild!.Id}/{general.Id}/{comment.Id}", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_thread_too_and_the_link_leads_into_the_thread()
    {
        var (_, an, binh, general) = Study("en-US");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var thread = an.StartsThread(post, "On etcd");
        var comment = an.In(thread).Says("Raft keeps it consistent.");
        await an.SeesReaction(comment, "👍");

        await binh.SeesReaction(binh.Replies(comment, "Also when a member fails?"), "👍");
        await an.In(general).Runs("/comments");

        var list = await an.Sees("- **Bình**", general);
        Assert.Contains($"/{thread.Id}/{comment.Id}", list.Text, StringComparison.Ordinal);
        binh.Deletes(binh.Screen.Last(message => message.Author == binh.User));
        await Discord.Idle();
        await an.In(general).Runs("/comments");
        Assert.DoesNotContain("Also when a member fails?", an.LatestIn(general).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("vi")]
    public async Task A_comment_is_opened_liked_and_answered_in_place(string locale)
    {
        var (texts, an, binh, general) = Study(locale);
        await an.In(general).Runs("/comment", ("text", "Raft keeps it consistent."), ("question", "kubernetes-etcd"));
        var list = (await binh.In(general).Runs("/comments", ("question", "kubernetes-etcd"))).Message;

        await binh.Presses(list, "1");
        await binh.Presses(list, texts["button.like", 0]);
        Assert.Contains(texts["comments.likes", 1], list.Text, StringComparison.Ordinal);
        await an.Presses(list, texts["button.like", 1]);
        await an.Sees(texts["like.own"], general);
        binh.SeesNot(texts["like.own"]);
        await binh.Presses(list, texts["button.like", 1]);
        Assert.Contains(texts["button.like", 0], list.Text, StringComparison.Ordinal);

        await binh.Presses(list, texts["button.reply"]);
        Assert.Equal(texts["comment.form.answer", "An"], binh.Form!.Title);
        await binh.Submits("Also when a member fails?");
        await Discord.Idle();
        await binh.Presses(list, texts["button.comments.all"]);

        Assert.Contains("Also when a member fails?", list.Text, StringComparison.Ordinal);
        Assert.Contains(texts["button.comment"], list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("vi")]
    public async Task Ones_own_comments_are_changed_and_deleted_from_wherever(string locale)
    {
        var (texts, an, binh, general) = Study(locale);
        await an.In(general).Runs("/comment", ("text", "Raft <keeps> it **consistent**."), ("question", "kubernetes-etcd"));

        var mine = (await an.Alone().Runs("/mycomments")).Message;
        await an.Presses(mine, "1");
        await an.Presses(mine, texts["button.edit"]);
        Assert.Equal("Raft <keeps> it **consistent**.", an.Form!.Fields[0].Value);
        await an.Submits("Raft keeps it consistent.");
        await an.Sees(texts["comment.edit.saved"]);
        await binh.In(general).Runs("/comments", ("question", "kubernetes-etcd"));
        var list = await binh.Sees("Raft keeps it consistent.", general);
        Assert.Contains(texts["comments.edited"], list.Text, StringComparison.Ordinal);

        await an.Presses(mine, texts["button.delete"]);
        Assert.Contains(texts["comment.delete.ask"], mine.Text, StringComparison.Ordinal);
        await an.Presses(mine, texts["button.delete.yes"]);
        Assert.Contains(texts["comment.deleted"], mine.Text, StringComparison.Ordinal);
        await binh.In(general).Runs("/comments", ("question", "kubernetes-etcd"));
        await binh.Sees(texts["comments.none"], general);
    }

    [Fact]
    public async Task In_a_server_the_list_of_ones_own_is_for_oneself_alone()
    {
        var (_, an, binh, general) = Study("en-US");
        await an.In(general).Runs("/comment", ("text", "Raft keeps it consistent."), ("question", "kubernetes-etcd"));

        var mine = (await an.In(general).Runs("/mycomments")).Message;
        await an.Presses(mine, "1");
        await an.Presses(mine, "Delete");
        await an.Presses(mine, "Keep it");

        Assert.True(mine.IsEphemeral);
        Assert.Contains("Raft keeps it consistent.", mine.Text, StringComparison.Ordinal);
        binh.SeesNot("Your comment", general);
    }

    [Fact]
    public async Task Talk_among_people_is_left_alone()
    {
        var (_, an, binh, general) = Study("en-US");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var talk = an.In(general).Says("Lunch?");

        var reply = binh.Replies(talk, "At twelve.");
        await Discord.Idle();

        Assert.Empty(reply.Reactions);
        Assert.Single(an.Screen, message => message.Author == Discord.Bot);
    }

    private (Texts Texts, Person An, Person Binh, Channel General) Study(string locale)
    {
        var (an, binh) = (An(locale), Binh(locale));
        return (Texts.In(Language.FromTag(locale)!.Value), an, binh, Discord.Guild("Study", an, binh).Channel("general"));
    }
}
