using System.Diagnostics.Metrics;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest;

public sealed class MetricsTests : IDisposable
{
    private readonly RestUnderTest _test = new();
    private readonly MeterListener _listener = new();
    private readonly List<string> _told = [];

    public MetricsTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, _test.Metered))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task Calls_are_counted_and_timed_by_route_with_all_their_waits()
    {
        _test.Discord.AnswersInTurn(() => ScriptedDiscord.Limited(0.25), ScriptedDiscord.Done);

        var call = _test.RespondAsync();
        _test.PassSeconds(0.25);
        await call;

        const string route = "[route, POST interactions/{interaction.id}/{interaction.token}/callback]";
        Assert.Equal(
            [
                $"discord.rest.rate_limits 1 {route} [scope, User]",
                $"discord.rest.calls 1 {route} [outcome, succeeded]",
                $"discord.rest.call.duration 0.25 {route}",
            ],
            _told);
    }

    [Fact]
    public async Task A_failed_call_tells_its_kind()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.No(403, DiscordErrorCode.MissingAccess));

        await _test.PinAsync();

        Assert.Contains("outcome, rejected", _told[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_failure_has_a_word_of_its_own()
    {
        RestFailure[] all =
        [
            new RestFailure.Rejected(default, 0, "", []), new RestFailure.RateLimited(default, default), new RestFailure.NotSent(""),
            new RestFailure.Uncertain(""), new RestFailure.Suspended(default),
        ];

        Assert.Equal(typeof(RestFailure).GetNestedTypes().Length, all.Select(failure => failure.Word).Distinct().Count());
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => _told.Add(FormattableString.Invariant($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
}
