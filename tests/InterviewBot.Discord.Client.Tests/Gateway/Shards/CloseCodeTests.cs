using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Gateway.Shards;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

/// <summary>Every close code in every state of a connection.</summary>
public sealed class CloseCodeTests : StateTest
{
    private static readonly int?[] Codes =
    [
        null, 1000, 1001, 1006, 1011, 3000,
        4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008, 4009, 4010, 4011, 4012, 4013, 4014, 4015, 4999,
    ];

    public static TheoryData<int?, ShardState> CodesInStates
        => [.. Codes.SelectMany(code => States.Select(state => new TheoryDataRow<int?, ShardState>(code, state)))];

    [Theory]
    [MemberData(nameof(CodesInStates))]
    public async Task Every_close_code_in_every_state(int? code, ShardState state)
    {
        Options = Options with { ShardCount = 1 };
        var connection = await BringToAsync(state);
        connection.Close(code);

        switch (NextSteps.After(code))
        {
            case NextStep.GiveUp:
                Assert.Equal(new GatewayEnd.Closed((GatewayCloseCode)code!), await Running);
                Assert.Empty(Sessions.Stored);
                Assert.False(Server.TryAccept(out _));
                break;
            case NextStep.Identify:
                await IdentifyAsync();
                break;
            default:
                await ReconnectAsync(state);
                break;
        }
    }
}
