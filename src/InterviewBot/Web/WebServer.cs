using System.Collections.Immutable;
using System.Net.Sockets;
using InterviewBot.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Web;

/// <summary>
/// Listens at <c>Http:Urls</c> while the bot runs. A web host of its own, so that nothing of ASP.NET Core is loaded where no address is set.
/// </summary>
internal sealed class WebServer(ImmutableArray<HttpAddress> addresses, IEnumerable<IWebEndpoints> endpoints, ILoggerFactory logging) : IAsyncDisposable
{
    /// <summary>How long requests that run may take when the program ends.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private WebApplication? _web;

    /// <summary>Null when it listens; else a sentence that says why it cannot.</summary>
    public async Task<string?> TryStartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();

        // The host of the web would log the trace of what is told in a sentence here.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Logging.AddProvider(new ForwardedLogs(logging));

        _web = builder.Build();
        foreach (var address in addresses)
        {
            _web.Urls.Add(address.Text);
        }

        _web.UseRouting();
        foreach (var served in endpoints)
        {
            served.Map(_web);
        }

        try
        {
            await _web.StartAsync(cancellationToken);
            return null;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            // Kestrel names the address as it resolved it; the port is that of the setting.
            var taken = addresses.Where(address => failure.Message.Contains($":{address.Own.Port}:", StringComparison.Ordinal));
            return $"Http:Urls: {taken.Append(addresses[0]).First()} is in use.";
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            return $"Http:Urls: {string.Join(';', addresses)} cannot be listened on: {failure.Message.TrimEnd('.')}.";
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is not null)
        {
            using var patience = new CancellationTokenSource(Patience);
            await _web.StopAsync(patience.Token);
            await _web.DisposeAsync();
        }
    }

    private sealed class ForwardedLogs(ILoggerFactory logging) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => logging.CreateLogger(categoryName);

        public void Dispose()
        {
            // The factory belongs to the bot's host.
        }
    }
}
