using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>A person picks a message of theirs to be a comment.</summary>
public sealed class PickedMessageScenarios
{
    [Fact]
    public async Task It_is_a_comment_on_the_question_it_replies_to()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;
        await an.Says("/show docker-layers");

        await an.SavesAsComment(new MessageRef(group.Address, "hers"), "Raft needs a majority.", post);

        an.Sees("""Your comment on "How does Kubernetes use etcd?" is saved.""");
    }

    [Fact]
    public async Task A_reply_to_something_else_is_a_comment_on_the_last_question()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        await an.Says("/show docker-layers");

        await an.SavesAsComment(new MessageRef(group.Address, "hers"), "They are read-only.", new MessageRef(group.Address, "of a person"));

        an.Sees("""Your comment on "What is an image layer?" is saved.""");
    }

    [Fact]
    public async Task It_is_kept_in_step_and_picked_twice_it_is_one_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        var message = new MessageRef(group.Address, "hers");
        await an.Says("/show docker-layers");
        await an.SavesAsComment(message, "They are writable.");
        await an.SavesAsComment(message, "They are writable.");

        await an.Edits(message, "They are read-only.");
        await an.Says("/comments");
        an.Sees("They are read-only.");
        an.Sees("1 comment\n");

        await an.Deletes(message);
        await an.Says("/comments");
        an.Sees("No comments yet");
    }

    [Fact]
    public async Task Of_messages_that_go_and_were_no_comments_nothing_is_written()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        var deletion = new EventId(group.Address.Platform, "deletion");

        await an.Does(new ReplyDeleted(group.Address, deletion, new MessageRef(group.Address, "of a person")));

        Assert.Null(bot.Database.Read(connection => HandledEvents.WasAnswered(connection, deletion)));
    }
}
