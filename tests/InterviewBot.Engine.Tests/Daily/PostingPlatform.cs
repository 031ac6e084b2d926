using System.Collections.Concurrent;
using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>The scripted platform as one that daily questions go out on.</summary>
internal sealed class PostingPlatform(ScriptedPlatform platform) : IDailyAdapter
{
    private static readonly TimeSpan WhileNotSaved = TimeSpan.FromSeconds(10);

    private int _atOnce;
    private Exception? _fault;

    public string Platform => platform.Platform;

    public bool KnowsKeys { get; set; }

    public int Concurrency
    {
        get => Interlocked.Exchange(ref _fault, null) is { } fault ? throw fault : field;
        set;
    } = 4;

    /// <summary>What goes wrong, once, before more posts are taken up.</summary>
    public Exception? Fault
    {
        get => _fault;
        set => _fault = value;
    }

    /// <summary>What becomes of the next posts, one each; then they arrive.</summary>
    public ConcurrentQueue<Func<CancellationToken, Task<SendResult>>> Next { get; } = new();

    /// <summary>When a post's turn comes, at which it begins.</summary>
    public Func<CancellationToken, Task> Turn { get; set; } = _ => Task.CompletedTask;

    /// <summary>What goes along with a post, which takes so long.</summary>
    public Func<CancellationToken, Task> Extras { get; set; } = _ => Task.CompletedTask;

    /// <summary>What becomes of all posts before they arrive.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>The posts that were tried, in order.</summary>
    public ConcurrentQueue<DailyMessage> Tried { get; } = new();

    /// <summary>The most that were on their way together.</summary>
    public int MostAtOnce { get; private set; }

    public async Task<SendResult> PostAsync(DailyMessage message, CancellationToken cancellationToken)
    {
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _atOnce));
        try
        {
            await Turn(cancellationToken);
            if (!await message.BeginAsync(cancellationToken))
            {
                return new SendResult.RetryAfter(WhileNotSaved);
            }

            Tried.Enqueue(message);
            await Before(cancellationToken);
            return Next.TryDequeue(out var next)
                ? await next(cancellationToken)
                : await platform.SendAsync(message.Chat, message.Reply, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _atOnce);
        }
    }

    public async Task<ImmutableArray<MessageRef>> FinishAsync(
        DailyMessage message, ImmutableArray<MessageRef> messages, CancellationToken cancellationToken)
    {
        await Extras(cancellationToken);
        return messages;
    }
}

/// <summary>A bot that posts daily questions, on a clock that is turned on by hand.</summary>
internal static class PostingBot
{
    public static Task<TestBot> StartAsync(TemporaryFolder? folder = null, Action<IServiceCollection>? configure = null)
        => TestBot.StartAsync(folder: folder, configure: services =>
        {
            services
                .AddSingleton<PostingPlatform>()
                .AddSingleton<IDailyAdapter>(provider => provider.GetRequiredService<PostingPlatform>());
            configure?.Invoke(services);
        });

    public static PostingPlatform Posting(this TestBot bot) => bot.Services.GetRequiredService<PostingPlatform>();

    public static DailyPosts Posts(this TestBot bot) => bot.Services.GetRequiredService<DailyPosts>();

    /// <summary>How many posts are in a state.</summary>
    public static long CountPosts(this TestBot bot, string state) => bot.Count($"daily_post WHERE state = '{state}'");

    /// <summary>Chats that want their question at 08:30 UTC.</summary>
    public static Task SubscribeAsync(this TestBot bot, int count, bool pins = false)
        => bot.Database.WriteAsync(connection =>
        {
            for (var number = 0; number < count; number++)
            {
                var address = $"chat {number}";
                bot.Group(address);
                connection.Execute(
                    "INSERT INTO chat (platform, address, is_private) VALUES ($platform, $address, 0)", ("$platform", bot.Platform.Platform), ("$address", address));
                bot.Services.GetRequiredService<ScheduleChanges>().Set(
                    connection,
                    ChatStore.FindChat(connection, new ChatAddress(bot.Platform.Platform, address))!.Value,
                    bot.Platform.Platform,
                    new DailySchedule { Time = new TimeOnly(8, 30), Zone = "UTC", Pins = pins });
            }
        });

    /// <summary>No post arrives until it is let go.</summary>
    public static TaskCompletionSource HoldPosts(this TestBot bot)
    {
        var gate = new TaskCompletionSource();
        bot.Posting().Before = _ => gate.Task;
        return gate;
    }

    /// <summary>From half past eight on, when posts of <see cref="SubscribeAsync"/> are due the next day.</summary>
    public static async Task<DailyPosts> StartPostsAsync(this TestBot bot)
    {
        if (bot.Count("schedule") > 0)
        {
            bot.Clock.Advance(TimeSpan.FromHours(23.9));
        }

        await bot.Posts().StartAsync(CancellationToken.None);
        return bot.Posts();
    }

    /// <summary>So many posts are on their way.</summary>
    public static async Task<DailyPosts> SendPostsAsync(this TestBot bot, int count)
    {
        await bot.SubscribeAsync(count);
        var posts = await bot.StartPostsAsync();
        await bot.Until(() => bot.CountPosts("sending") == count);
        return posts;
    }
}
