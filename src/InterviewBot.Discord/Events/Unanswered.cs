using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>The way back from what nobody did: there is none.</summary>
internal sealed class Unanswered : IResponder
{
    public static readonly Unanswered Instance = new();

    public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
        => Task.FromResult<SendResult>(new SendResult.Rejected("Nobody asked."));
}
