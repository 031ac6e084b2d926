namespace InterviewBot.Benchmarks.Telegram;

/// <summary>How a bare program receives, and what it answers.</summary>
internal enum BareKind
{
    /// <summary>By the library's own receiver, with a short sentence.</summary>
    Receiver,

    /// <summary>By the library's own receiver, with a message of the size and shape of a question's post.</summary>
    Post,

    /// <summary>Waits for none of its answers, each a short sentence.</summary>
    AllAtOnce,
}
