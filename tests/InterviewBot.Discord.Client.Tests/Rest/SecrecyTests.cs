using System.Text.Json.Nodes;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Rest.Http;
using InterviewBot.Discord.Client.Rest.RateLimits;
using InterviewBot.Testing;
using Microsoft.AspNetCore.Http;

namespace InterviewBot.Discord.Client.Tests.Rest;

/// <summary>Runs alone: while somebody listens, the runtime takes other paths, on which the scripts of other tests do not go turn by turn.</summary>
[CollectionDefinition(nameof(SecrecyTests), DisableParallelization = true)]
[Collection(nameof(SecrecyTests))]
public sealed class SecrecyTests
{
    private const string Canary = "CanaryThatMustNeverBeSeen";
    private const string BotCanary = "BotCanary.ThatMustNeverBeSeen";

    private static readonly RestPatience Once = new(TimeSpan.Zero, TimeSpan.FromSeconds(20));

    [Fact]
    public async Task Nothing_that_watches_the_network_hears_a_token()
    {
        using var eavesdropper = new Eavesdropper();
        var answers = new Queue<int>([204, 204, 500, 403, 429, 0]);
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            if (answers.TryDequeue(out var status) && status == 0)
            {
                context.Abort();
                return;
            }

            context.Response.StatusCode = status;
            if (status >= 400)
            {
                await context.Response.WriteAsync($$"""{"code":0,"message":"at {{context.Request.Path}} with {{context.Request.Headers.Authorization}}"}""");
            }
        });
        using var test = new RestUnderTest(RestSockets.Create(), server.Address);
        using var deaf = new RestUnderTest(RestSockets.Create(), await LoopbackServer.DeafAddressAsync());
        var told = new List<string>();

        told.Add($"{await PinAsync(test)}");
        for (var interaction = 1u; interaction <= 5; interaction++)
        {
            told.Add($"{await RespondAsync(test, interaction)}");
        }

        told.Add($"{await RespondAsync(deaf, 6)}");

        Assert.Contains($"Bot {RestUnderTest.Token}", server.Requests.First().Headers["Authorization"], StringComparison.Ordinal);
        Assert.All(server.Requests.Skip(1), request => Assert.Contains(Canary, request.Line, StringComparison.Ordinal));
        Assert.All(server.Requests.Skip(1), request => Assert.DoesNotContain("Authorization", request.Headers.Keys));
        Assert.Contains(eavesdropper.Heard, words => words.Contains("System.Net.Http RequestStart", StringComparison.Ordinal));
        Assert.Contains(eavesdropper.Heard, words => words.Contains("http.client.request.duration", StringComparison.Ordinal));
        Assert.Contains(eavesdropper.Heard, words => words.Contains("discord.rest.calls", StringComparison.Ordinal));
        Assert.NotEmpty(test.Logs.All);
        Assert.All(
            told.Concat(test.Logs.All).Concat(eavesdropper.Heard.Where(words => !words.Contains("AspNetCore", StringComparison.Ordinal))),
            AssertTellsNothing);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_server_that_repeats_what_it_was_asked_does_not_bring_a_token_into_a_result(int code)
    {
        using var test = new RestUnderTest();
        test.Discord.Answers(request =>
        {
            var words = $"{request.Address} {RestUnderTest.Token.ToUpperInvariant()}";
            var errors = new JsonObject { ["a"] = new JsonObject { ["_errors"] = new JsonArray(new JsonObject { ["message"] = words }) } };
            return ScriptedDiscord.Body(code, new JsonObject { ["message"] = words, ["errors"] = errors }.ToJsonString());
        });

        AssertTellsNothing($"{await RespondAsync(test, 1)}");
    }

    [Fact]
    public async Task What_is_thrown_does_not_hold_a_token()
    {
        using var test = new RestUnderTest();
        test.Discord.Answers(request => throw new NotSupportedException($"Cannot write to {request.Address.Host}."));

        var thrown = await Assert.ThrowsAsync<NotSupportedException>(() => RespondAsync(test, 1));
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => test.PinAsync(cancellationToken: new CancellationToken(canceled: true)));

        AssertTellsNothing(thrown.ToString() + cancelled);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc\r\nX: BotCanary.ThatMustNeverBeSeen")]
    [InlineData("BotCanary.ThatMustNeverBeSeenü")]
    [InlineData("Bot BotCanary.ThatMustNeverBeSeen")]
    public void What_cannot_be_a_token_is_refused_without_being_told(string token)
    {
        using var transport = new ScriptedDiscord(TimeProvider.System);

        var refused = Assert.Throws<ArgumentException>(() => new SecretsHandler(token, transport));

        AssertTellsNothing(refused.ToString());
    }

    [Fact]
    public void Things_printed_by_mistake_tell_nothing()
    {
        var options = new RestOptions { Token = RestUnderTest.Token, UserAgentUrl = new("https://example.org"), UserAgentVersion = "1" };
        var major = new MajorParameter(new(1), RestUnderTest.InteractionToken);

        AssertTellsNothing($"{options} {major} {new BucketKey("abc", major)}");
    }

    private static Task<RestResult<NoContent>> PinAsync(RestUnderTest test)
        => test.Client.Messages.PinAsync(RestUnderTest.Channel, RestUnderTest.Message, null, Once, default);

    private static Task<RestResult<NoContent>> RespondAsync(RestUnderTest test, ulong interaction)
        => test.Client.Interactions.RespondAsync(
            new(interaction), RestUnderTest.InteractionToken, InteractionResponse.DeferredUpdate(), Once, default);

    private static void AssertTellsNothing(string words)
    {
        Assert.DoesNotContain(Canary, words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(BotCanary, words, StringComparison.OrdinalIgnoreCase);
    }
}
