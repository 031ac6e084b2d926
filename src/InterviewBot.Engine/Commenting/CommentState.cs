namespace InterviewBot.Engine.Commenting;

/// <summary>Who sees a comment.</summary>
public enum CommentState
{
    /// <summary>Whoever reads its chat.</summary>
    Shown,

    /// <summary>Its writer, until a moderator has looked at it.</summary>
    Held,

    /// <summary>Its writer: a moderator took it out of sight.</summary>
    Hidden,
}

internal static class CommentStateExtensions
{
    extension(CommentState state)
    {
        /// <summary>As the database keeps it.</summary>
        public string Code => state switch
        {
            CommentState.Shown => "shown",
            CommentState.Held => "held",
            CommentState.Hidden => "hidden",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

        /// <exception cref="FormatException">It is none.</exception>
        public static CommentState Parse(string code) => code switch
        {
            "shown" => CommentState.Shown,
            "held" => CommentState.Held,
            "hidden" => CommentState.Hidden,
            _ => throw new FormatException($"A comment is in no state '{code}'."),
        };
    }
}
