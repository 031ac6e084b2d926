using System.Buffers;
using System.Globalization;
using System.Text;

namespace InterviewBot.Engine.Markup.Splitting;

/// <summary>Writes an address between the parentheses of a link, so that no letter of it is read as syntax, not even in a table.</summary>
internal static class LinkDestination
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$',;=%+");

    public static void Append(StringBuilder source, string url)
    {
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.Value == '&')
            {
                source.Append("&amp;");
            }
            else if (rune.IsAscii ? Plain.Contains((char)rune.Value) : Rune.IsLetterOrDigit(rune))
            {
                source.Append(rune.ToString());
            }
            else
            {
                AppendPercentEncoded(source, rune);
            }
        }
    }

    private static void AppendPercentEncoded(StringBuilder source, Rune rune)
    {
        foreach (var octet in Encoding.UTF8.GetBytes(rune.ToString()))
        {
            source.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }
    }
}
