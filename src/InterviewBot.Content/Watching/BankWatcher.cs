using InterviewBot.Content.Files;
using InterviewBot.Engine.Questions;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Content.Watching;

/// <summary>
/// Keeps a question library in step with its content folder. A reload that fails leaves the library as it is; the next change of
/// the files is the next try.
/// </summary>
public sealed partial class BankWatcher
{
    /// <summary>How often the files are looked at, for systems that tell of no changes.</summary>
    internal static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    /// <summary>How long the files must rest before they are read: who changes one often changes more.</summary>
    internal static readonly TimeSpan RestTime = TimeSpan.FromMilliseconds(300);

    /// <summary>After this long they are read though they do not rest.</summary>
    internal static readonly TimeSpan MaxRestWait = TimeSpan.FromSeconds(3);

    // Chats go on while the bank is read.
    private static readonly int Processors = Math.Max(1, Environment.ProcessorCount / 2);

    private readonly string _folder;
    private readonly QuestionLibrary _library;
    private readonly TimeProvider _time;
    private readonly ILogger<BankWatcher> _logger;
    private readonly ChangeSignal _changes;
    private readonly Func<Action, IDisposable?> _listen;
    private FolderFingerprint _seen;
    private BankHealth _health;

    /// <param name="folder">The content folder.</param>
    /// <param name="first">What it was loaded as; changes since then are found.</param>
    /// <param name="library">Gets the new banks.</param>
    /// <param name="time">Paces the looking.</param>
    /// <param name="logger">Hears of every reload and every problem.</param>
    public BankWatcher(string folder, Loaded first, QuestionLibrary library, TimeProvider time, ILogger<BankWatcher> logger)
        : this(folder, first, library, time, logger, changed => FolderEvents.Listen(folder, changed, logger))
    {
    }

    /// <param name="folder">The content folder.</param>
    /// <param name="first">What it was loaded as.</param>
    /// <param name="library">Gets the new banks.</param>
    /// <param name="time">Paces the looking.</param>
    /// <param name="logger">Hears of every reload and every problem.</param>
    /// <param name="listen">Is given what to call when something changes.</param>
    internal BankWatcher(
        string folder,
        Loaded first,
        QuestionLibrary library,
        TimeProvider time,
        ILogger<BankWatcher> logger,
        Func<Action, IDisposable?> listen)
    {
        (_folder, _library, _time, _logger, _listen) = (folder, library, time, logger, listen);
        _changes = new ChangeSignal(time);
        _seen = first.Fingerprint;
        _health = new BankHealth(time.GetUtcNow(), first.Bank.Questions.Length, []);
    }

    /// <summary>How the bank is now; safe to read from any thread.</summary>
    public BankHealth Health => Volatile.Read(ref _health);

    /// <summary>Watches until cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; it never ends otherwise.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var listening = _listen(_changes.Set);
        while (true)
        {
            if (await _changes.TakeWithinAsync(PollInterval, cancellationToken) || FolderFingerprint.Of(_folder) != _seen)
            {
                await RestAsync(cancellationToken);
                await ReloadAsync(cancellationToken);
            }
        }
    }

    private async Task RestAsync(CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        while (await _changes.TakeWithinAsync(RestTime, cancellationToken) && _time.GetElapsedTime(start) < MaxRestWait)
        {
        }
    }

    private async Task ReloadAsync(CancellationToken cancellationToken)
    {
        var loading = await Task.Run(() => BankLoader.Load(_folder, Scrutiny.Usual, Processors, cancellationToken), cancellationToken);
        _seen = loading.Fingerprint;
        switch (loading)
        {
            case Loaded loaded:
                _library.Replace(loaded.Bank);
                Volatile.Write(ref _health, new BankHealth(_time.GetUtcNow(), loaded.Bank.Questions.Length, []));
                Log.Reloaded(_logger, loaded.Bank.Questions.Length, loaded.Warnings.Length);
                break;
            case Broken broken:
                Volatile.Write(ref _health, Health with { Problems = broken.Problems });
                Log.NotReloaded(_logger, broken.Problems.Length, Health.LoadedAt);
                foreach (var problem in broken.Problems)
                {
                    Log.Problem(_logger, problem);
                }

                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The question bank was reloaded: {Questions} questions, {Warnings} warnings.")]
        public static partial void Reloaded(ILogger logger, int questions, int warnings);

        [LoggerMessage(LogLevel.Error, "The changed question bank has {Problems} problems; the one of {LoadedAt:O} stays in use.")]
        public static partial void NotReloaded(ILogger logger, int problems, DateTimeOffset loadedAt);

        [LoggerMessage(LogLevel.Error, "{Problem}")]
        public static partial void Problem(ILogger logger, ContentProblem problem);
    }
}
