namespace InterviewBot.Testing;

/// <summary>A fresh folder that is gone with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("interviewbot-").FullName;

    public string File(string name) => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
