using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Gateway.Sessions;

namespace InterviewBot.Discord.Client.Tests.Gateway.Sessions;

public sealed class SequenceTrackerProperties
{
    [Property(MaxTest = 500)]
    public void A_restart_never_resumes_behind_what_is_not_completed(PositiveInt[] steps, PositiveInt start)
    {
        var moves = 0;
        var tracker = new SequenceTracker(start.Get, () => moves++);
        var open = new List<Dispatch>();
        var received = (long)start.Get;
        var completed = tracker.CompletedTo;
        foreach (var step in steps.Select(step => step.Get))
        {
            if (step % 2 == 0 || open.Count == 0)
            {
                // Sequences grow; nobody promises that they grow by one.
                received += 1 + (step % 3);
                open.Add(tracker.Receive(0, received, "E", default));
            }
            else
            {
                var dispatch = open[step % open.Count];
                open.Remove(dispatch);
                dispatch.Complete();
                dispatch.Complete();
            }

            Assert.Equal(received, tracker.LastReceived);
            Assert.Equal(open.Count == 0, tracker.WhenIdleAsync().IsCompleted);

            // All up to there is completed, and the next received one is not.
            Assert.All(open, dispatch => Assert.True(dispatch.Sequence > tracker.CompletedTo));
            Assert.True(open.Count > 0 || tracker.CompletedTo == received);
            Assert.Equal(completed != tracker.CompletedTo, moves > 0);
            (completed, moves) = (tracker.CompletedTo, 0);
        }
    }

    [Fact]
    public void It_stands_at_the_last_before_the_first_that_is_open()
    {
        var tracker = new SequenceTracker(0, () => { });
        var dispatches = Enumerable.Range(1, 5).Select(sequence => tracker.Receive(0, sequence, "E", default)).ToList();

        dispatches[3].Complete();
        dispatches[1].Complete();
        Assert.Equal(0, tracker.CompletedTo);
        dispatches[0].Complete();
        Assert.Equal(2, tracker.CompletedTo);
        dispatches[2].Complete();
        Assert.Equal(4, tracker.CompletedTo);
    }

    [Fact]
    public async Task Completions_from_many_threads_lose_nothing()
    {
        var tracker = new SequenceTracker(0, () => { });
        var dispatches = Enumerable.Range(1, 20_000).Select(sequence => tracker.Receive(0, sequence, "E", default)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            for (var i = worker; i < dispatches.Count; i += 4)
            {
                dispatches[i].Complete();
            }
        })));

        Assert.Equal(20_000, tracker.CompletedTo);
        Assert.True(tracker.WhenIdleAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task One_that_is_abandoned_is_not_waited_for_and_not_passed()
    {
        var tracker = new SequenceTracker(0, () => { });
        var (first, last) = (tracker.Receive(0, 1, "E", default), tracker.Receive(0, 2, "E", default));
        var idle = tracker.WhenIdleAsync();

        tracker.Abandon(last);
        Assert.False(idle.IsCompleted);
        first.Complete();

        await idle;
        Assert.Equal(1, tracker.CompletedTo);
    }
}
