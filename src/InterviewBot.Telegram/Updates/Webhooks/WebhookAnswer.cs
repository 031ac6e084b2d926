namespace InterviewBot.Telegram.Updates.Webhooks;

/// <summary>What a delivery is answered with: an HTTP status. Telegram delivers again until it gets a 2xx.</summary>
public enum WebhookAnswer
{
    /// <summary>The update is done, or set aside.</summary>
    Ok = 200,

    /// <summary>It is no update.</summary>
    BadRequest = 400,

    /// <summary>Whoever sent it does not know the secret.</summary>
    Unauthorized = 401,

    /// <summary>It is larger than <see cref="WebhookReceiver.MaxBodyLength"/>.</summary>
    TooLarge = 413,

    /// <summary>Handling it failed this time.</summary>
    TryAgain = 500,
}
