using System.Diagnostics.Metrics;
using InterviewBot.Telegram.Api;
using Microsoft.Extensions.Time.Testing;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace InterviewBot.Telegram.Tests.Api;

/// <summary>The real client over a scripted connection, or over one of the test's own.</summary>
internal sealed class ApiUnderTest : IDisposable
{
    public const string Token = "123456:AACanaryThatMustNeverBeSeenOutside_-9";

    private readonly Meters _meters = new();

    public ApiUnderTest(HttpMessageHandler? transport = null, string? address = null)
    {
        Api = new TelegramApi(
            new TelegramOptions { Token = Token, ApiUrl = address }, new TelegramMetrics(_meters), Clock, transport ?? Server);
    }

    public ScriptedServer Server { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero));

    public TelegramApi Api { get; }

    /// <summary>For listeners, which otherwise hear the meters of tests that run at the same time.</summary>
    public IMeterFactory Metered => _meters;

    public Task<CallResult<bool>> ActAsync(CancellationToken cancellationToken = default)
        => Api.CallAsync(new SendChatActionRequest { ChatId = 7, Action = ChatAction.Typing }, cancellationToken);

    public void Dispose()
    {
        Api.Dispose();
        Server.Dispose();
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
