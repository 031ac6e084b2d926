using System.Diagnostics.Metrics;
using InterviewBot.Telegram.Api;

namespace InterviewBot.Telegram.Tests.Api;

public sealed class MetricsTests : IDisposable
{
    private readonly ApiUnderTest _test = new();
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
    public async Task Calls_are_counted_by_method_and_outcome_and_timed()
    {
        _test.Server.Answers(_ =>
        {
            _test.Clock.Advance(TimeSpan.FromSeconds(0.25));
            return ScriptedServer.No(403, "Forbidden: bot was blocked by the user");
        });

        await _test.ActAsync();

        Assert.Equal(
            [
                "interviewbot.telegram.calls 1 [method, sendChatAction] [outcome, gone]",
                "interviewbot.telegram.call.duration 0.25 [method, sendChatAction]",
            ],
            _told);
    }

    [Fact]
    public void Every_outcome_has_a_word_of_its_own()
    {
        CallResult<bool>[] all =
        [
            new CallResult<bool>.Done(true), new CallResult<bool>.RetryAfter(TimeSpan.Zero), new CallResult<bool>.NotSent(""),
            new CallResult<bool>.Unknown(""), new CallResult<bool>.Refused(400, ""), new CallResult<bool>.UnknownMethod(),
            new CallResult<bool>.Gone(""), new CallResult<bool>.Moved(1),
        ];

        Assert.Equal(typeof(CallResult<bool>).GetNestedTypes().Length, all.Select(result => result.Outcome).Distinct().Count());
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => _told.Add(FormattableString.Invariant($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
}
