namespace InterviewBot.Discord.Client.Gateway.Identifying;

/// <summary>The right to send one IDENTIFY, with room in the day's budget.</summary>
/// <param name="url">Where to.</param>
internal sealed class IdentifyTurn(Uri url, IdentifyLane lane, IdentifyBudget budget) : IDisposable
{
    private bool _isOver;

    public Uri Url => url;

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
