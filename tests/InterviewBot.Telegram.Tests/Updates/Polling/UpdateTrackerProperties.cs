using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Telegram.Updates.Polling;

namespace InterviewBot.Telegram.Tests.Updates.Polling;

/// <summary>The tracker beside a queue and a bot that are slow and plain to see through.</summary>
public sealed class UpdateTrackerProperties
{
    /// <summary>So few that windows fill up.</summary>
    private const int Window = 5;

    [Property(MaxTest = 500)]
    public void Every_update_is_started_once_in_order_and_confirmed_when_all_up_to_it_are_done(PositiveInt[] steps)
    {
        var world = new World();
        foreach (var step in steps)
        {
            world.Step(step.Get);
        }

        world.RunDry();
    }

    /// <summary>Numbers every update that ever was; ids are what the server calls them.</summary>
    private sealed class World
    {
        private readonly UpdateTracker _tracker = new();
        private readonly List<int> _queue = [];
        private readonly List<TrackedUpdate> _inFlight = [];
        private readonly List<int> _started = [];
        private readonly List<int> _finished = [];
        private int _nextId = 1000;
        private int _arrived;
        private int _confirmed;

        public void Step(int step)
        {
            switch (step % 8)
            {
                case 0 or 1 or 2:
                    _queue.Add(_nextId);
                    _nextId += 1 + (step % 3);
                    _arrived++;
                    break;
                case 3 or 4:
                    Poll();
                    break;
                case 7 when _queue.Count == 0:
                    // A week without updates has passed, and the bot forgets sooner.
                    _tracker.Forget();
                    _nextId = 1 + (step % 2000);
                    _started.Clear();
                    _finished.Clear();
                    break;
                default:
                    Finish(step);
                    break;
            }

            Look();
        }

        public void RunDry()
        {
            while (_queue.Count > 0)
            {
                Poll();
                while (_inFlight.Count > 0)
                {
                    Finish(0);
                }

                Look();
            }

            Assert.Equal(_arrived, _confirmed);
            Assert.Equal(0, _tracker.Unconfirmed);
        }

        private void Poll()
        {
            var asked = _tracker.Offset;
            while (_queue.Count > 0 && _queue[0] < asked)
            {
                Assert.Contains(_queue[0], _finished);
                _queue.RemoveAt(0);
                _confirmed++;
            }

            var batch = _queue.Take(Window).ToList();
            var expected = batch.Where(id => !_started.Contains(id)).ToList();
            var started = _tracker.Take(asked, batch);
            Assert.Equal(expected, started.Select(update => update.Id));
            _inFlight.AddRange(started);
            _started.AddRange(expected);
        }

        private void Finish(int which)
        {
            if (_inFlight.Count == 0)
            {
                return;
            }

            var update = _inFlight[which % _inFlight.Count];
            _inFlight.Remove(update);
            _finished.Add(update.Id);
            _tracker.Finish(update);
        }

        private void Look()
        {
            Assert.Equal(_inFlight.Count, _tracker.InFlight);
            if (_started.Count > 0)
            {
                var unfinished = _started.Except(_finished).ToList();
                Assert.Equal(unfinished.Count > 0 ? unfinished.Min() : _started.Max() + 1, _tracker.Offset);
            }
        }
    }
}
