using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

public sealed class CommentScenarios
{
    [Fact]
    public async Task A_comment_is_saved_and_listed_newest_first()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Bình"));

        await an.Says("/show kubernetes-etcd");
        await an.Says("/comment I would start with the API server.");
        an.Sees("""Your comment on "How does Kubernetes use etcd?" is saved.""");
        bot.Clock.Advance(TimeSpan.FromHours(2));
        await binh.Says("/comment vì mọi controller đều watch API server");
        await binh.Presses("Comments (2)");

        binh.Sees("1. Bình · just now\nvì mọi controller đều watch API server\n2. An · 2 hours ago\nI would start with the API server.\n2 comments");
    }

    [Fact]
    public async Task Without_comments_one_is_invited()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says("/comments kubernetes-etcd");

        an.Sees("Chưa có bình luận nào");
        an.Sees("[Viết bình luận]");
    }

    [Fact]
    public async Task The_comment_button_opens_a_form_and_its_words_are_the_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/show kubernetes-etcd");
        await an.Presses("Comment");
        await an.Fills("Raft needs a majority.");
        await an.Says("/comments kubernetes-etcd");

        an.Sees("Raft needs a majority.");
    }

    [Fact]
    public async Task A_comment_names_its_question_outright()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/show kubernetes-etcd");

        await an.Says("/comment question:docker-layers They are read-only.");

        an.Sees("""Your comment on "What is an image layer?" is saved.""");
        await an.Says("/comments docker-layers");
        an.Sees("They are read-only.");
    }

    [Fact]
    public async Task What_a_person_writes_stays_text()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("**An** [x](https://example.org)");

        await an.Says("/comment question:docker-layers # Not a heading\n- no list <script> **no bold** `no code`\n\n> no quote");
        await an.Says("/comments docker-layers");

        an.Sees("# Not a heading - no list <script> **no bold** `no code`");
        an.Sees("**An** [x](https://example.org) · just now");
    }

    [Fact]
    public async Task A_comment_longer_than_fits_is_told_and_not_saved()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/show docker-layers");

        await an.Says($"/comment {string.Concat(Enumerable.Repeat("😀", Comment.MaxLength + 1))}");
        an.Sees("Your comment has 4,001 characters, and at most 4,000 fit.");
        await an.Says("/comments");
        an.Sees("No comments yet");

        await an.Says($"/comment {string.Concat(Enumerable.Repeat("😀", Comment.MaxLength))}");
        an.Sees("is saved.");
    }

    [Fact]
    public async Task Comments_show_in_the_chat_they_were_written_in_only()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group("one").Person("An");
        var binh = bot.Group("two").Person("Binh");

        await an.Says("/comment question:docker-layers Between us.");
        await binh.Says("/comments docker-layers");

        binh.Sees("No comments yet");
    }

    [Fact]
    public async Task Comments_are_paged_in_place()
    {
        await using var bot = await TestBot.StartAsync();
        var chat = bot.Group();
        var an = chat.Person("An");
        for (var i = 1; i <= 7; i++)
        {
            await an.Says($"/comment question:docker-layers Comment number {i}.");
        }

        await an.Says("/comments docker-layers");
        an.Sees("Comment number 7.");
        an.Sees("7 comments · page 1 of 2");
        var shown = chat.Shown.Count;
        await an.Presses("Next page");

        an.Sees("Comment number 2.");
        Assert.Equal(shown, chat.Shown.Count);
    }

    [Fact]
    public async Task Words_of_a_comment_that_look_like_options_stay_words()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/show docker-layers");

        await an.Says("/comment My question:why is it so? See question:docker-layers twice: question:docker-layers");
        await an.Says("/comments");

        an.Sees("My question:why is it so? See question:docker-layers twice: question:docker-layers");
    }

    [Fact]
    public async Task An_empty_form_is_told_and_saves_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/show kubernetes-etcd");
        await an.Says("/comment");

        await an.Fills("  ");

        an.Sees("There was nothing in it, so nothing is saved.");
    }

    [Fact]
    public async Task A_sentence_to_one_person_is_in_their_language_whatever_the_groups()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An", "vi"), group.Person("Binh", "en"));
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/language vi");
        await an.Presses("Tiếng Việt cho cả nhóm");

        await binh.Says("/show kubernetes-etcd");
        binh.Sees("Câu hỏi phỏng vấn Kubernetes");
        await binh.Says("/comment From me.");
        binh.Sees("""Your comment on "How does Kubernetes use etcd?" is saved.""");
        await binh.Says("/comment");
        binh.Sees("Your answer, or what you would add");
        Assert.Equal(Audience.OnlyYou, binh.Latest.Reply.Audience);
        await binh.Says("/question docker junior");
        binh.Sees("There is no junior question about Docker yet.");
    }
}
