using InterviewBot.Testing;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Daily.Crashes;

/// <summary>
/// The process is killed again and again while daily questions go out. None is missed; none is there twice; and where a platform tells
/// nobody what became of a post, it is listed as uncertain.
/// </summary>
public abstract class DailyCrashScenarios : IDisposable
{
    /// <summary>Brings the choices of an earlier run again; the instants of the kills are the machine's.</summary>
    private const string Seed = "DAILY_CRASH_SEED";

    private const string KillCount = "DAILY_KILLS";

    /// <summary>On both platforms together.</summary>
    private const int FewKills = 200;

    /// <summary>How many chats become due in one life of the process, at most.</summary>
    private const int MostChats = 4;

    /// <summary>In milliseconds: about as long as it takes from the start of the process to the last of its posts.</summary>
    private const int LongestLife = 1500;

    /// <summary>In milliseconds: an answer that was given is read within it; on a slower machine the point before is met once more.</summary>
    private const int ToRead = 20;

    private static readonly int Kills = (FromEnvironment.Number(KillCount) ?? FewKills) / 2;
    private static readonly CrashPoint[] Points = Enum.GetValues<CrashPoint>();

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = FromEnvironment.CreateRandom(Seed, Tell);
    private readonly Dictionary<CrashPoint, int> _met = [];

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _folder.Dispose();
    }

    private protected async Task RunAsync(CrashSide platform)
    {
        await using var side = platform;
        await BeKilledWhileTheDatabaseIsMadeAsync(side);
        var ledger = new CrashLedger(side, _folder);
        for (var kill = 0; kill < Kills; kill++)
        {
            var chats = Enumerable.Range(0, _random.Next(1, MostChats + 1)).Select(_ => TurnOn(side, ledger)).ToList();
            await LiveAsync(side, ledger, chats, PointOf(side, kill));
            ledger.Killed();
            TimePasses(side);
        }

        await SettleAsync(side);
        await side.GoneAsync();
        var uncertain = ledger.Verify();
        Tell($"{side.Platform}: {Kills} kills ({string.Join(", ", _met.Select(met => $"{met.Value} {met.Key}"))}), {ledger} found afterwards; "
            + $"{ledger.Chats} posts, {side.Count} of them there, {uncertain} uncertain.");
        Assert.Empty(side.Violations);
    }

    /// <summary>All of them in turn, where the platform has them.</summary>
    private static CrashPoint PointOf(CrashSide side, int kill)
        => Points[kill % Points.Length] is var point && (point is not CrashPoint.WhileMoving || side.HasMoves) ? point : CrashPoint.Anywhere;

    /// <summary>Its tables are there afterwards, whatever was begun.</summary>
    private async Task BeKilledWhileTheDatabaseIsMadeAsync(CrashSide side)
    {
        for (var milliseconds = 100; milliseconds <= 500; milliseconds += 100)
        {
            using var bot = Start(side);
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);
            await bot.KillAsync();
        }

        using var last = Start(side);
        await BotDatabase.UntilMadeAsync(_folder, "daily_post");
        await last.KillAsync();
        await side.GoneAsync();
    }

    private string TurnOn(CrashSide side, CrashLedger ledger)
    {
        var address = side.NewChat();
        var now = TimeProvider.System.GetUtcNow();
        DailyTable.TurnOn(
            _folder, side.Platform, address, isPrivate: false, new DailyChoice { Due = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute)) });
        ledger.Wants(address);
        return address;
    }

    private async Task LiveAsync(CrashSide side, CrashLedger ledger, List<string> chats, CrashPoint point)
    {
        using var hold = new Hold();
        if (point is CrashPoint.BeforeSend or CrashPoint.AfterSend or CrashPoint.BeforeMark)
        {
            side.HoldNext(chats[0], hold, afterEffect: point is CrashPoint.AfterSend);
        }
        else if (point is CrashPoint.WhileMoving)
        {
            ledger.Moved(chats[0], side.MoveAndHold(chats[0], hold));
        }

        using (var bot = Start(side))
        using (await ReachAsync(side, hold, chats, point))
        {
            await bot.KillAsync();
        }

        side.ClearFaults();
        await side.GoneAsync();
        _met[point] = _met.GetValueOrDefault(point) + 1;
    }

    /// <returns>What is to be held until the process is dead.</returns>
    private async Task<IDisposable?> ReachAsync(CrashSide side, Hold hold, List<string> chats, CrashPoint point)
    {
        switch (point)
        {
            case CrashPoint.BeforeClaim:
                await BotDatabase.UntilAsync(
                    _folder, $"SELECT '1' FROM daily_post JOIN chat ON chat.id = chat_id WHERE address = '{chats[0]}'", bringsRows: true);
                return BotDatabase.Lock(_folder);
            case CrashPoint.AfterClaim:
                await BotDatabase.UntilAsync(_folder, "SELECT '1' FROM daily_post WHERE state = 'sending' AND lease_until > 0", bringsRows: true);
                return null;
            case CrashPoint.BeforeSend or CrashPoint.AfterSend or CrashPoint.WhileMoving:
                await hold.Reached;
                await OthersAsync(chats);
                return null;
            case CrashPoint.BeforeMark:
                await hold.Reached;
                await OthersAsync(chats);
                var locked = BotDatabase.Lock(_folder);
                var count = side.Count;
                hold.Release();
                await side.UntilAsync(() => side.Count > count);
                await Task.Delay(TimeSpan.FromMilliseconds(ToRead), TimeProvider.System);
                return locked;
            default:
                await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(LongestLife)), TimeProvider.System);
                return null;
        }
    }

    /// <summary>Mostly they go out while one is held, so that there is something to be known, and sometimes they are amid it too.</summary>
    private async Task OthersAsync(List<string> chats)
    {
        if (_random.Next(4) > 0)
        {
            var others = string.Join(", ", chats.Skip(1).Select(address => $"'{address}'"));
            await BotDatabase.UntilAsync(
                _folder,
                $"""
                SELECT '1' FROM chat WHERE address IN ({others}) AND id NOT IN (
                    SELECT chat_id FROM daily_post WHERE state IN ('sent', 'uncertain'))
                """,
                bringsRows: false);
        }
    }

    /// <summary>Leases end, and what was put off may be tried.</summary>
    private void TimePasses(CrashSide side)
    {
        BotDatabase.Write(
            _folder,
            """
            UPDATE daily_post SET lease_until = 0 WHERE state = 'sending';
            UPDATE daily_post SET not_before = due_at WHERE state = 'planned';
            """);
        side.TimePasses();
    }

    /// <summary>The last life: nothing goes wrong any more.</summary>
    private async Task SettleAsync(CrashSide side)
    {
        using var bot = Start(side);
        await BotDatabase.UntilAsync(
            _folder,
            """
            SELECT '1' FROM daily_post WHERE state IN ('planned', 'sending')
            UNION ALL
            SELECT '1' FROM schedule WHERE next_at < unixepoch() * 1000
            """,
            bringsRows: false);
        await bot.KillAsync();
    }

    private BotProcess Start(CrashSide side) => BotProcess.Start(_folder, [("DOTNET_TieredPGO", "0"), ("Logging__LogLevel__Default", "Error"), .. side.Settings], []);

    private static void Tell(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
