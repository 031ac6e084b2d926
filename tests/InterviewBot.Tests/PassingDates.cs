using System.Text.RegularExpressions;

namespace InterviewBot.Tests;

/// <summary>Takes out of a transcript what is another each day: dates in words, and moments in seconds.</summary>
internal static partial class PassingDates
{
    public static string Hide(string transcript) => Date.Replace(Seconds.Replace(transcript, "<t:…"), "(a date)");

    [GeneratedRegex("<t:[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seconds { get; }

    [GeneratedRegex(
        "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]+ [0-9]{1,2}|(?:Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ Nhật) [0-9]{1,2}/[0-9]{1,2}",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Date { get; }
}
