using InterviewBot.Engine.Questions;

namespace InterviewBot.Telegram.Rendering;

/// <summary>A level at a glance.</summary>
internal static class LevelBadge
{
    public static string Of(Level level) => level switch
    {
        Level.Junior => "🟢",
        Level.Middle => "🟡",
        Level.Senior => "🔴",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>"🔴 senior · etcd, control-plane"; empty when there is neither.</summary>
    public static string Line(Level? level, IReadOnlyCollection<string> tags)
    {
        var named = level is { } known ? $"{Of(known)} {known.Name}" : "";
        return named + (named.Length > 0 && tags.Count > 0 ? " · " : "") + string.Join(", ", tags);
    }
}
