using System.Buffers;

namespace InterviewBot.Engine.Questions;

/// <summary>The letters that ids are made of: they pass unescaped through file names, deep links and button data.</summary>
internal static class Slug
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    public static bool IsValid(string text)
        => !text.AsSpan().ContainsAnyExcept(Letters) && text[0] != '-' && text[^1] != '-';
}
