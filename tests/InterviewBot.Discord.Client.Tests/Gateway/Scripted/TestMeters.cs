using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace InterviewBot.Discord.Client.Tests.Gateway.Scripted;

/// <summary>Meters of one test, heard by it alone.</summary>
internal sealed class TestMeters : IMeterFactory
{
    private readonly ConcurrentQueue<string> _told = new();
    private readonly List<Meter> _meters = [];
    private readonly MeterListener _listener = new();

    public TestMeters()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, this))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Every measurement with its tags.</summary>
    public IReadOnlyList<string> Told => [.. _told];

    public int Count(string instrument) => _told.Count(line => line.StartsWith(instrument + " ", StringComparison.Ordinal));

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.ForEach(meter => meter.Dispose());
    }

    private void Note<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => _told.Enqueue(FormattableString.Invariant($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}").TrimEnd());
}
