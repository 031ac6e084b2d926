using System.Diagnostics.Metrics;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>What an owner can watch of daily questions.</summary>
public sealed class MetricsScenarios : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _gate = new();
    private readonly List<(string Instrument, double Value, string? Outcome)> _told = [];

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Posts_of_which_a_crash_left_the_fate_unknown_are_counted()
    {
        using var folder = new TemporaryFolder();
        await using var crashed = await PostingBot.StartAsync(folder);
        crashed.Posting().Before = cut => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cut);
        using var before = await crashed.SendPostsAsync(3);
        await crashed.Until(() => crashed.Posting().Tried.Count == 3);

        await using var bot = await PostingBot.StartAsync(folder);
        Watch(bot);
        bot.Clock.SetUtcNow(crashed.Clock.GetUtcNow().AddMinutes(3));
        using var posts = bot.Posts();
        await posts.StartAsync(CancellationToken.None);
        await bot.Until(() => bot.CountPosts("uncertain") == 3);
        await posts.StopAsync(CancellationToken.None);

        Assert.Equal([3], Told("interviewbot.daily.posts", "CutOff"));
    }

    [Fact]
    public async Task How_many_wait_is_told_when_a_round_begins_and_when_it_is_over()
    {
        await using var bot = await PostingBot.StartAsync();
        Watch(bot);
        await bot.SubscribeAsync(9);
        using var posts = await bot.StartPostsAsync();
        await bot.Until(() => bot.CountPosts("sent") == 9);
        await posts.StopAsync(CancellationToken.None);

        var waiting = Told("interviewbot.daily.waiting");
        Assert.Equal(9, waiting.Max());
        Assert.Equal(9, Told("interviewbot.daily.posts", "Delivered").Sum());
    }

    [Fact]
    public async Task Nothing_waits_any_more_when_what_trouble_left_was_taken_back()
    {
        await using var bot = await PostingBot.StartAsync();
        Watch(bot);
        await bot.SubscribeAsync(9);
        bot.Posting().Fault = new InvalidOperationException("A mistake.");
        using var posts = await bot.StartPostsAsync();
        await bot.Until(() => Told("interviewbot.daily.waiting") is [9] && bot.Posting().Fault is null);

        var changes = bot.Services.GetRequiredService<ScheduleChanges>();
        await bot.Database.WriteAsync(connection =>
        {
            for (var chat = 1; chat <= 9; chat++)
            {
                changes.TurnOff(connection, chat);
            }
        });
        posts.Wake();

        await bot.Until(() => Told("interviewbot.daily.waiting") is [9, 0]);
        await posts.StopAsync(CancellationToken.None);
        Assert.Empty(bot.Posting().Tried);
    }

    private void Watch(TestBot bot)
    {
        var meters = bot.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == DailyMetrics.MeterName && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string? outcome = null;
        foreach (var tag in tags)
        {
            outcome = tag.Key is "outcome" ? (string?)tag.Value : outcome;
        }

        lock (_gate)
        {
            _told.Add((instrument.Name, value, outcome));
        }
    }

    private List<double> Told(string instrument, string? outcome = null)
    {
        lock (_gate)
        {
            return [.. _told.Where(told => told.Instrument == instrument && told.Outcome == outcome).Select(told => told.Value)];
        }
    }
}
