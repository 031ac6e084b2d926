using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>One's own comments, from wherever.</summary>
public sealed class OwnCommentScenarios
{
    [Fact]
    public async Task What_one_wrote_in_every_chat_is_listed_for_oneself_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var (inGroup, alone, binh) = (bot.Group().Person("An"), bot.Private().Person("An"), bot.Group().Person("Bình"));
        await inGroup.Says("/comment question:kubernetes-etcd Raft keeps it consistent.");
        bot.Clock.Advance(TimeSpan.FromHours(2));
        await alone.Says("/comment question:docker-layers A note of mine.");
        await binh.Says("/comment question:docker-layers Not An's.");

        await inGroup.Says("/mycomments");

        inGroup.Sees("Your comments\n1. What is an image layer? · just now\nA note of mine.\n2. How does Kubernetes use etcd? · 2 hours ago\nRaft keeps it consistent.\n[1]");
        binh.SeesNot("A note of mine.");
    }

    [Fact]
    public async Task They_are_paged_in_place()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");
        for (var number = 1; number <= 11; number++)
        {
            await an.Says($"/comment question:docker-layers Số {number}.");
        }

        await an.Says("/mycomments");
        var list = an.Latest.Ref;
        await an.Presses("Trang sau");
        await an.Presses("Trang sau");
        an.Sees("Số 1.\n[1]\n[Trang trước]");
        await an.Presses("Trang trước");
        an.Sees("Số 6.");
        await an.Presses("Trang trước");

        an.Sees("Số 11.");
        Assert.Equal(list, an.Latest.Ref);
    }

    [Theory]
    [InlineData("en", "You have not written a comment yet.")]
    [InlineData("vi", "Bạn chưa viết bình luận nào.")]
    public async Task Who_wrote_none_is_led_to_a_question(string language, string told)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", language);

        await an.Says("/mycomments");

        an.Sees(told);
        Assert.Single(ReplyText.ChoicesOf(an.Latest.Reply));
    }

    [Fact]
    public async Task One_is_changed_from_another_chat_and_what_it_said_before_is_kept_for_moderators()
    {
        await using var bot = await TestBot.StartAsync();
        var (inGroup, alone) = (bot.Group().Person("An"), bot.Private().Person("An"));
        await inGroup.Says("/show docker-layers");
        await inGroup.Replies(inGroup.Latest.Ref, "Frist try");

        await alone.Says("/mycomments");
        await alone.Presses("1");
        await alone.Presses("Edit");
        Assert.Equal("Frist try", Assert.IsType<Form>(alone.Latest.Reply).Field.Value);
        await alone.Fills("First try");
        alone.Sees("Your comment is changed.");

        await inGroup.Says("/comments docker-layers");
        inGroup.Sees("1. An · just now · edited\nFirst try");
        Assert.Equal("Frist try", Text(bot, "SELECT text FROM comment_earlier WHERE version = 1"));
    }

    [Fact]
    public async Task Every_text_it_had_is_kept_and_the_same_text_is_no_change()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show docker-layers");
        var comment = await an.Replies(an.Latest.Ref, "One");

        foreach (var text in new[] { "Two", "Two", "Three" })
        {
            await an.Edits(comment, text);
        }

        Assert.Equal("1 One, 2 Two", Text(bot, "SELECT group_concat(version || ' ' || text, ', ') FROM (SELECT * FROM comment_earlier ORDER BY version)"));
    }

    [Fact]
    public async Task An_edit_to_nothing_or_too_much_changes_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/comment question:docker-layers As it was.");
        await OpenAsync(an);

        await an.Presses("Edit");
        await an.Fills(" ");
        an.Sees("your comment stays as it was");
        await an.PressesAction("1:edit:c=1");
        await an.Fills(new string('x', 4001));
        an.Sees("and at most 4,000 fit");

        Assert.Equal("As it was.", Text(bot, "SELECT text FROM comment"));
    }

    [Fact]
    public async Task One_is_deleted_when_one_said_so_twice()
    {
        await using var bot = await TestBot.StartAsync();
        var (inGroup, alone) = (bot.Group().Person("An"), bot.Private().Person("An"));
        await inGroup.Says("/comment question:docker-layers Away with it.");

        await OpenAsync(alone);
        await alone.Presses("Delete");
        alone.Sees("Delete this comment for good?");
        await alone.Presses("Keep it");
        alone.Sees("Away with it.");
        await alone.Presses("Delete");
        await alone.Presses("Yes, delete it");
        alone.Sees("Your comment is deleted.");
        await alone.Presses("All your comments");
        alone.Sees("You have not written a comment yet.");

        await inGroup.Says("/comments docker-layers");
        inGroup.Sees("No comments yet");
        Assert.Equal("0", Text(bot, "SELECT (SELECT count(*) FROM comment) + (SELECT count(*) FROM comment_earlier) || ''"));
    }

    [Fact]
    public async Task Nobody_changes_or_deletes_what_another_wrote()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Bình"));
        await an.Says("/comment question:docker-layers An's.");

        foreach (var action in new[] { "1:edit:c=1", "1:edit:c=1:x=Mine", "1:delete:c=1", "1:delete:c=1:k=yes", "1:mycomments:c=1" })
        {
            await binh.PressesAction(action);
            binh.Sees("This comment is no longer there.");
        }

        Assert.Equal("An's.", Text(bot, "SELECT text FROM comment"));
    }

    [Fact]
    public async Task A_deleted_comment_does_not_come_back_when_its_message_is_edited()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show docker-layers");
        var post = an.Latest.Ref;
        var reply = await an.Replies(post, "Away with it.");
        await an.PressesAction("1:delete:c=1:k=yes");

        await an.Edits(reply, "Back again?", repliedTo: post);
        await an.Says("/comments docker-layers");
        an.Sees("No comments yet");

        // Whoever picks the message out and says so gets it back.
        await an.SavesAsComment(reply, "Back again.", repliedTo: post);
        await an.Says("/comments docker-layers");
        an.Sees("Back again.");
    }

    [Fact]
    public async Task In_private_an_opened_note_is_changed_at_once_and_not_liked()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/comment question:docker-layers A note of mine.");
        await an.Says("/comments docker-layers");

        await an.Presses("1");

        an.Sees("[Edit]\n[Delete]\n[Reply]\n[All comments]\n[Share this note]");
    }

    private static async Task OpenAsync(ScriptedPerson person)
    {
        await person.Says("/mycomments");
        await person.Presses("1");
    }

    private static string? Text(TestBot bot, string sql)
        => bot.Database.Read(connection => connection.QueryFirst(sql, row => row.GetStringOrNull(0)));
}
