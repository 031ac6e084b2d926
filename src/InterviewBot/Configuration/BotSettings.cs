using InterviewBot.Engine.Chat;

namespace InterviewBot.Configuration;

/// <summary>The bot as a whole.</summary>
internal sealed class BotSettings
{
    /// <summary><c>en</c> or <c>vi</c>: where a platform tells no language.</summary>
    public string DefaultLanguage { get; set; } = "en";

    /// <summary>An IANA time zone, for a chat that set none.</summary>
    public string DefaultTimeZone { get; set; } = "Asia/Ho_Chi_Minh";

    /// <summary>Accounts as <c>platform:id</c>, separated by commas or semicolons; null: nobody moderates across chats.</summary>
    public string? Owners { get; set => field = Optional.Of(value); }

    /// <summary>0 to 3650: what people are told who ask to be forgotten.</summary>
    public int BackupsKeptDays { get; set; } = 30;

    public IEnumerable<PersonId> OwnerIds() => OwnerEntries().Select(ReadOwner).OfType<PersonId>();

    /// <summary>What is no account.</summary>
    public IEnumerable<string> WrongOwners() => OwnerEntries().Where(entry => ReadOwner(entry) is null);

    /// <summary>Ids are numbers on the platforms, a name in the terminal.</summary>
    private static PersonId? ReadOwner(string entry)
    {
        var colon = entry.IndexOf(':', StringComparison.Ordinal);
        var (platform, id) = colon < 0 ? ("", "") : (entry[..colon].Trim(), entry[(colon + 1)..].Trim());
        return platform switch
        {
            "telegram" or "discord" when id.Length > 0 && id.All(char.IsAsciiDigit) => new PersonId(platform, id),
            "terminal" when id.Length > 0 => new PersonId(platform, id),
            _ => null,
        };
    }

    private string[] OwnerEntries()
        => Owners?.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
