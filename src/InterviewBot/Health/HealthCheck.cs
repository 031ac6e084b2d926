using InterviewBot.Content.Watching;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Health;

/// <summary>Asks the parts that can be unwell.</summary>
internal sealed class HealthCheck(Database database, BankWatcher watcher)
{
    public const string Ready = "ready";
    public const string Degraded = "degraded";
    public const string Failing = "failing";

    public HealthReport Report()
    {
        var (failure, bank) = (database.LastWriteFailure, watcher.Health);
        var status = failure is not null ? Failing : bank.IsCurrent ? Ready : Degraded;
        return new HealthReport(
            status,
            failure?.Reason,
            bank.QuestionCount,
            bank.LoadedAt,
            [.. bank.Problems.Select(problem => problem.ToString())]);
    }
}
