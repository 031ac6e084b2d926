using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// A 64-bit hash of each question's id, the same in every version of the program: the database keeps places in shuffles made of
/// them.
/// </summary>
internal static class IdHashes
{
    /// <summary>At the questions' places, no two the same.</summary>
    public static ImmutableArray<ulong> Of(ImmutableArray<Question> questions) => Of(questions, id => Mix(Fnv1a(id)));

    /// <summary>
    /// Where ids collide, the first by id keeps the hash and the next take the nearest free above. That may change as questions
    /// come and go, and moves such a question to another place in a shuffle, no more.
    /// </summary>
    internal static ImmutableArray<ulong> Of(ImmutableArray<Question> questions, Func<string, ulong> hash)
    {
        var hashes = new ulong[questions.Length];
        var taken = new HashSet<ulong>(questions.Length);
        foreach (var index in Enumerable.Range(0, questions.Length).OrderBy(index => questions[index].Id))
        {
            var free = hash(questions[index].Id.Value);
            while (!taken.Add(free))
            {
                free = unchecked(free + 1);
            }

            hashes[index] = free;
        }

        return ImmutableArray.Create(hashes);
    }

    /// <summary>FNV-1a with its 64-bit parameters (RFC 9923); ids are ASCII, a byte a letter.</summary>
    internal static ulong Fnv1a(string id)
    {
        const ulong offsetBasis = 14695981039346656037;
        const ulong prime = 1099511628211;
        return id.Aggregate(offsetBasis, (hash, letter) => unchecked((hash ^ letter) * prime));
    }

    /// <summary>
    /// The finalizer of SplitMix64 (Steele, Lea and Flood 2014): FNV alone leaves ids like <c>x-1</c> and <c>x-2</c> near.
    /// </summary>
    private static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
            return hash ^ (hash >> 31);
        }
    }
}
