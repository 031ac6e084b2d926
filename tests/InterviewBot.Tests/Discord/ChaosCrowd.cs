using System.Globalization;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>People in two servers and in private who do one thing after the other, as chance has it, and wait for nothing.</summary>
internal sealed class ChaosCrowd
{
    private const int MostThreads = 6;

    private readonly Random _random;
    private readonly ChaosLedger _ledger;
    private readonly List<Person> _people;
    private readonly List<(Channel Channel, IReadOnlyList<Person> People)> _places = [];
    private readonly List<Channel> _threads = [];
    private int _words;

    public ChaosCrowd(LoopbackDiscord discord, ChaosLedger ledger, Random random)
    {
        _random = random;
        _ledger = ledger;
        _people = [discord.Person("An"), discord.Person("Bình", "vi"), discord.Person("Chi"), discord.Person("Dũng", "vi")];
        foreach (var name in new[] { "Study", "Work" })
        {
            var guild = discord.Guild(name, [.. _people]);
            _places.Add((guild.Channel("general"), _people));
            _places.Add((guild.Channel("practice"), _people));
        }

        _places.AddRange(_people.Select(person => (person.Alone().Channel, (IReadOnlyList<Person>)[person])));
    }

    /// <param name="count">How many things happen.</param>
    public void Act(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Act();
        }
    }

    /// <returns>The interaction that was begun.</returns>
    public Interaction Ask()
    {
        var (channel, people) = Pick(_places);
        var interaction = Pick(people).In(channel).Begins("/question");
        _ledger.Drew(interaction);
        return interaction;
    }

    private void Act()
    {
        var posts = _ledger.Posts.TakeLast(20).ToList();
        var own = _ledger.Replies.TakeLast(20).ToList();
        switch (_random.Next(100))
        {
            case < 30 when posts.Count > 0:
                Reply(Pick(posts));
                break;
            case < 40 when own.Count > 0:
                Edit(Pick(own));
                break;
            case < 47 when own.Count > 0:
                Delete(Pick(own));
                break;
            case < 55 when posts.Count > 0:
                TalkInThread(posts);
                break;
            case < 62:
                TypeComment();
                break;
            case < 70:
                Look();
                break;
            case < 77 when posts.Count > 0:
                _ledger.Answered(Press(Pick(posts), ":answer:"));
                break;
            case < 85 when posts.Count > 0:
                _ledger.Drew(Press(Pick(posts), ":question"));
                break;
            default:
                Ask();
                break;
        }
    }

    private void Reply(Message post)
        => _ledger.Replied(Pick(PeopleIn(post.Channel)).Replies(post, Words(), ping: _random.Next(2) == 0));

    private void Edit(Message reply) => AuthorOf(reply).Edits(reply, Words());

    private void Delete(Message reply)
    {
        AuthorOf(reply).Deletes(reply);
        _ledger.Deleted(reply);
    }

    private void TalkInThread(List<Message> posts)
    {
        if (_threads.Count < MostThreads && posts.FindLast(post => post is { Channel.Guild: not null, Thread: null }) is { } post)
        {
            _threads.Add(Pick(_people).StartsThread(post, "About it"));
        }

        if (_threads.Count > 0)
        {
            _ledger.Replied(Pick(_people).In(Pick(_threads)).Says(Words()));
        }
    }

    private void TypeComment()
    {
        var (channel, people) = Pick(_places);
        var words = Words();
        _ledger.Typed(Pick(people).In(channel).Begins("/comment", ("question", "kubernetes-etcd"), ("text", words)), words);
    }

    private void Look()
    {
        var (channel, people) = Pick(_places);
        _ledger.Did(Pick(people).In(channel).Begins("/topics"));
    }

    /// <param name="post">A question.</param>
    /// <param name="command">Of its buttons the one that calls this.</param>
    private Interaction Press(Message post, string command)
    {
        var button = post.Components.First(component => component.CustomId?.Contains(command, StringComparison.Ordinal) is true);
        return Pick(PeopleIn(post.Channel)).BeginsPress(post, button.Label);
    }

    private IReadOnlyList<Person> PeopleIn(Channel channel) => channel.Guild is null ? _places.Find(place => place.Channel == channel).People : _people;

    private Person AuthorOf(Message message) => _people.Find(person => person.User == message.Author)!;

    /// <summary>Never the same twice.</summary>
    private string Words() => string.Create(CultureInfo.InvariantCulture, $"Thought {++_words}: a majority has to agree.");

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
