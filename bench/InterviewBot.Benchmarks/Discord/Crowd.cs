using InterviewBot.Benchmarks.Load;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Benchmarks.Discord;

/// <summary>People who run <c>/question</c> in the channels of their guilds, and what the bot makes of it.</summary>
internal sealed class Crowd : ICrowd
{
    private readonly Place[] _places;
    private readonly Dictionary<Person, int> _numbers = [];
    private readonly LoopbackDiscord _discord;
    private long _answers;

    /// <param name="discord">The server.</param>
    /// <param name="people">How many.</param>
    /// <param name="guilds">How many they are spread over; each has one channel.</param>
    public Crowd(LoopbackDiscord discord, int people, int guilds)
    {
        _discord = discord;
        var everybody = Enumerable.Range(0, people).Select(number => discord.Person($"Person{number}")).ToArray();
        _places = [.. everybody.Chunk(people / guilds).Select((members, number) => Meet(discord.Guild($"Guild{number}", members), members)).SelectMany(place => place)];
        for (var number = 0; number < people; number++)
        {
            _numbers.Add(_places[number].Person, number);
        }

        discord.Responded = Note;
    }

    public int People => _places.Length;

    /// <summary>First responses in time.</summary>
    public long Answers => Volatile.Read(ref _answers);

    /// <summary>Of them those that only asked to wait.</summary>
    public int Deferred { get; private set; }

    /// <summary>Interactions without a first response in time. To be asked when nobody waits any more.</summary>
    public int Missed => _discord.Interactions - _discord.Answered;

    public Action<int, TimeSpan>? Answered { get; set; }

    public void Ask(int person) => _places[person].Begins("/question");

    /// <summary>What is not answered in time is not waited for any longer.</summary>
    public Task SettleAsync() => _discord.Idle();

    private static IEnumerable<Place> Meet(InterviewBot.Testing.Discord.State.Guild guild, Person[] members)
    {
        var channel = guild.Channel("interviews");
        return members.Select(member => member.In(channel));
    }

    private void Note(Interaction interaction)
    {
        Volatile.Write(ref _answers, _answers + 1);
        Deferred += interaction.Response is InteractionResponse.Sent ? 0 : 1;
        Answered?.Invoke(_numbers[interaction.Person], TimeProvider.System.GetUtcNow() - interaction.CreatedAt);
    }
}
