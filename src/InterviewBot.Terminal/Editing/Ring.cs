namespace InterviewBot.Terminal.Editing;

/// <summary>A walk through a list that comes back to the other end.</summary>
internal static class Ring
{
    /// <param name="index">Where the walk is; -1 before its first step.</param>
    /// <param name="step">1 or -1.</param>
    /// <param name="count">How many there are, at least one.</param>
    public static int Step(int index, int step, int count)
        => index < 0 && step < 0 ? count - 1 : (index + step + count) % count;
}
