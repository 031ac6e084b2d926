namespace InterviewBot.Engine.Questions;

/// <summary>How experienced the candidate is whom one asks; the rubric stands in <c>docs/writing-questions.md</c>.</summary>
public enum Level
{
    Junior,
    Middle,
    Senior,
}

public static class LevelExtensions
{
    /// <summary>The levels from the lowest to the highest.</summary>
    public static readonly IReadOnlyList<Level> Ladder = [Level.Junior, Level.Middle, Level.Senior];

    extension(Level level)
    {
        /// <summary>The word for the level, the same in files, commands and both languages.</summary>
        public string Name => level switch
        {
            Level.Junior => "junior",
            Level.Middle => "middle",
            Level.Senior => "senior",
            _ => throw new ArgumentOutOfRangeException(nameof(level)),
        };

        /// <summary>Reads a level's name or a common short form of it (<c>jr</c>, <c>mid</c>, <c>sr</c>); null when it is none.</summary>
        public static Level? FromName(string text) => text.ToUpperInvariant() switch
        {
            "JUNIOR" or "JR" => Level.Junior,
            "MIDDLE" or "MID" => Level.Middle,
            "SENIOR" or "SR" => Level.Senior,
            _ => null,
        };
    }
}
