using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Gateway.Identifying;

/// <summary>The right to send one IDENTIFY, with room in the day's budget.</summary>
/// <param name="gateway">Where to, and with how many shards the server would have it.</param>
/// <param name="lane">Whose turn it is.</param>
/// <param name="budget">Of which it is one.</param>
internal sealed class IdentifyTurn(GatewayBot gateway, IdentifyLane lane, IdentifyBudget budget) : IDisposable
{
    private bool _isOver;

    public Uri Url => gateway.Url;

    public int Shards => gateway.Shards;

    /// <summary>IDENTIFY is being sent; the next in the lane may follow after the pause.</summary>
    public void Spend()
    {
        _isOver = true;
        lane.LeaveIdentified();
    }

    public void Dispose()
    {
        if (!_isOver)
        {
            _isOver = true;
            budget.Return();
            lane.Leave();
        }
    }
}
