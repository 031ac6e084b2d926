namespace InterviewBot.Engine.Daily;

/// <summary>Why a chat's schedule does not do what was chosen.</summary>
public enum Trouble
{
    /// <summary>This machine knows its time zone no more. It is looked for again each day.</summary>
    Zone,

    /// <summary>The bank has no question that it wants.</summary>
    Questions,

    /// <summary>The chat is gone, or put the bot out: the schedule was turned off.</summary>
    Gone,

    /// <summary>The platform refused the last post, such as where the bot may not write. The next one is tried all the same.</summary>
    Refused,

    /// <summary>It could not be worked out or made, which is a mistake of the program. It is tried again each day.</summary>
    Fault,
}

internal static class TroubleExtensions
{
    extension(Trouble trouble)
    {
        /// <summary>As the database keeps it.</summary>
        public string Name => trouble switch
        {
            Trouble.Zone => "zone",
            Trouble.Questions => "questions",
            Trouble.Gone => "gone",
            Trouble.Refused => "refused",
            Trouble.Fault => "fault",
            _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
        };

        public static Trouble? FromName(string? name) => name switch
        {
            "zone" => Trouble.Zone,
            "questions" => Trouble.Questions,
            "gone" => Trouble.Gone,
            "refused" => Trouble.Refused,
            "fault" => Trouble.Fault,
            _ => null,
        };
    }
}
