using InterviewBot.Engine.Storage;
using InterviewBot.Running;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Tests.Running;

public sealed class BackgroundServiceTests
{
    [Fact(Timeout = 30_000)]
    public async Task One_that_dies_ends_the_program_as_failed()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<RunOutcome>().AddHostedService<Dying>();

        Assert.Equal(ExitCode.Failed, await BotHost.RunAsync(builder.Build(), TestContext.Current.CancellationToken));
    }

    [Fact(Timeout = 30_000)]
    public async Task Housekeeping_begins_at_once_and_goes_on_every_hour()
    {
        await using var bot = await TestBot.StartAsync();
        using var log = new LogSignal();
        using var housekeeping = new Housekeeping(bot.Database, bot.Clock, log);

        await housekeeping.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Forgot 0 handled events.", await log.NextAsync());
        await bot.Database.WriteAsync(connection => HandledEvents.Once(
            connection, new Engine.Chat.EventId("test", "old"), bot.Clock.GetUtcNow() - TimeSpan.FromDays(4), () => ""));
        bot.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Forgot 1 handled events.", await log.NextAsync());

        await housekeeping.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 30_000)]
    public async Task What_could_not_be_saved_is_made_up_for_within_a_minute()
    {
        await using var bot = await TestBot.StartAsync();
        using var log = new LogSignal();
        using var housekeeping = new Housekeeping(bot.Database, bot.Clock, log);
        await housekeeping.StartAsync(TestContext.Current.CancellationToken);
        await log.NextAsync();

        await bot.Database.WriteAsync(connection => connection.Execute("PRAGMA query_only = ON"));
        await Assert.ThrowsAsync<NotSavedException>(() => bot.Database.WriteAsync(connection => connection.Execute("DELETE FROM handled_event")));
        Assert.NotNull(bot.Database.LastWriteFailure);
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await log.NextAsync();

        Assert.Null(bot.Database.LastWriteFailure);
        await housekeeping.StopAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Dying : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            throw new InvalidOperationException("It died.");
        }
    }

    /// <summary>Says when a line is logged.</summary>
    private sealed class LogSignal : ILogger<Housekeeping>, IDisposable
    {
        private readonly Queue<string> _lines = new();
        private readonly SemaphoreSlim _count = new(0);

        public async Task<string> NextAsync()
        {
            await _count.WaitAsync(TestContext.Current.CancellationToken);
            lock (_lines)
            {
                return _lines.Dequeue();
            }
        }

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.Enqueue(formatter(state, exception));
            }

            _count.Release();
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public void Dispose() => _count.Dispose();
    }
}
