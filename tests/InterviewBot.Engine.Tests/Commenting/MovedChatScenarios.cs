using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>A message is known for good, also by where its chat was when it was sent.</summary>
public sealed class MovedChatScenarios
{
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reply_to_a_question_or_a_comment_from_before_the_move_finds_it(bool isKnownThere)
    {
        await using var bot = await TestBot.StartAsync();
        var (old, moved) = (bot.Group("old"), bot.Group("new"));
        var (an, there) = (old.Person("An"), moved.Person("An"));
        await an.Says("/show docker-layers");
        var post = an.Latest.Ref;
        var comment = await an.Replies(post, "Before the move.");
        if (isKnownThere)
        {
            await there.Says("/show kubernetes-etcd");
        }

        await MoveAsync(bot, old, moved);
        await there.Replies(post, "To the old post.");
        await there.Replies(comment, "To the old comment.");
        await there.Says("/comments docker-layers");

        there.Sees("1. An · just now\nTo the old post.\n2. An · just now\nBefore the move.\nAn · just now: To the old comment.\n3 comments");
    }

    [Fact]
    public async Task After_two_moves_it_is_still_found_by_where_it_was_sent()
    {
        await using var bot = await TestBot.StartAsync();
        var (first, second, third) = (bot.Group("first"), bot.Group("second"), bot.Group("third"));
        await first.Person("An").Says("/show docker-layers");
        var inFirst = first.Person("An").Latest.Ref;
        await MoveAsync(bot, first, second);
        await second.Person("An").Says("/show kubernetes-etcd");
        var inSecond = second.Person("An").Latest.Ref;
        await MoveAsync(bot, second, third);

        var an = third.Person("An");
        await an.Replies(inFirst, "To the first.");
        await an.Replies(inSecond, "To the second.");

        await an.Says("/comments docker-layers");
        an.Sees("To the first.");
        await an.Says("/comments kubernetes-etcd");
        an.Sees("To the second.");
    }

    [Fact]
    public async Task Who_comes_to_the_old_address_later_has_messages_of_their_own()
    {
        await using var bot = await TestBot.StartAsync();
        var (old, moved) = (bot.Group("old"), bot.Group("new"));
        var an = old.Person("An");
        await an.Says("/show docker-layers");
        var post = an.Latest.Ref;
        await MoveAsync(bot, old, moved);

        // The same number at the same address shows another question by now.
        await an.Does(new CardPosted(an.Origin(bot.Platform.NextEvent()), post, QuestionId.Parse("kubernetes-pod")));
        await an.Replies(post, "To the new one.");
        await an.Says("/comments kubernetes-pod");

        an.Sees("To the new one.");
    }

    private static Task MoveAsync(TestBot bot, ScriptedChat from, ScriptedChat to)
        => from.Person("An").Does(new ChatMoved(from.Address, bot.Platform.NextEvent(), to.Address));
}
