using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Account;

/// <summary>
/// Who was forgotten of late, in an order of its own: an answer that was begun before must not bring back what went. After a start there is
/// none: what would bring it again was forgotten too.
/// </summary>
internal sealed class Forgotten
{
    private const int Remembered = 10_000;

    private readonly BoundedMemory<PersonId, long> _persons = new(Remembered);
    private long _count;

    /// <summary>How many were forgotten so far.</summary>
    public long Count => Interlocked.Read(ref _count);

    /// <summary>To be called within the write that forgets, so that every other write is before or after.</summary>
    public void Note(PersonId person) => _persons.Remember(person, Interlocked.Increment(ref _count));

    /// <param name="person">Who.</param>
    /// <param name="count">What <see cref="Count"/> was.</param>
    public bool IsSince(PersonId person, long count) => _persons.TryGet(person, out var at) && at > count;
}
