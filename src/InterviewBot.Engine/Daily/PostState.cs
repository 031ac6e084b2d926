namespace InterviewBot.Engine.Daily;

/// <summary>Where a post is on its way.</summary>
internal enum PostState
{
    /// <summary>It waits for its time or its turn. It is not in the chat, unless an earlier try could have worked.</summary>
    Planned,

    /// <summary>It is being sent, or was when the program ended.</summary>
    Sending,

    /// <summary>It is in the chat.</summary>
    Sent,

    /// <summary>It may be in the chat or not, and is not sent again.</summary>
    Uncertain,

    /// <summary>Its time passed while it could not be sent.</summary>
    Skipped,

    /// <summary>It cannot be sent, and the row says why.</summary>
    Failed,
}

internal static class PostStateExtensions
{
    extension(PostState state)
    {
        /// <summary>As the database keeps it.</summary>
        public string Name => state switch
        {
            PostState.Planned => "planned",
            PostState.Sending => "sending",
            PostState.Sent => "sent",
            PostState.Uncertain => "uncertain",
            PostState.Skipped => "skipped",
            PostState.Failed => "failed",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

        /// <exception cref="FormatException">It is the name of none.</exception>
        public static PostState FromName(string name)
            => Enum.GetValues<PostState>().Where(state => state.Name == name).Cast<PostState?>().FirstOrDefault()
                ?? throw new FormatException($"'{name}' is no state of a post.");
    }
}
