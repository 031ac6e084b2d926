namespace InterviewBot.Content.Tests;

/// <summary>Questions that the strict check, too, has nothing to say about. Each has words of its own.</summary>
internal static class StrictSamples
{
    private const int WordsInSentence = 10;

    public static string English(string id, string level, params string[] suggested) =>
        $"""
        ---
        level: {level}
        suggested: [{string.Join(", ", suggested)}]
        ---

        # What is {id}0?

        ## Short answer

        {ShortAnswer(id)}

        ## Answer

        {Paragraph(id, 1)}[^2]

        {Paragraph(id, 2)}

        {Paragraph(id, 3)}

        {Paragraph(id, 4)}

        ## Key points

        - {id}91
        - {id}92
        - {id}93

        [^1]: [One](https://example.org/1)
        [^2]: [Two](https://example.org/2)

        """;

    public static string Vietnamese(string id) =>
        $"""
        # {id}0 là gì?

        ## Short answer

        {ShortAnswer(id)}

        ## Answer

        {Paragraph(id, 1, sentences: 5)}[^2]

        {Paragraph(id, 2, sentences: 5)}

        {Paragraph(id, 3, sentences: 5)}

        {Paragraph(id, 4, sentences: 5)}

        ## Key points

        - {id}91
        - {id}92
        - {id}93

        [^1]: [One](https://example.org/1)
        [^2]: [Two](https://example.org/2)

        """;

    public static string ShortAnswer(string id) => $"{Sentence(id, 90)}[^1]";

    public static string Paragraph(string id, int number, int sentences = 4)
        => string.Join(' ', Enumerable.Range(0, sentences).Select(sentence => Sentence(id, (number * 10) + sentence)));

    /// <summary>Ten words, unless told otherwise.</summary>
    public static string Sentence(string id, int number, int words = WordsInSentence)
        => string.Join(' ', Enumerable.Range(0, words).Select(word => $"{id}{number}x{word}")) + '.';
}
