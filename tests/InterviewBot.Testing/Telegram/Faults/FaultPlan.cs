using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.Faults;

/// <summary>What shall go wrong next.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    /// <summary>Really passes before every call is handled, <c>getUpdates</c> too, as on a slow line.</summary>
    public TimeSpan Delay { get; set; }

    /// <param name="fault">What goes wrong.</param>
    /// <param name="method">With this method only.</param>
    /// <param name="chat">In this chat only.</param>
    /// <param name="times">With so many calls.</param>
    public void Next(Fault fault, string? method = null, Chat? chat = null, int times = 1)
    {
        lock (_gate)
        {
            _planned.Add(new Planned(fault, method, chat?.Id, times));
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
        }
    }

    internal Fault? Take(ApiRequest request)
    {
        lock (_gate)
        {
            // Polls go on all the time; a fault meant for the bot's calls must not be used up by them.
            var isPoll = request.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase);
            var planned = _planned.Find(plan => plan.Fits(request) && (!isPoll || plan.Method is not null));
            if (planned is null)
            {
                return null;
            }

            if (--planned.Left == 0)
            {
                _planned.Remove(planned);
            }

            return planned.Fault;
        }
    }

    private sealed class Planned(Fault fault, string? method, long? chatId, int times)
    {
        public Fault Fault => fault;

        public string? Method => method;

        public int Left { get; set; } = times;

        public bool Fits(ApiRequest request)
            => (method is null || method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
            && (chatId is null || request.Number("chat_id") == chatId);
    }
}
