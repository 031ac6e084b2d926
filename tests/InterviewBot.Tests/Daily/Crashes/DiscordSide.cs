using System.Globalization;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.State;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Tests.Daily.Crashes;

internal sealed class DiscordSide : CrashSide
{
    private const string Post = "POST /channels/{channel}/messages";

    /// <summary>Longer than a nonce is known for.</summary>
    private static readonly TimeSpan AFewMinutes = TimeSpan.FromMinutes(4);

    private readonly FakeTimeProvider _clock;
    private readonly LoopbackDiscord _discord;
    private readonly Guild _guild;
    private readonly Dictionary<string, Channel> _chats = new(StringComparer.Ordinal);

    private DiscordSide(LoopbackDiscord discord, FakeTimeProvider clock)
    {
        (_discord, _clock) = (discord, clock);

        // The bot asks whether an empty history is one that it may not read.
        _discord.Violations.Expect("10008 Unknown Message");
        _guild = discord.Guild("Study", discord.Person("An"));
        _discord.Posted = message =>
        {
            if (message.Author == discord.Bot)
            {
                Posted(Text(message.Channel.Id), Text(message.Id));
            }
        };
    }

    public override string Platform => "discord";

    public override bool KnowsKeys => true;

    public override (string Name, string Value)[] Settings
        => [("Discord__Token", _discord.Token), ("Discord__ApiUrl", _discord.ApiUrl)];

    public override IReadOnlyList<Violation> Violations => _discord.Violations.All;

    public static async Task<DiscordSide> StartAsync()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var discord = await LoopbackDiscord.StartAsync(new LoopbackOptions
        {
            Clock = clock,
            Transcribe = false,
            IdentifyWindow = TimeSpan.Zero,
            SessionStartLimit = int.MaxValue,
            SessionLife = TimeSpan.FromDays(10_000),
            EventsKept = 1_000_000,
        });
        return new DiscordSide(discord, clock);
    }

    public override string NewChat()
    {
        var channel = _guild.Channel($"channel-{_chats.Count}");
        _chats.Add(Text(channel.Id), channel);
        return Text(channel.Id);
    }

    public override void HoldNext(string address, Hold hold, bool afterEffect)
        => _discord.Faults.Next(new Fault.Held(hold, afterEffect), Post, _chats[address]);

    public override void ClearFaults() => _discord.Faults.Clear();

    public override void TimePasses() => _clock.Advance(AFewMinutes);

    public override Task GoneAsync() => _discord.Until(() => _discord.Gateway.Connected == 0);

    public override Task UntilAsync(Func<bool> condition) => _discord.Until(condition);

    public override ValueTask DisposeAsync() => _discord.DisposeAsync();

    private static string Text(ulong number) => number.ToString(CultureInfo.InvariantCulture);
}
