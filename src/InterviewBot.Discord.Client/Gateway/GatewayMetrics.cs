using System.Diagnostics.Metrics;

namespace InterviewBot.Discord.Client.Gateway;

/// <summary>What an owner can watch of the gateway.</summary>
internal sealed class GatewayMetrics
{
    public const string MeterName = "InterviewBot.Discord.Client";

    private readonly Counter<long> _events;
    private readonly Counter<long> _identifies;
    private readonly Counter<long> _resumes;
    private readonly Counter<long> _reconnects;
    private readonly Histogram<double> _latency;

    public GatewayMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _events = meter.CreateCounter<long>("discord.gateway.events", "{event}", "Events that were handed on, by name.");
        _identifies = meter.CreateCounter<long>("discord.gateway.identifies", "{identify}", "IDENTIFY sent; a bot has 1000 a day.");
        _resumes = meter.CreateCounter<long>("discord.gateway.resumes", "{resume}", "RESUME sent.");
        _reconnects = meter.CreateCounter<long>("discord.gateway.reconnects", "{reconnect}", "Connections that ended unasked, by reason.");
        _latency = meter.CreateHistogram<double>("discord.gateway.heartbeat.latency", "s", "From a heartbeat to its acknowledgement.");
    }

    public void Event(string name) => _events.Add(1, new KeyValuePair<string, object?>("event", name));

    public void Identified() => _identifies.Add(1);

    public void Resumed() => _resumes.Add(1);

    /// <param name="reason">One of a few words.</param>
    public void Reconnected(string reason) => _reconnects.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public void HeartbeatAcknowledged(TimeSpan latency) => _latency.Record(latency.TotalSeconds);
}
