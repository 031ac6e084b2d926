using InterviewBot.Engine.Questions;

namespace InterviewBot.Discord.Rendering;

/// <summary>A level at a glance.</summary>
internal static class LevelLook
{
    public static string Emoji(Level level) => level switch
    {
        Level.Junior => "🟢",
        Level.Middle => "🟡",
        Level.Senior => "🔴",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>Of the bar beside a card, 0xRRGGBB: Discord's own green, yellow and red, which show well in its dark and its light theme.</summary>
    public static int? Accent(Level? level) => level switch
    {
        Level.Junior => 0x57F287,
        Level.Middle => 0xFEE75C,
        Level.Senior => 0xED4245,
        _ => null,
    };

    /// <summary>"🔴 senior · etcd, control-plane"; empty when there is neither.</summary>
    public static string Badge(Level? level, IReadOnlyCollection<string> tags)
    {
        var named = level is { } known ? $"{Emoji(known)} {known.Name}" : "";
        return named + (named.Length > 0 && tags.Count > 0 ? " · " : "") + string.Join(", ", tags);
    }
}
