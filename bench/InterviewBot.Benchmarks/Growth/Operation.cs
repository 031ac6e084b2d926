namespace InterviewBot.Benchmarks.Growth;

/// <summary>Something whose time is taken at several sizes of the bank. Disposed of after its last sample.</summary>
internal abstract class Operation : IDisposable
{
    /// <summary>How often it is timed.</summary>
    public abstract int Samples { get; }

    /// <summary>Not timed.</summary>
    public virtual void Before(int sample)
    {
    }

    /// <summary>What is timed.</summary>
    public abstract void Run(int sample);

    /// <summary>Not timed.</summary>
    public virtual void After(int sample)
    {
    }

    public virtual void Dispose()
    {
    }
}
