using System.Globalization;
using Telegram.Bot.Exceptions;

namespace InterviewBot.Telegram.Api;

/// <summary>Reads what the library throws. Reasons are built from kinds and statuses, never from messages, which hold addresses.</summary>
internal sealed class CallFailures(TokenRedaction redaction)
{
    /// <summary>The library wraps some cancellations.</summary>
    public static bool IsCancellation(Exception failure)
        => failure is OperationCanceledException or RequestException { InnerException: OperationCanceledException };

    /// <exception cref="InvalidOperationException">The request cannot be written.</exception>
    public CallResult<T> Read<T>(string method, RequestException failure) => failure switch
    {
        ApiRequestException answer => ServerAnswers.Read<T>(answer.ErrorCode, redaction.Clean(answer.Message), answer.Parameters),
        { HttpStatusCode: { } status } => new CallResult<T>.Unknown(
            string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status} with an answer that cannot be read")),
        { InnerException: HttpRequestException network } => ReadNetwork<T>(network),

        // SocketsHttpHandler tells so that no connection was made in time.
        { InnerException: OperationCanceledException { InnerException: TimeoutException } } => new CallResult<T>.NotSent("no connection in time"),
        { InnerException: OperationCanceledException } => new CallResult<T>.Unknown("given up while waiting for the answer"),
        _ => throw new InvalidOperationException($"The request {method} cannot be written.", failure),
    };

    private static CallResult<T> ReadNetwork<T>(HttpRequestException failure)
    {
        var reason = failure.InnerException is System.Net.Sockets.SocketException socket
            ? $"{failure.HttpRequestError}, {socket.SocketErrorCode}"
            : $"{failure.HttpRequestError}";
        return failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
            ? new CallResult<T>.NotSent($"no connection: {reason}")
            : new CallResult<T>.Unknown($"the connection broke: {reason}");
    }
}
