using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>Counts requests by bucket and over all. Used under the world's lock.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/rate-limits"/>
internal sealed class Buckets(World world)
{
    private const int ForgetAbove = 10_000;

    /// <summary>Requests that were on their way when the bot was told to wait are no fault of its.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);
    private readonly Window _global = new();

    /// <summary>How often 429 was answered, but for shared limits.</summary>
    public int Refusals { get; private set; }

    /// <returns>Null when the request may go on; else the answer it gets.</returns>
    public RestAnswer? Take(RestRequest request, out LimitHeaders? headers)
    {
        headers = null;
        var now = world.Now;
        if (request.Route.Authority == Authority.Bot && Global(request, now) is { } refused)
        {
            return refused;
        }

        if (IsUnlimited(request))
        {
            return null;
        }

        var (limit, seconds) = LimitOf(request.Route);
        var window = WindowOf(request);
        if (window.Blocked is var (until, scope, form) && now < until)
        {
            return Refuse(request, window, until - now, scope, form);
        }

        window.Renew(now, TimeSpan.FromSeconds(seconds));
        if (window.Used >= limit)
        {
            return Refuse(request, window, window.Ends - now, LimitScope.User, LimitForm.Full);
        }

        window.Used++;
        headers = HeadersOf(request, window, now);
        return null;
    }

    /// <summary>A limit that a test made up.</summary>
    public RestAnswer Begin(RestRequest request, Fault.TooManyRequests fault)
    {
        var wait = TimeSpan.FromSeconds(fault.Seconds);
        var window = fault.Scope == LimitScope.Global ? _global : WindowOf(request);
        window.Blocked = (world.Now + wait, fault.Scope, fault.Form);
        return Refuse(request, window, wait, fault.Scope, fault.Form);
    }

    /// <summary>The callback tells of no limit, and every interaction would have one of its own.</summary>
    private static bool IsUnlimited(RestRequest request)
        => request.Route.Authority == Authority.Interaction && request.Route.Majors.Count == 0;

    private RestAnswer? Global(RestRequest request, DateTimeOffset now)
    {
        if (_global.Blocked is var (until, scope, form) && now < until)
        {
            return Refuse(request, _global, until - now, scope, form);
        }

        if (world.Options.Limits.GlobalPerSecond is not { } limit)
        {
            return null;
        }

        _global.Renew(now, TimeSpan.FromSeconds(1));
        return _global.Used++ < limit ? null : Refuse(request, _global, _global.Ends - now, LimitScope.Global, LimitForm.Full);
    }

    private RestAnswer Refuse(RestRequest request, Window window, TimeSpan wait, LimitScope scope, LimitForm form)
    {
        if (window.ToldAt is { } told && TimeProvider.System.GetElapsedTime(told) > Grace && world.Now < window.ToldUntil)
        {
            world.Violations.Add(request.Route.Name, $"asked again {wait.TotalSeconds:0.###} s before retry_after was over");
        }

        if (world.Now >= window.ToldUntil)
        {
            window.ToldAt = TimeProvider.System.GetTimestamp();
            window.ToldUntil = world.Now + wait;
        }

        Refusals += scope == LimitScope.Shared ? 0 : 1;
        return Answer(request, window, wait, scope, form);
    }

    private RestAnswer Answer(RestRequest request, Window window, TimeSpan wait, LimitScope scope, LimitForm form)
    {
        var headers = scope == LimitScope.Global ? new LimitHeaders() : HeadersOf(request, window, world.Now);
        var full = headers with { RetryAfter = wait, Scope = scope };
        var json = RestAnswer.Of(429, new JsonObject
        {
            ["message"] = scope == LimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = wait.TotalSeconds,
            ["global"] = scope == LimitScope.Global,
        });
        var waitOnly = new LimitHeaders { RetryAfter = wait };
        return form switch
        {
            LimitForm.WithoutHeaders => json,
            LimitForm.WithoutJson => RestAnswer.Text(429, "slow down", "text/plain") with { Limit = waitOnly },
            LimitForm.Html => RestAnswer.Text(429, "<html><body><h1>Error 1015</h1></body></html>", "text/html") with { Limit = waitOnly },
            LimitForm.Bare => new RestAnswer(429, Body: null),
            _ => json with { Limit = full },
        };
    }

    private LimitHeaders HeadersOf(RestRequest request, Window window, DateTimeOffset now)
    {
        var (limit, _) = LimitOf(request.Route);
        var ends = window.Blocked is var (until, scope, _) && now < until && scope == LimitScope.User ? until : window.Ends;
        return new LimitHeaders
        {
            Bucket = request.Route.Bucket,
            Limit = limit,
            Remaining = window.Blocked is { Scope: LimitScope.User } blocked && now < blocked.Until ? 0 : Math.Max(0, limit - window.Used),
            Reset = ends,
            ResetAfter = ends > now ? ends - now : TimeSpan.Zero,
        };
    }

    private (int Limit, double Seconds) LimitOf(Route route)
        => world.Options.Limits.Routes.TryGetValue(route.Name, out var own)
            ? (own.Limit, own.WindowSeconds)
            : (world.Options.Limits.PerRoute, world.Options.Limits.WindowSeconds);

    private Window WindowOf(RestRequest request)
    {
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"{request.Route.Bucket}/{string.Join('/', request.Route.Majors.Select(request.Segment))}");
        if (!_windows.TryGetValue(key, out var window))
        {
            Forget();
            _windows[key] = window = new Window();
        }

        return window;
    }

    private void Forget()
    {
        if (_windows.Count >= ForgetAbove)
        {
            var now = world.Now;
            foreach (var (key, _) in _windows.Where(window => window.Value.IsOver(now)).ToList())
            {
                _windows.Remove(key);
            }
        }
    }

    private sealed class Window
    {
        public int Used { get; set; }

        public DateTimeOffset Ends { get; private set; }

        public (DateTimeOffset Until, LimitScope Scope, LimitForm Form)? Blocked { get; set; }

        public long? ToldAt { get; set; }

        public DateTimeOffset ToldUntil { get; set; }

        public void Renew(DateTimeOffset now, TimeSpan length)
        {
            if (now >= Ends)
            {
                Ends = now + length;
                Used = 0;
            }
        }

        public bool IsOver(DateTimeOffset now) => now >= Ends && (Blocked is not { } blocked || now >= blocked.Until);
    }
}
