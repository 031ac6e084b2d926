namespace InterviewBot.Benchmarks.Load;

/// <summary>People who ask a program for questions, and what it makes of it.</summary>
internal interface ICrowd
{
    int People { get; }

    long Answers { get; }

    /// <summary>Told of each answer: who got it, and how long after the server told the program. Called under the server's lock.</summary>
    Action<int, TimeSpan>? Answered { get; set; }

    /// <param name="person">From 0 to <see cref="People"/>, excluded.</param>
    void Ask(int person);

    /// <summary>Waits until nobody waits for an answer any more, and the program is at rest.</summary>
    Task SettleAsync();
}
