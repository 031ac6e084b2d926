using System.Globalization;
using System.Text.RegularExpressions;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>A comment as the ledger has it. Its text tells which one it is, and how often it was edited.</summary>
/// <param name="number">Its own.</param>
/// <param name="chat">Where it was written.</param>
/// <param name="question">On what.</param>
/// <param name="person">Its writer.</param>
/// <param name="message">The message it came by; null where it came by a command or a form.</param>
/// <param name="under">What it stands under.</param>
internal sealed partial class Thought(int number, string chat, string question, string person, string? message, Thought? under)
{
    private static readonly string[] Words =
    [
        "A majority has to agree.",
        "Đa số phải đồng ý: ba máy chịu được một máy hỏng.",
        "First this.\n\nThen *that*, <b>and</b> `more`.",
        "👩‍🚀 e\u0301 🇻🇳; DROP TABLE comment;--",
    ];

    private readonly List<int> _versions = [0];

    public int Number => number;

    public string Chat => chat;

    public string Question => question;

    public string Person => person;

    public string? Message => message;

    /// <summary>What it stands under; when that is gone, it stands for itself.</summary>
    public Thought? Under => under is { IsDeleted: false } ? under : null;

    /// <summary>Its row, once somebody looked into the database.</summary>
    public long? Id { get; set; }

    /// <summary>Its place among all that are there.</summary>
    public int Index { get; set; }

    /// <summary>Something is being done to it that nobody knows the end of.</summary>
    public bool IsBusy { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Other open chats see it.</summary>
    public bool IsShared { get; set; }

    /// <summary>When that was last told to have ended, in acknowledgements; -1 for never.</summary>
    public int UnsharedAt { get; set; } = -1;

    public SortedSet<string> Likers { get; } = new(StringComparer.Ordinal);

    /// <summary>How often it was tried to give it another text.</summary>
    public int Tries { get; set; }

    public int Version => _versions[^1];

    public void Edit(int version) => _versions.Add(version);

    public string TextOf(int version)
        => string.Create(CultureInfo.InvariantCulture, $"w{number}v{version}z {Words[(number + version) % Words.Length]}");

    /// <summary>All that is to be kept of it.</summary>
    public string Line => KeptComment.LineOf(
        chat,
        question,
        person,
        message,
        Under?.Number,
        string.Join(',', Likers),
        string.Join('|', _versions.SkipLast(1).Select(TextOf)),
        TextOf(Version),
        IsShared);

    /// <summary>Which thoughts a text tells, and in which version each.</summary>
    public static IEnumerable<(int Number, int Version)> In(string text)
        => Mark.Matches(text).Select(mark => (Parse(mark.Groups["number"].Value), Parse(mark.Groups["version"].Value)));

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bw(?<number>[0-9]+)v(?<version>[0-9]+)z\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Mark { get; }
}
