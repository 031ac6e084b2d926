namespace InterviewBot.Benchmarks.Banks;

/// <summary>Words as often as in real text: the second half as often as the first, the third a third as often (Zipf's law).</summary>
internal sealed class ZipfWords
{
    private readonly IReadOnlyList<string> _words;
    private readonly double[] _upTo;

    /// <param name="words">The most frequent first.</param>
    public ZipfWords(IReadOnlyList<string> words)
    {
        _words = words;
        _upTo = new double[words.Count];
        var sum = 0.0;
        for (var index = 0; index < words.Count; index++)
        {
            // Mandelbrot's shift keeps the very first words from filling the text.
            sum += 1 / (index + 2.7);
            _upTo[index] = sum;
        }
    }

    public string Next(Random random)
    {
        var index = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[index < 0 ? ~index : index];
    }

    public string Next(Random random, int count)
        => string.Join(' ', Enumerable.Range(0, count).Select(_ => Next(random)));
}
