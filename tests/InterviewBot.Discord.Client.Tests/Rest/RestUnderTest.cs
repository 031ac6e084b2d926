using System.Diagnostics.Metrics;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Discord.Client.Tests.Rest;

/// <summary>The real client over a scripted connection, or over one of the test's own, in virtual time.</summary>
internal sealed class RestUnderTest : IDisposable
{
    public const string Token = "MTk4NjIyNDgz.BotCanary.ThatMustNeverBeSeenOutside";

    public const string InteractionToken = "aW50ZXJhY3Rpb246InteractionCanaryThatMustNeverBeSeenOutside";

    public static readonly Snowflake Channel = new(7001);
    public static readonly Snowflake Message = new(9001);

    /// <summary>Where a test does not care: it waits as long as the test lets time pass.</summary>
    public static readonly RestPatience Patient = new(TimeSpan.FromHours(2), TimeSpan.FromMinutes(10));

    private readonly Meters _meters = new();
    private readonly TurnByTurn _turns = new();

    public RestUnderTest(
        HttpMessageHandler? sockets = null, string? address = null, int requestsPerSecond = 50, int invalidRequestLimit = 8000)
    {
        Discord = new ScriptedDiscord(Clock);
        Client = new DiscordRestClient(
            new RestOptions
            {
                Token = Token,
                BaseUrl = new Uri(address ?? "https://discord.test/api/v10"),
                UserAgentUrl = new Uri("https://example.org/bot"),
                UserAgentVersion = "1.2.3",
                RequestsPerSecond = requestsPerSecond,
                InvalidRequestLimit = invalidRequestLimit,
            },
            Clock,
            new Random(1),
            Logs.For<DiscordRestClient>(),
            _meters,
            sockets ?? Discord);
    }

    public ScriptedDiscord Discord { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero));

    public LogLines Logs { get; } = new();

    public DiscordRestClient Client { get; }

    /// <summary>For listeners, which otherwise hear the meters of tests that run at the same time.</summary>
    public IMeterFactory Metered => _meters;

    /// <summary>Starts a call; it goes on in <see cref="Settle"/> and <see cref="Pass"/>. One that never ends fails its test.</summary>
    public Task<T> Start<T>(Func<DiscordRestClient, Task<T>> call)
        => _turns.Start(() => call(Client)).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);

    /// <summary>A call that is repeated where that is safe, in a channel's bucket.</summary>
    public Task<RestResult<NoContent>> PinAsync(
        Snowflake? channel = null, RestPatience? patience = null, Snowflake? message = null, CancellationToken cancellationToken = default)
        => Start(client => client.Messages.PinAsync(channel ?? Channel, message ?? Message, null, patience ?? Patient, cancellationToken));

    /// <summary>Pins so many messages of one channel, the first of which has the id.</summary>
    public void Pins(int count, ulong from = 1)
    {
        for (var message = from; message < from + (ulong)count; message++)
        {
            _ = PinAsync(message: new Snowflake(message));
        }
    }

    /// <summary>A call of another route.</summary>
    public Task<RestResult<NoContent>> UnpinAsync(ulong message)
        => Start(client => client.Messages.UnpinAsync(Channel, new(message), auditLogReason: null, Patient, default));

    public Task<RestResult<NoContent>> DeleteAsync(ulong message)
        => Start(client => client.Messages.DeleteAsync(Channel, new(message), auditLogReason: null, Patient, default));

    /// <summary>A call that is not, unless its body has a nonce.</summary>
    public Task<RestResult<MessageOutline>> SendAsync(MessageBody? body = null, RestPatience? patience = null)
        => Start(client => client.Messages.CreateAsync(Channel, body ?? new MessageBody { Content = "Hi" }, patience ?? Patient, default));

    /// <summary>An interaction's first response.</summary>
    public Task<RestResult<NoContent>> RespondAsync(ulong interaction = 5, string token = InteractionToken, RestPatience? patience = null)
        => Start(client => client.Interactions.RespondAsync(
            new(interaction), token, InteractionResponse.DeferredUpdate(), patience ?? Patient, default));

    /// <summary>Lets time pass, in steps so small that what waits for what goes on between them.</summary>
    public void Pass(TimeSpan time, TimeSpan? step = null)
    {
        var small = step ?? TimeSpan.FromMilliseconds(10);
        for (var left = time; left > TimeSpan.Zero; left -= small)
        {
            Clock.Advance(left < small ? left : small);
            Settle();
        }
    }

    public void PassSeconds(double seconds) => Pass(TimeSpan.FromSeconds(seconds));

    /// <summary>Lets what can go on without time go on.</summary>
    public void Settle() => _turns.Settle();

    public void Dispose()
    {
        Client.Dispose();
        Discord.Dispose();
        _meters.Dispose();
    }

    private sealed class Meters : IMeterFactory
    {
        private readonly List<Meter> _made = [];

        public Meter Create(MeterOptions options)
        {
            var meter = new Meter(options.Name, options.Version, options.Tags, scope: this);
            _made.Add(meter);
            return meter;
        }

        public void Dispose() => _made.ForEach(meter => meter.Dispose());
    }
}
