using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>What is said to a comment stands under it.</summary>
public sealed class AnswerToCommentScenarios
{
    [Fact]
    public async Task A_reply_to_a_persons_comment_stands_under_it()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = People(bot);
        await an.Says("/show kubernetes-etcd");
        var comment = await an.Replies(an.Latest.Ref, "Raft keeps it consistent.");

        await binh.Replies(comment, "Also when a member fails?");

        binh.Sees("(Noted.)");
        await binh.Says("/comments");
        binh.Sees("1. An · just now\nRaft keeps it consistent.\nBình · just now: Also when a member fails?\n2 comments");
    }

    [Fact]
    public async Task An_answer_to_an_answer_stands_under_the_same_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = People(bot);
        await an.Says("/show kubernetes-etcd");
        var comment = await an.Replies(an.Latest.Ref, "Raft keeps it consistent.");
        var answer = await binh.Replies(comment, "Also when a member fails?");

        await an.Replies(answer, "As long as most are there.");
        await an.Says("/comments");

        an.Sees("An · just now\nRaft keeps it consistent.\nBình · just now: Also when a member fails?\nAn · just now: As long as most are there.");
    }

    [Fact]
    public async Task A_reply_to_a_message_that_shows_one_comment_answers_that_one()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = People(bot);
        await an.Says("/comment question:docker-layers Layers are read-only.");
        await an.Says("/comment question:docker-layers Layers are shared.");
        await binh.Says("/comments docker-layers");
        var list = binh.Latest.Ref;
        await binh.Presses("2");
        binh.Sees("Layers are read-only.");

        await binh.Replies(list, "And the topmost?");
        await binh.Says("/comments docker-layers");

        binh.Sees("Layers are read-only.\nBình · just now: And the topmost?");
    }

    [Fact]
    public async Task A_reply_to_a_list_of_comments_is_a_comment_of_its_own()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = People(bot);
        await an.Says("/comment question:docker-layers Layers are read-only.");
        await binh.Says("/comments docker-layers");
        var list = binh.Latest.Ref;
        await binh.Presses("1");
        await binh.Presses("All comments");

        await binh.Replies(list, "Layers are shared.");
        await binh.Says("/comments docker-layers");

        binh.Sees("1. Bình · just now\nLayers are shared.\n2. An · just now\nLayers are read-only.\n2 comments");
    }

    [Fact]
    public async Task The_reply_button_asks_for_words_and_they_stand_under_the_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = People(bot, "vi");
        await an.Says("/comment question:docker-layers Layer chỉ đọc.");
        await binh.Says("/comments docker-layers");
        await binh.Presses("1");

        await binh.Presses("Phản hồi");
        binh.Sees("Phản hồi An");
        await binh.Fills("Còn layer trên cùng?");
        await binh.Says("/comments docker-layers");

        binh.Sees("Layer chỉ đọc.\nBình · vừa xong: Còn layer trên cùng?");
    }

    [Fact]
    public async Task A_comment_written_as_a_command_in_reply_to_one_answers_it()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = People(bot);
        await an.Says("/show docker-layers");
        var comment = await an.Replies(an.Latest.Ref, "Layers are read-only.");
        await an.Says("/show kubernetes-etcd");

        await binh.Calls("comment", "And the topmost?", comment);
        await binh.Says("/comments docker-layers");

        binh.Sees("Layers are read-only.\nBình · just now: And the topmost?");
    }

    [Fact]
    public async Task In_a_thread_what_replies_to_no_comment_is_about_what_the_thread_hangs_under()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = People(bot);
        await an.Says("/show docker-layers");
        var post = an.Latest.Ref;

        var comment = await an.Talks(post, "Layers are read-only.");
        await binh.Talks(post, "I think so too.", repliedTo: new MessageRef(bot.Group().Address, "chatter"));
        await binh.Talks(post, "And the topmost?", repliedTo: comment);
        await binh.Says("/comments docker-layers");

        binh.Sees("1. Bình · just now\nI think so too.\n2. An · just now\nLayers are read-only.\nBình · just now: And the topmost?\n3 comments");
    }

    [Fact]
    public async Task Answers_outlive_the_comment_they_answer()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = People(bot);
        await an.Says("/show kubernetes-etcd");
        var comment = await an.Replies(an.Latest.Ref, "Raft keeps it consistent.");
        await binh.Replies(comment, "Also when a member fails?");

        await an.Deletes(comment);
        await binh.Says("/comments");

        binh.Sees("1. Bình · just now\nAlso when a member fails?\n1 comment\n");
    }

    [Fact]
    public async Task What_is_written_to_a_comment_that_went_meanwhile_is_kept_as_a_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = People(bot);
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;
        var comment = await an.Replies(post, "Raft keeps it consistent.");
        await binh.Says("/comments");
        await binh.Presses("1");
        var opened = binh.Latest.Ref;
        await an.Deletes(comment);

        await binh.Replies(opened, "It was right, though.");
        await binh.Says("/comments");

        binh.Sees("1. Bình · just now\nIt was right, though.");
    }

    [Fact]
    public async Task Words_without_a_command_are_explained_in_private_whatever_they_reply_to()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Replies(new MessageRef(bot.Private().Address, "own"), "hello?");

        an.Sees("Commands start with a slash");
    }

    private static (ScriptedPerson An, ScriptedPerson Binh) People(TestBot bot, string? language = null)
        => (bot.Group().Person("An", language), bot.Group().Person("Bình", language));
}
