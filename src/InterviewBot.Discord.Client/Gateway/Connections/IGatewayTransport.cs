namespace InterviewBot.Discord.Client.Gateway.Connections;

/// <summary>Opens connections.</summary>
public interface IGatewayTransport
{
    /// <param name="address">With its query.</param>
    /// <param name="cancellationToken">Gives the attempt up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    Task<ConnectAnswer> ConnectAsync(Uri address, CancellationToken cancellationToken);
}

/// <summary>What came of opening a connection.</summary>
public abstract record ConnectAnswer
{
    private ConnectAnswer()
    {
    }

    public sealed record Opened(IGatewayConnection Connection) : ConnectAnswer;

    /// <param name="Reason">For a log.</param>
    public sealed record Failed(string Reason) : ConnectAnswer;
}
