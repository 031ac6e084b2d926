namespace InterviewBot.Telegram.Updates;

/// <summary>Where updates come from: fetched by long polling, or delivered to a webhook.</summary>
internal interface IUpdateSource
{
    /// <summary>Hands updates to the handler until cancelled, and confirms those that were handled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    Task RunAsync(IUpdateHandler handler, CancellationToken cancellationToken);
}
