using InterviewBot.Testing.Discord.Rest;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Faults;

/// <summary>What shall go wrong next with REST.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    /// <summary>Really passes before every request is handled, as on a slow line.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Decides over every request for which nothing is planned: for chaos, from a seed.</summary>
    public Func<RestCall, Fault?>? Chaos { get; set; }

    /// <param name="fault">What goes wrong.</param>
    /// <param name="route">On this route only, named as <c>POST /channels/{channel}/messages</c>.</param>
    /// <param name="channel">In this channel only.</param>
    /// <param name="times">With so many requests.</param>
    public void Next(Fault fault, string? route = null, Channel? channel = null, int times = 1)
    {
        if (route is not null && Routes.All.All(known => known.Name != route))
        {
            throw new ArgumentException($"There is no route '{route}'.", nameof(route));
        }

        lock (_gate)
        {
            _planned.Add(new Planned(fault, route, channel?.Id, times));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
        }
    }

    internal Fault? Take(RestRequest request)
    {
        lock (_gate)
        {
            var planned = _planned.Find(plan => plan.Fits(request));
            if (planned is null)
            {
                return Chaos?.Invoke(request.Call);
            }

            if (--planned.Left == 0)
            {
                _planned.Remove(planned);
            }

            return planned.Fault;
        }
    }

    private sealed class Planned(Fault fault, string? route, ulong? channel, int times)
    {
        public Fault Fault => fault;

        public int Left { get; set; } = times;

        public bool Fits(RestRequest request)
            => (route is null || route == request.Route.Name) && (channel is null || request.IdOrNone("channel") == channel);
    }
}
