using InterviewBot.Benchmarks.Load;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Benchmarks.Telegram;

/// <summary>People who type <c>/question</c>, each in their own private chat, and what the bot makes of it.</summary>
internal sealed class Crowd : ICrowd
{
    private readonly Person[] _people;
    private readonly Dictionary<long, Asker> _askers = [];
    private readonly LoopbackTelegram _telegram;
    private long _asked;
    private long _answers;

    public Crowd(LoopbackTelegram telegram, int people)
    {
        _telegram = telegram;
        _people = [.. Enumerable.Range(0, people).Select(number => telegram.Person($"Person{number}"))];
        for (var number = 0; number < people; number++)
        {
            _askers.Add(_people[number].Private.Id, new Asker(number));
        }

        telegram.Posted = Note;
    }

    public int People => _people.Length;

    public long Answers => Volatile.Read(ref _answers);

    public long Unanswered => Volatile.Read(ref _asked) - Answers;

    public Action<int, TimeSpan>? Answered { get; set; }

    public void Ask(int person) => _people[person].Types("/question");

    /// <summary>Waits until everybody has an answer, and the program has confirmed what it answered.</summary>
    public async Task SettleAsync()
    {
        // On a busy machine a backlog takes longer than anything in a test: as long as it gets shorter, it is waited for.
        while (Unanswered is var left and > 0)
        {
            await _telegram.Until(() => Unanswered < left);
        }

        await _telegram.Idle();
    }

    private void Note(Message message)
    {
        var asker = _askers[message.Chat.Id];
        if (message.From?.Id != _telegram.Bot.Id)
        {
            asker.Since.Enqueue(TimeProvider.System.GetTimestamp());
            Volatile.Write(ref _asked, _asked + 1);
        }
        else if (asker.Since.TryDequeue(out var since))
        {
            Volatile.Write(ref _answers, _answers + 1);
            Answered?.Invoke(asker.Number, TimeProvider.System.GetElapsedTime(since));
        }
    }

    /// <param name="Number">Who it is.</param>
    private sealed record Asker(int Number)
    {
        /// <summary>When each unanswered question was typed; a chat is answered in order.</summary>
        public Queue<long> Since { get; } = [];
    }
}
