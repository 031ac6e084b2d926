using InterviewBot.Benchmarks.Load;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Numbers;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>The engine with a platform that takes everything at once.</summary>
internal sealed class CommentingBot : IAsyncDisposable
{
    private readonly EngineOnFile _engine;

    private CommentingBot(EngineOnFile engine) => _engine = engine;

    public Database Database => _engine.Database;

    public IEventSink Sink => _engine.Get<IEventSink>();

    public static async Task<CommentingBot> StartAsync(QuestionBank bank)
    {
        var engine = await EngineOnFile.StartAsync(bank, services => services.AddSingleton<IChatAdapter, QuickPlatform>());
        await engine.Get<PostedNumbers>().StartAsync(CancellationToken.None);
        return new CommentingBot(engine);
    }

    public async ValueTask DisposeAsync()
    {
        await _engine.Get<PostedNumbers>().StopAsync(CancellationToken.None);
        await _engine.DisposeAsync();
    }
}
