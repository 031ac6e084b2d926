using System.Globalization;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>What people did, and so what has to be found in the bot's database and on their screens: all of it, and each once.</summary>
internal sealed class ChaosLedger
{
    private readonly List<Interaction> _interactions = [];
    private readonly List<Interaction> _draws = [];
    private readonly List<Interaction> _shown = [];
    private readonly List<string> _typed = [];
    private readonly List<Message> _replies = [];
    private readonly HashSet<Message> _deleted = [];

    public int InteractionCount => _interactions.Count;

    /// <summary>Replies that were not deleted.</summary>
    public IEnumerable<Message> Replies => _replies.Where(reply => !_deleted.Contains(reply));

    /// <summary>Questions that stand there for all to see.</summary>
    public IEnumerable<Message> Posts
        => _draws.Where(draw => draw.IsAnswered).Select(draw => draw.Message).Where(post => !post.Flags.HasFlag(MessageFlagBits.Loading));

    public void Did(Interaction interaction) => _interactions.Add(interaction);

    /// <summary>What shows a question's answer is replied to like the question, where it is not for one pair of eyes.</summary>
    public void Answered(Interaction interaction)
    {
        if (interaction.Channel.Guild is null)
        {
            _shown.Add(interaction);
        }

        Did(interaction);
    }

    public void Drew(Interaction interaction)
    {
        _draws.Add(interaction);
        Did(interaction);
    }

    /// <summary>A comment came by command.</summary>
    public void Typed(Interaction interaction, string text)
    {
        _typed.Add(text);
        Did(interaction);
    }

    public void Replied(Message reply) => _replies.Add(reply);

    public void Deleted(Message reply) => _deleted.Add(reply);

    /// <param name="folder">Where the database is.</param>
    /// <param name="botMessages">How many messages the bot made.</param>
    public void Verify(TemporaryFolder folder, int botMessages)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{_interactions.Count} interactions, {_draws.Count} of them drew a question; {_replies.Count} replies, {_deleted.Count} of them deleted.");
        Assert.All(_interactions, interaction => Assert.True(interaction.IsAnswered, $"Not answered: {interaction.Words}."));
        Assert.Equal(_interactions.Count, botMessages);
        VerifyDraws(folder);
        VerifyComments(folder);
    }

    /// <summary>As many draws as asked for, each shown where it was asked for, in a message that is known to show it.</summary>
    private void VerifyDraws(TemporaryFolder folder)
    {
        var outcomes = Pairs(folder, "SELECT event || ' ' || outcome FROM handled_event");
        var posts = Pairs(folder, "SELECT message || ' ' || question_id FROM post");
        Assert.Equal([Text(_draws.Count)], BotDatabase.Read(folder, "SELECT coalesce(sum(asked_count), 0) FROM chat"));
        Assert.Equal(_draws.Concat(_shown).Select(show => Text(show.Message.Id)).Order(StringComparer.Ordinal), posts.Keys.Order(StringComparer.Ordinal));
        foreach (var draw in _draws)
        {
            var drawn = outcomes[Text(draw.Id)];
            Assert.Equal(drawn, posts[Text(draw.Message.Id)]);
            Assert.Contains(draw.Message.Components, component => component.CustomId?.Contains($"q={drawn}", StringComparison.Ordinal) is true);
        }
    }

    /// <summary>Each reply is one comment with its last text, thanked for; what was deleted is none.</summary>
    private void VerifyComments(TemporaryFolder folder)
    {
        Assert.Equal(
            Replies.Select(reply => $"{ChatOf(reply)} {MessageOf(reply)} {reply.Content}").Order(StringComparer.Ordinal),
            BotDatabase.Read(folder, "SELECT address || ' ' || message || ' ' || text FROM comment JOIN chat ON chat.id = chat_id WHERE message IS NOT NULL")
                .Order(StringComparer.Ordinal));
        Assert.Equal(
            _typed.Order(StringComparer.Ordinal),
            BotDatabase.Read(folder, "SELECT text FROM comment WHERE message IS NULL").Order(StringComparer.Ordinal));
        Assert.All(Replies, reply => Assert.Contains("👍", reply.Reactions.Keys));
    }

    /// <summary>As the database has it: one in a thread is known by the thread, too.</summary>
    private static string MessageOf(Message reply)
        => reply.Channel.Parent is null ? Text(reply.Id) : $"{Text(reply.Channel.Id)}-{Text(reply.Id)}";

    private static ulong ChatOf(Message reply) => (reply.Channel.Parent ?? reply.Channel).Id;

    private static string Text(IFormattable number) => number.ToString(format: null, CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Pairs(TemporaryFolder folder, string sql)
        => BotDatabase.Read(folder, sql).Select(line => line!.Split(' ', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
