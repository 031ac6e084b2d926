namespace InterviewBot.Discord.Answering;

/// <summary>How far the answer to an interaction is.</summary>
internal enum AnswerState
{
    /// <summary>Discord has heard nothing.</summary>
    Open,

    /// <summary>The answer is under way.</summary>
    Responding,

    /// <summary>Discord is being told to wait, or was, and nothing more.</summary>
    Deferred,

    /// <summary>An answer is there.</summary>
    Responded,
}
