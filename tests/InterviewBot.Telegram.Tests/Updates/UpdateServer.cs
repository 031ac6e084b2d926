using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace InterviewBot.Telegram.Tests.Updates;

/// <param name="Offset">Null when none was given.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="Timeout">In seconds.</param>
/// <param name="AllowedUpdates">As JSON.</param>
internal sealed record Poll(int? Offset, int Limit, int Timeout, string? AllowedUpdates = null);

/// <summary>
/// Stands where the connection would be and keeps a queue of updates as Telegram does: asking with an offset confirms all below it, and
/// one that lies beyond the queue's end, as after ids start anew, confirms nothing.
/// </summary>
internal sealed class UpdateServer(Signal signal) : HttpMessageHandler
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<int, string> _pending = [];
    private readonly List<Poll> _polls = [];
    private readonly List<JsonNode> _others = [];
    private int _last;
    private int _released;

    public IReadOnlyList<Poll> Polls
    {
        get
        {
            lock (_gate)
            {
                return [.. _polls];
            }
        }
    }

    /// <summary>Bodies of the calls to other methods, the method among them as <c>method</c>.</summary>
    public IReadOnlyList<JsonNode> Others
    {
        get
        {
            lock (_gate)
            {
                return [.. _others];
            }
        }
    }

    /// <summary>Ids that are not confirmed.</summary>
    public IReadOnlyList<int> Pending
    {
        get
        {
            lock (_gate)
            {
                return [.. _pending.Keys];
            }
        }
    }

    /// <summary>What a call is answered with instead; null: as usual. Gets the method and how many calls came before.</summary>
    public Func<string, int, HttpResponseMessage?> Trouble { get; set; } = (_, _) => null;

    /// <summary>Whether calls are never answered.</summary>
    public bool Hangs { get; set; }

    /// <summary>What every answer to a request for updates holds besides, as JSON.</summary>
    public string? Noise { get; set; }

    public static HttpResponseMessage No(int code, string description, string parameters = "{}") => Json(
        (HttpStatusCode)code,
        string.Create(
            CultureInfo.InvariantCulture, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}","parameters":{{parameters}}}"""));

    /// <summary>An update whose library type has no meaning for the bot; only its id counts here.</summary>
    public void Arrives(params int[] ids)
    {
        foreach (var id in ids)
        {
            ArrivesRaw(id, string.Create(CultureInfo.InvariantCulture, $$"""{"update_id":{{id}}}"""));
        }
    }

    public void ArrivesRaw(int id, string json)
    {
        lock (_gate)
        {
            _pending.Add(id, json);
            _last = id;
        }

        signal.Set();
    }

    /// <summary>Ends the request that is held open, as the server does when its time is over.</summary>
    public void EndPoll()
    {
        Interlocked.Increment(ref _released);
        signal.Set();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri!.Segments[^1];
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var parameters = body is { Length: > 0 } ? JsonNode.Parse(body)! : new JsonObject();
        var before = Note(method, parameters);
        signal.Set();
        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        return Trouble(method, before)
            ?? (method == "getUpdates" ? await GetUpdatesAsync(parameters, cancellationToken) : Ok("true"));
    }

    private static HttpResponseMessage Ok(string result) => Json(HttpStatusCode.OK, $$"""{"ok":true,"result":{{result}}}""");

    private static HttpResponseMessage Json(HttpStatusCode status, string content)
        => new(status) { Content = new StringContent(content, Encoding.UTF8, "application/json") };

    private static Poll Read(JsonNode parameters)
        => new((int?)parameters["offset"], (int?)parameters["limit"] ?? 100, (int?)parameters["timeout"] ?? 0, parameters["allowed_updates"]?.ToJsonString());

    private int Note(string method, JsonNode parameters)
    {
        lock (_gate)
        {
            var before = _polls.Count + _others.Count;
            if (method == "getUpdates")
            {
                _polls.Add(Read(parameters));
            }
            else
            {
                parameters["method"] = method;
                _others.Add(parameters);
            }

            return before;
        }
    }

    private async Task<HttpResponseMessage> GetUpdatesAsync(JsonNode parameters, CancellationToken cancellationToken)
    {
        var poll = Read(parameters);
        var batch = Take(poll);
        if (batch.Count == 0 && poll.Timeout > 0)
        {
            var released = _released;
            await signal.UntilAsync(() => (batch = Take(poll)).Count > 0 || released != _released, cancellationToken);
        }

        return Ok($"[{string.Join(',', batch)}]");
    }

    private List<string> Take(Poll poll)
    {
        lock (_gate)
        {
            if (poll.Offset is { } offset && offset <= _last + 1)
            {
                foreach (var id in _pending.Keys.TakeWhile(id => id < offset).ToList())
                {
                    _pending.Remove(id);
                    signal.Set();
                }
            }

            return [.. _pending.Values.Take(poll.Limit), .. Noise is { } noise ? [noise] : Array.Empty<string>()];
        }
    }
}
