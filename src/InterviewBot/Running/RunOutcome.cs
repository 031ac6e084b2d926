namespace InterviewBot.Running;

/// <summary>What the process is to end with.</summary>
internal sealed class RunOutcome
{
    private volatile int _exitCode = InterviewBot.ExitCode.Done;

    public int ExitCode => _exitCode;

    public void Fail() => _exitCode = InterviewBot.ExitCode.Failed;
}
