namespace InterviewBot.Benchmarks.Growth;

/// <summary>A new folder that goes when it is disposed of.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("interviewbot-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
