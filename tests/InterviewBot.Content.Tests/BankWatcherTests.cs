using InterviewBot.Content.Watching;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Content.Tests;

public sealed class BankWatcherTests : IAsyncDisposable
{
    private static readonly QuestionId PodId = QuestionId.Parse("kubernetes-pod");

    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ContentDirectory _content = ContentDirectory.Good();
    private readonly TimerClock _clock = new();
    private readonly LogLines _log = new();
    private readonly QuestionLibrary _library;
    private readonly Loaded _first;
    private BankWatcher? _watcher;
    private Action _somethingChanged = () => { };
    private Task _running = Task.FromCanceled(new CancellationToken(canceled: true));

    public BankWatcherTests()
    {
        _first = Assert.IsType<Loaded>(_content.Load());
        _library = new QuestionLibrary(_first.Bank);
    }

    private string Title => _library.Current.Find(PodId)!.English.Title.Source;

    private BankHealth Health => _watcher!.Health;

    [Fact]
    public async Task An_edited_question_is_in_the_library_once_the_files_rest()
    {
        await StartAsync();
        _content.Edit(ContentDirectory.Pod, "# What is a `Pod`?", "# What is a Pod?");
        _clock.Advance(TimeSpan.FromSeconds(1));

        _somethingChanged();
        await RestAsync();

        Assert.Equal("What is a Pod?", Title);
        Assert.Equal(new BankHealth(_clock.GetUtcNow(), 2, []), Health);
        Assert.Equal(["Information: The question bank was reloaded: 2 questions, 0 warnings."], _log.All, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_change_that_nobody_tells_of_is_found_by_looking()
    {
        await StartAsync();
        _content.Edit(ContentDirectory.Pod, "# What is a `Pod`?", "# What is a Pod?");

        _clock.Advance(BankWatcher.PollInterval);
        await RestAsync();

        Assert.Equal("What is a Pod?", Title);
    }

    [Fact]
    public async Task A_change_between_the_first_load_and_the_start_is_found()
    {
        _content.Edit(ContentDirectory.Pod, "# What is a `Pod`?", "# What is a Pod?");
        await StartAsync();

        _clock.Advance(BankWatcher.PollInterval);
        await RestAsync();

        Assert.Equal("What is a Pod?", Title);
    }

    [Fact]
    public async Task Looking_at_unchanged_files_reloads_nothing()
    {
        await StartAsync();
        var bank = _library.Current;

        _clock.Advance(BankWatcher.PollInterval);
        await _clock.WaitBeginsAsync(BankWatcher.PollInterval);

        Assert.Same(bank, _library.Current);
        Assert.Empty(_log.All);
    }

    [Fact]
    public async Task Many_changes_at_once_are_one_reload()
    {
        await StartAsync();
        _somethingChanged();
        await _clock.WaitBeginsAsync(BankWatcher.RestTime);

        for (var change = 0; change < 3; change++)
        {
            _clock.Advance(BankWatcher.RestTime / 2);
            _somethingChanged();
            await _clock.WaitBeginsAsync(BankWatcher.RestTime);
        }

        Assert.Empty(_log.All);
        _clock.Advance(BankWatcher.RestTime);
        await _clock.WaitBeginsAsync(BankWatcher.PollInterval);
        Assert.Single(_log.All);
    }

    [Fact]
    public async Task Files_that_never_rest_are_read_nevertheless()
    {
        await StartAsync();
        _somethingChanged();
        await _clock.WaitBeginsAsync(BankWatcher.RestTime);

        var step = BankWatcher.RestTime / 2;
        for (var waited = step; waited < BankWatcher.MaxRestWait; waited += step)
        {
            _clock.Advance(step);
            _somethingChanged();
            await _clock.WaitBeginsAsync(BankWatcher.RestTime);
        }

        _clock.Advance(step);
        _somethingChanged();
        await _clock.WaitBeginsAsync(BankWatcher.PollInterval);

        Assert.Single(_log.All);
    }

    [Fact]
    public async Task A_broken_change_keeps_the_last_good_bank_and_says_why()
    {
        var loadedAt = _clock.GetUtcNow();
        await StartAsync();
        var bank = _library.Current;
        _content.Edit(ContentDirectory.Pod, "level: junior", "level: expert");

        _somethingChanged();
        await RestAsync();

        Assert.Same(bank, _library.Current);
        Assert.Equal(loadedAt, Health.LoadedAt);
        Assert.Equal(2, Health.QuestionCount);
        Assert.False(Health.IsCurrent);
        Assert.Equal("value-invalid", Assert.Single(Health.Problems).Code);
        Assert.Equal("Error: kubernetes/kubernetes-pod.md:2: error value-invalid: 'expert' is no level. Choose one of junior, middle, senior.", _log.All[^1]);
    }

    [Fact]
    public async Task A_half_written_file_that_becomes_whole_ends_in_the_good_state()
    {
        await StartAsync();
        var whole = Samples.Pod.Replace("# What is a `Pod`?", "# What is a Pod?", StringComparison.Ordinal);

        _content.Write(ContentDirectory.Pod, whole[..(whole.Length / 2)]);
        _somethingChanged();
        await RestAsync();
        Assert.False(Health.IsCurrent);

        _content.Write(ContentDirectory.Pod, whole);
        _clock.Advance(BankWatcher.PollInterval);
        await RestAsync();

        Assert.True(Health.IsCurrent);
        Assert.Equal("What is a Pod?", Title);
    }

    [Fact]
    public async Task A_lost_folder_that_comes_back_ends_in_the_good_state()
    {
        await StartAsync();
        var away = _content.Folder + "-away";

        Directory.Move(_content.Folder, away);
        _clock.Advance(BankWatcher.PollInterval);
        await RestAsync();
        Assert.Equal("folder-missing", Assert.Single(Health.Problems).Code);
        Assert.Equal(2, _library.Current.Questions.Length);

        Directory.Move(away, _content.Folder);
        _clock.Advance(BankWatcher.PollInterval);
        await RestAsync();
        Assert.True(Health.IsCurrent);
    }

    [Fact(Timeout = 30_000)]
    public async Task The_system_tells_of_a_changed_file()
    {
        var heard = new TaskCompletionSource();
        using var listening = FolderEvents.Listen(_content.Folder, () => heard.TrySetResult(), _log.For<BankWatcher>());
        Assert.NotNull(listening);

        _content.Edit(ContentDirectory.Pod, "Smallest", "The smallest");

        await heard.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_folder_that_cannot_be_listened_to_is_only_logged()
    {
        Assert.Null(FolderEvents.Listen(_content.Folder + "-nowhere", () => { }, _log.For<BankWatcher>()));

        Assert.StartsWith("Warning: The system tells of no changes", Assert.Single(_log.All), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _running);
        _stop.Dispose();
        _content.Dispose();
    }

    private async Task StartAsync()
    {
        _watcher = new BankWatcher(_content.Folder, _first, _library, _clock, _log.For<BankWatcher>(), changed =>
        {
            _somethingChanged = changed;
            return null;
        });
        _running = _watcher.RunAsync(_stop.Token);
        await _clock.WaitBeginsAsync(BankWatcher.PollInterval);
    }

    /// <summary>Lets the files rest until they have been read and the watcher looks out for the next change.</summary>
    private async Task RestAsync()
    {
        await _clock.WaitBeginsAsync(BankWatcher.RestTime);
        _clock.Advance(BankWatcher.RestTime);
        await _clock.WaitBeginsAsync(BankWatcher.PollInterval);
    }
}
