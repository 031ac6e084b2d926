using System.Globalization;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>Ten thousand people over five hundred chats, each at home in two of them, who do what chance has them do.</summary>
internal sealed class Crowd
{
    public const int People = 10_000;
    public const int Chats = 500;

    /// <summary>When there are that many comments, the crowd deletes as many as it writes: a run may be long, and a disk is finite.</summary>
    private const int Enough = 20_000;

    /// <summary>Of a hundred deeds as many add to what others said.</summary>
    private const int ToWriteOrLike = 64;

    private static readonly string[] Questions = ["kubernetes-etcd", "docker-layers"];

    private readonly Ledger _ledger;
    private readonly Random _random;
    private readonly Deeds _deeds;
    private readonly Queue<int> _newcomers;
    private readonly Queue<Undertaking> _again = new();

    public Crowd(Ledger ledger, Deeds deeds, Random random)
    {
        _ledger = ledger;
        _random = random;
        _deeds = deeds;
        int[] people = [.. Enumerable.Range(0, People)];
        random.Shuffle(people);
        _newcomers = new Queue<int>(people);
    }

    /// <summary>Each of them has said or liked something.</summary>
    public bool AllActed => _newcomers.Count == 0;

    /// <summary>Is done before anything else, as it touches what others might.</summary>
    public void BringAgain(Undertaking undertaking) => _again.Enqueue(undertaking);

    /// <summary>What somebody does next; null when the one whose turn it is finds nothing to do. Every other one is there for the first time.</summary>
    public Undertaking? Next()
    {
        if (_again.TryDequeue(out var again))
        {
            return Begin(again);
        }

        if (_random.Next(2) == 0 || !_newcomers.TryDequeue(out var newcomer))
        {
            return IfKnown(Choose(_random.Next(People), _random.Next(20, 100)));
        }

        var first = IfKnown(Choose(newcomer, _random.Next(ToWriteOrLike)));
        if (first is not Writing and not Liking)
        {
            _newcomers.Enqueue(newcomer);
        }

        return first;
    }

    /// <summary>Nobody writes where it is not known whether others see it.</summary>
    private Undertaking? IfKnown(Undertaking? undertaking)
        => undertaking is not null && _ledger.Sharing.MayBegin(undertaking) ? undertaking : null;

    /// <summary>It, or nothing just now: then its turn comes again.</summary>
    private Undertaking? Begin(Undertaking undertaking)
    {
        if (_ledger.Sharing.MayBegin(undertaking))
        {
            return undertaking;
        }

        _again.Enqueue(undertaking);
        return null;
    }

    /// <param name="number">The person.</param>
    /// <param name="chance">Of a hundred.</param>
    private Undertaking? Choose(int number, int chance)
    {
        var person = $"p{Text(number)}";
        var chat = $"c{Text(_random.Next(2) == 0 ? number % Chats : (number + (number / Chats * 37)) % Chats)}";
        var question = Pick(Questions)!;
        if (!_ledger.Posts.Contains((chat, question)))
        {
            return _deeds.Post(chat, person, question);
        }

        var others = Pick(_ledger.In(chat), thought => !thought.IsBusy);
        var own = Pick(_ledger.All, thought => !thought.IsBusy);
        var isFull = _ledger.All.Count > Enough;
        return chance switch
        {
            < 32 when !isFull => _deeds.Write(chat, person, question),
            < 44 when !isFull && others is not null && others.Under is not { IsBusy: true } => _deeds.Answer(person, others),
            < ToWriteOrLike when others?.Id is { } id && others.Person != person => _deeds.Like(person, others, id),
            < 76 when own is not null => _deeds.Edit(own),
            < 86 when own is not null => _deeds.Delete(own),
            < 90 when others is { Id: not null } => Trespass(person, others),
            < 92 when Pick(_ledger.Deleted, thought => thought.Message is not null) is { } gone => _deeds.EditTooLate(gone),
            < 94 => _deeds.Share(chat, opens: !_ledger.Sharing.IsOpen(chat)),
            < 97 => new Looking(_deeds.List(chat, person, question), Looks.At(_ledger, chat, question)),
            _ => Pick(_ledger.Done, done => !_ledger.IsUnderWay(done)) is { } done ? new Vain(done) : null,
        };
    }

    /// <summary>Of what is another's, or another chat's, nothing can be changed, and what is another chat's cannot be read.</summary>
    private Undertaking Trespass(string person, Thought thought)
    {
        var elsewhere = $"c{Text(_random.Next(Chats))}";
        return _random.Next(4) switch
        {
            0 when elsewhere != thought.Chat => new Vain(_deeds.Press(elsewhere, person, "like", new Arguments { Comment = thought.Id })),
            1 when elsewhere != thought.Chat => new Looking(
                _deeds.Press(elsewhere, person, "thread", new Arguments { Comment = thought.Id }), Looks.AtNothing),
            2 when person != thought.Person => new Vain(
                _deeds.Press(person, person, "delete", new Arguments { Comment = thought.Id, Keyword = "yes" })),
            _ => new Vain(_deeds.Press(thought.Chat, thought.Person, "like", new Arguments { Comment = thought.Id })),
        };
    }

    /// <summary>One of them that suits, if a few tries find one.</summary>
    private T? Pick<T>(IReadOnlyList<T> all, Func<T, bool>? suits = null)
        where T : class
    {
        for (var tries = 0; tries < 4 && all.Count > 0; tries++)
        {
            var one = all[_random.Next(all.Count)];
            if (suits?.Invoke(one) is not false)
            {
                return one;
            }
        }

        return null;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
