using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class WebhookTests : LoopbackTest
{
    [Fact]
    public async Task Updates_are_posted_with_the_secret_until_they_are_taken()
    {
        var received = new ConcurrentQueue<(string Text, string? Secret)>();
        var refusals = 2;
        await using var endpoint = await ListenAsync(async context =>
        {
            var update = await JsonNode.ParseAsync(context.Request.Body);
            received.Enqueue((update!["message"]!["text"]!.GetValue<string>(), context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
            context.Response.StatusCode = Interlocked.Decrement(ref refusals) >= 0 ? 500 : 200;
        });
        An.Types("waiting");
        await Bot.Get("setWebhook", new() { ["url"] = endpoint.Urls.Single(), ["secret_token"] = "s3cret" });
        An.Types("second");

        await Telegram.Idle();

        Assert.Equal(["waiting", "waiting", "waiting", "second"], received.Select(post => post.Text));
        Assert.All(received, post => Assert.Equal("s3cret", post.Secret));
    }

    [Fact]
    public async Task While_a_webhook_is_set_polling_is_a_conflict()
    {
        await using var endpoint = await ListenAsync(_ => Task.CompletedTask);
        await Bot.Get("setWebhook", new() { ["url"] = endpoint.Urls.Single() });

        Assert.StartsWith("Conflict: can't use getUpdates", await Bot.Refusal("getUpdates"), StringComparison.Ordinal);
        Assert.Equal(new Uri(endpoint.Urls.Single()), new Uri((await Bot.Get("getWebhookInfo"))["url"]!.GetValue<string>()));

        await Bot.Get("deleteWebhook");
        Assert.Empty(await Bot.Updates());
    }

    private static async Task<WebApplication> ListenAsync(RequestDelegate handle)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var web = builder.Build();
        web.Urls.Add("http://127.0.0.1:0");
        web.Run(handle);
        await web.StartAsync();
        return web;
    }
}
