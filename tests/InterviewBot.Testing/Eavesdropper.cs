using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace InterviewBot.Testing;

/// <summary>Hears all that the process tells of its network by activities, diagnostic and trace events, and metrics, at the most talkative.</summary>
public sealed class Eavesdropper : EventListener, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    // Set by the base constructor's calls already, so it is made on demand.
    private ConcurrentQueue<string>? _heard;
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();
    private readonly IDisposable _diagnostics;

    public Eavesdropper()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Note(
                $"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(e => e.Tags))}"),
        };
        ActivitySource.AddActivityListener(_activities);

        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(Told(instrument, value, tags)));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(Told(instrument, value, tags)));
        _meters.Start();

        _diagnostics = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public IReadOnlyCollection<string> Heard => Notes;

    private ConcurrentQueue<string> Notes => LazyInitializer.EnsureInitialized(ref _heard);

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value) => value.Subscribe(this);

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value) => Note($"{value.Key} {value.Value}");

    void IObserver<DiagnosticListener>.OnCompleted() => Note("no more listeners");

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() => Note("no more events");

    void IObserver<DiagnosticListener>.OnError(Exception error) => Note(error.ToString());

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) => Note(error.ToString());

    public override void Dispose()
    {
        _diagnostics.Dispose();
        _meters.Dispose();
        _activities.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name.StartsWith("System.Net", StringComparison.Ordinal)
            || eventSource.Name == "System.Diagnostics.Metrics")
        {
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
        => Note($"{eventData.EventSource.Name} {eventData.EventName} {eventData.Message} {string.Join(' ', eventData.Payload ?? (IEnumerable<object?>)[])}");

    private static string Told<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        => $"{instrument.Meter.Name} {instrument.Name} {value} {string.Join(' ', tags.ToArray())}";

    private void Note(string words) => Notes.Enqueue(words);
}
