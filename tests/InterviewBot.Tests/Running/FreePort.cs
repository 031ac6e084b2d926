using System.Net;
using System.Net.Sockets;

namespace InterviewBot.Tests.Running;

internal static class FreePort
{
    /// <summary>A port of the loopback address that nobody listens on just now.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
