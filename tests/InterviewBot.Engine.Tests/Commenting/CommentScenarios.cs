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
    public async Task A_reply_without_words_gets_one_kind_sentence_at_most()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An", "vi");
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;

        await an.Replies(post, "");
        an.Sees("Chỉ chữ mới lưu được thành bình luận");
        await an.Replies(post, "");

        Assert.Equal(2, an.Screen.Count());
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
    public async Task A_reply_to_a_question_is_a_comment_on_that_question()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;
        await an.Says("/show docker-layers");

        await an.Replies(post, "It keeps all objects.");

        an.Sees("(Noted.)");
        await an.Says("/comments kubernetes-etcd");
        an.Sees("It keeps all objects.");
    }

    [Fact]
    public async Task A_reply_to_anything_else_is_left_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var chat = bot.Group();
        var an = chat.Person("An");
        await an.Says("/topics");

        await an.Replies(an.Latest.Ref, "Nice list.");

        Assert.Single(chat.Shown);
    }

    [Fact]
    public async Task An_edited_reply_changes_the_comment_and_a_deleted_one_takes_it_away()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var reply = await an.Replies(an.Latest.Ref, "Frist try");

        await an.Edits(reply, "First try");
        await an.Says("/comments kubernetes-etcd");
        an.Sees("An · just now · edited\nFirst try");

        await an.Deletes(reply);
        await an.Says("/comments kubernetes-etcd");
        an.Sees("No comments yet");
    }

    [Fact]
    public async Task The_same_reply_twice_is_one_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var once = bot.Platform.NextEvent();

        await an.Replies(an.Latest.Ref, "Once.", once);
        await an.Replies(an.Latest.Ref, "Once.", once);
        await an.Says("/comments kubernetes-etcd");

        an.Sees("1 comment\n");
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
    public async Task A_reply_that_was_too_long_is_a_comment_once_it_is_edited_to_fit()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;

        var reply = await an.Replies(post, new string('x', Comment.MaxLength + 1));
        an.Sees("It is not saved");
        await an.Edits(reply, "In short: Raft.", repliedTo: post);

        an.Sees("(Noted.)");
        await an.Says("/comments kubernetes-etcd");
        an.Sees("In short: Raft.");
    }

    [Fact]
    public async Task An_edit_of_what_is_no_comment_is_left_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var chat = bot.Group();
        var an = chat.Person("An");
        await an.Says("/topics");

        await an.Edits(new MessageRef(chat.Address, "chatter"), new string('x', 5_000), repliedTo: an.Latest.Ref);

        Assert.Single(chat.Shown);
    }

    [Fact]
    public async Task A_reply_to_an_answer_in_a_new_chat_is_a_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/answer kubernetes-etcd");

        await an.Replies(an.Latest.Ref, "It keeps all objects.");

        an.Sees("(Noted.)");
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chat_that_moves_takes_its_comments_along_and_new_messages_are_no_old_ones(bool isKnownThere)
    {
        await using var bot = await TestBot.StartAsync();
        var (old, moved) = (bot.Group("old"), bot.Group("new"));
        var (an, anThere) = (old.Person("An"), moved.Person("An"));
        await an.Says("/show kubernetes-etcd");
        await an.Replies(an.Latest.Ref, "Before the move.", new EventId("scripted", "r7"));
        if (isKnownThere)
        {
            await anThere.Says("/comment question:kubernetes-etcd Already here.");
        }

        await an.Does(new ChatMoved(old.Address, bot.Platform.NextEvent(), moved.Address));
        await anThere.Says("/show kubernetes-etcd");

        // The new chat counts its messages anew: this one has the number of an old comment's.
        var reply = await anThere.Replies(anThere.Latest.Ref, "After it.", new EventId("scripted", "r8"));
        await anThere.Deletes(new MessageRef(moved.Address, "reply-r7"));
        await anThere.Edits(reply, "After it, edited.");
        await anThere.Says("/comments kubernetes-etcd");

        anThere.Sees("Before the move.");
        anThere.Sees("After it, edited.");
        anThere.Sees(isKnownThere ? "3 comments" : "2 comments");
        await an.Says("/comments kubernetes-etcd");
        an.Sees("No comments yet");
    }
}
