namespace InterviewBot.Engine.Storage;

/// <param name="At">When the write failed.</param>
/// <param name="Reason">A sentence for the operator, in English.</param>
public sealed record WriteFailure(DateTimeOffset At, string Reason);
