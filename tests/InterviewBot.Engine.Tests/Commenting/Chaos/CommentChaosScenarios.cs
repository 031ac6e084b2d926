using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>
/// The process is killed again and again while a crowd discusses. Whatever was acknowledged is there, once, where it belongs, and whatever
/// was deleted is not; of what was under way nobody knows, but brought again it happens once.
/// </summary>
public sealed class CommentChaosScenarios : IDisposable
{
    /// <summary>Brings the choices of an earlier run again; the instants of the kills are the machine's.</summary>
    private const string Seed = "COMMENT_CHAOS_SEED";

    private const string KillCount = "COMMENT_CHAOS_KILLS";
    private const int FewKills = 200;

    /// <summary>How many deeds are under way at once, at most.</summary>
    private const int Window = 64;

    /// <summary>How many deeds are acknowledged between two kills, at most.</summary>
    private const int LongestLife = 120;

    /// <summary>In milliseconds: as long as opening the database takes, so that kills also meet that.</summary>
    private const int Opening = 200;

    /// <summary>In milliseconds: somewhat longer than a commit takes.</summary>
    private const int Commit = 6;

    /// <summary>Comparing all there is costs more the more there is.</summary>
    private const int KillsBetweenFullChecks = 40;

    private readonly TemporaryFolder _folder = new();
    private readonly Ledger _ledger = new();
    private readonly Random _random = FromEnvironment.CreateRandom(Seed, Tell);
    private readonly Deeds _deeds;
    private readonly Crowd _crowd;
    private readonly DatabaseCheck _check;

    public CommentChaosScenarios()
    {
        _deeds = new Deeds(_random);
        _crowd = new Crowd(_ledger, _deeds, _random);
        _check = new DatabaseCheck(_folder.File("bot.db"), _ledger);
    }

    [Fact]
    public async Task Killed_again_and_again_while_ten_thousand_people_discuss_it_loses_doubles_revives_and_leaks_nothing()
    {
        var kills = FromEnvironment.Number(KillCount) ?? FewKills;
        var standby = HostProcess.Start(_folder.File("bot.db"));
        for (var kill = 1; kill <= kills; kill++)
        {
            using var host = standby;
            standby = HostProcess.Start(_folder.File("bot.db"));
            await LiveAsync(host);
            await KillAsync(host);
            LookInto(isFull: kill % KillsBetweenFullChecks == 0);
        }

        using var last = standby;
        await LiveOnAsync(last);
        Tell($"{kills} kills, {_ledger.Acknowledgements} deeds acknowledged; {_ledger.All.Count} comments, {_ledger.Deleted.Count} deleted.");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// Some deeds long, then for none or some of the time that a commit takes: an acknowledgement that does not wait for its commit is found
    /// out by a kill on its heels. Or no deed long, for as long as opening the database may take.
    /// </summary>
    private async Task LiveAsync(HostProcess host)
    {
        await host.OpenAsync();
        await DoAsync(host, _crowd.Next);
        if (_random.Next(10) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(Opening)), TimeProvider.System);
            return;
        }

        for (var left = _random.Next(LongestLife); left > 0; left--)
        {
            await TakeInAsync(host);
            await DoAsync(host, _crowd.Next);
        }

        await TakeInAsync(host);
        if (_random.Next(2) == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(Commit)), TimeProvider.System);
        }
    }

    /// <summary>What was told before the kill was told; it is read after.</summary>
    private async Task KillAsync(HostProcess host)
    {
        host.Kill();
        while (await host.ReadAsync() is { } told)
        {
            _ledger.Acknowledge(told);
        }

        await host.EndAsync();
    }

    private void LookInto(bool isFull)
    {
        // Some do it again, as a platform does that was told nothing; others leave it.
        foreach (var inDoubt in _check.Touched().Where(_ => _random.Next(4) > 0))
        {
            _crowd.BringAgain(inDoubt);
        }

        if (isFull)
        {
            _check.All();
        }
    }

    /// <summary>The last life ends as it should: everybody has had a turn, everything is done, and somebody has read it all.</summary>
    private async Task LiveOnAsync(HostProcess host)
    {
        await host.OpenAsync();
        await DoAllAsync(host, () => _crowd.AllActed ? null : _crowd.Next());
        _check.Touched();

        var walk = new Walk(_ledger, _deeds);
        walk.Begin();
        await DoAllAsync(host, () => walk.Left.TryDequeue(out var look) ? look : null);
        walk.Verify();
        Tell($"{walk.Pages} pages read.");

        host.Close();
        Assert.Null(await host.ReadAsync());
        await host.EndAsync();
        _check.All();
    }

    private async Task DoAllAsync(HostProcess host, Func<Undertaking?> next)
    {
        await DoAsync(host, next);
        while (_ledger.UnderWay > 0)
        {
            await TakeInAsync(host);
            await DoAsync(host, next);
        }
    }

    /// <summary>Begins as much as may be under way; somebody who finds nothing to do has had their turn.</summary>
    private async Task DoAsync(HostProcess host, Func<Undertaking?> next)
    {
        for (var turns = 0; _ledger.UnderWay < Window && turns < Window; turns++)
        {
            if (next() is { } undertaking)
            {
                _ledger.Begin(undertaking);
                await host.DoAsync(undertaking.Deed);
            }
        }
    }

    private async Task TakeInAsync(HostProcess host)
    {
        var acknowledged = await host.ReadAsync();
        Assert.True(acknowledged is not null, "The process ended by itself.");
        _ledger.Acknowledge(acknowledged);
    }

    private static void Tell(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
