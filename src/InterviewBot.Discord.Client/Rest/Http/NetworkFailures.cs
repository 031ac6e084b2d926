using System.Net.Sockets;

namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>Reads what the network throws. Reasons are built from kinds, never from messages, which others write.</summary>
internal static class NetworkFailures
{
    public static RestFailure Read(HttpRequestException failure)
    {
        var reason = failure.InnerException is SocketException socket
            ? $"{failure.HttpRequestError}, {socket.SocketErrorCode}"
            : $"{failure.HttpRequestError}";
        return failure.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError or HttpRequestError.VersionNegotiationError
            ? new RestFailure.NotSent($"no connection: {reason}")
            : new RestFailure.Uncertain($"the connection broke: {reason}");
    }

    /// <summary>Not one of the caller's.</summary>
    public static RestFailure Read(OperationCanceledException timeout, TimeSpan patience)
        => timeout.InnerException is TimeoutException
            ? new RestFailure.NotSent("no connection in time")
            : new RestFailure.Uncertain(FormattableString.Invariant($"no answer within {patience.TotalSeconds:0.#} s"));
}
