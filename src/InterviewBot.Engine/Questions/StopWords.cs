using System.Collections.Frozen;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// Words of either language that say nothing about what is looked for, folded. Left out are those that fold to a word that does
/// (<c>mã</c> and <c>mà</c>), and the names of languages and tools.
/// </summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "has", "have", "how", "if", "in",
        "into", "is", "it", "its", "not", "of", "on", "or", "should", "so", "than", "that", "the", "their", "them", "then", "there",
        "these", "they", "this", "to", "was", "what", "when", "which", "who", "why", "will", "with", "would", "you", "your",

        "bi", "cac", "cho", "co", "con", "cua", "cung", "duoc", "gi", "hay", "khi", "khong", "la", "lam", "mot", "nao", "neu", "nhu",
        "nhung", "o", "ra", "roi", "se", "tai", "thi", "trong", "va", "vao", "ve", "vi", "voi",
    ], StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
