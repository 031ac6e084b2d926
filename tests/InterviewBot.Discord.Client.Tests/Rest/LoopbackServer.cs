using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace InterviewBot.Discord.Client.Tests.Rest;

/// <param name="Line">Method and path.</param>
/// <param name="Headers">As they came.</param>
/// <param name="Body">As text.</param>
internal sealed record ReceivedRequest(string Line, IReadOnlyDictionary<string, string> Headers, string Body);

/// <summary>A real HTTP server on this machine whose answers a test gives.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    private LoopbackServer(WebApplication app)
    {
        _app = app;
    }

    public IReadOnlyCollection<ReceivedRequest> Requests => _requests;

    /// <summary>Where the API begins.</summary>
    public string Address => $"{_app.Urls.Single()}/api/v10";

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = new LoopbackServer(builder.Build());
        server._app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            server._requests.Enqueue(new ReceivedRequest($"{context.Request.Method} {context.Request.Path}", headers, body));
            await answer(context);
        });
        await server._app.StartAsync();
        return server;
    }

    /// <summary>One that nobody listens at.</summary>
    public static async Task<string> DeafAddressAsync()
    {
        await using var server = await StartAsync(_ => Task.CompletedTask);
        return server.Address;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
