using System.Net;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Rest.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InterviewBot.Discord.Client.Tests.Rest;

/// <summary>The real transport on real sockets, against what networks do.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task Where_nobody_listens_it_is_surely_not_sent()
    {
        using var test = new RestUnderTest(RestSockets.Create(), await LoopbackServer.DeafAddressAsync());

        var result = await SendAsync(test, new RestPatience(TimeSpan.Zero, TimeSpan.FromSeconds(20)));

        Assert.Equal(new RestFailure.NotSent("no connection: ConnectionError, ConnectionRefused"), CallTests.Failure(result));
    }

    [Fact]
    public async Task Without_a_secure_connection_it_is_surely_not_sent()
    {
        await using var server = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        using var test = new RestUnderTest(
            RestSockets.Create(), server.Address.Replace("http:", "https:", StringComparison.Ordinal));

        Assert.IsType<RestFailure.NotSent>(CallTests.Failure(await SendAsync(test, new RestPatience(TimeSpan.Zero, TimeSpan.FromSeconds(20)))));
    }

    [Fact]
    public async Task A_connection_cut_after_the_request_leaves_it_uncertain_and_is_not_tried_again()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using var test = new RestUnderTest(RestSockets.Create(), server.Address);

        Assert.IsType<RestFailure.Uncertain>(CallTests.Failure(await SendAsync(test)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_connection_cut_amid_the_answer_leaves_it_uncertain()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("""{"id":"12",""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        using var test = new RestUnderTest(RestSockets.Create(), server.Address);

        Assert.IsType<RestFailure.Uncertain>(CallTests.Failure(await SendAsync(test)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_kept_connection_that_breaks_under_the_second_call_is_not_tried_again()
    {
        var count = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref count) == 2)
            {
                context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>().Abort();
                return;
            }

            await context.Response.WriteAsync("""{"id":"12"}""");
        });
        using var test = new RestUnderTest(RestSockets.Create(), server.Address);

        Assert.IsType<RestResult<MessageOutline>.Succeeded>(await SendAsync(test));
        Assert.IsType<RestFailure.Uncertain>(CallTests.Failure(await SendAsync(test)));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_request_tells_its_length_and_type()
    {
        await using var server = await LoopbackServer.StartAsync(context => context.Response.WriteAsync("""{"id":"12"}"""));
        using var test = new RestUnderTest(RestSockets.Create(), server.Address);

        await SendAsync(test);

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST /api/v10/channels/7001/messages", request.Line);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("16", request.Headers["Content-Length"]);
        Assert.DoesNotContain("Transfer-Encoding", request.Headers.Keys);
        Assert.Equal("""{"content":"Hi"}""", request.Body);
    }

    [Fact]
    public async Task A_redirection_is_not_followed_so_that_nobody_else_gets_a_token()
    {
        await using var elsewhere = await LoopbackServer.StartAsync(_ => Task.CompletedTask);
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        using var test = new RestUnderTest(RestSockets.Create(), server.Address);

        var rejected = Assert.IsType<RestFailure.Rejected>(CallTests.Failure(await SendAsync(test)));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, rejected.Status);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task Many_calls_at_once_do_not_wait_for_each_others_connections()
    {
        var all = new TaskCompletionSource();
        var count = 0;
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref count) == 100)
            {
                all.SetResult();
            }

            await all.Task;
            context.Response.StatusCode = 204;
        });
        using var test = new RestUnderTest(RestSockets.Create(), server.Address);

        var results = await Task.WhenAll(Enumerable.Range(1, 100).Select(interaction => test.Client.Interactions.RespondAsync(
            new((ulong)interaction), $"token{interaction}", InteractionResponse.DeferredUpdate(), RestUnderTest.Patient, default)));

        Assert.All(results, result => Assert.IsType<RestResult<NoContent>.Succeeded>(result));
    }

    private static Task<RestResult<MessageOutline>> SendAsync(RestUnderTest test, RestPatience? patience = null)
        => test.Client.Messages.CreateAsync(
            RestUnderTest.Channel, new MessageBody { Content = "Hi" }, patience ?? RestUnderTest.Patient, default);
}
