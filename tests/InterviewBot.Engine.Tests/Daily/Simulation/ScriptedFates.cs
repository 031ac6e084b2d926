using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily.Delivery;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>What becomes of a try.</summary>
/// <param name="Result">What the platform says of it.</param>
/// <param name="Arrives">Whether the post is there.</param>
/// <param name="Latency">How long the platform takes to say so.</param>
internal readonly record struct Fate(SendResult Result, bool Arrives, TimeSpan Latency)
{
    public override string ToString() => $"{Result.GetType().Name}{(Arrives ? ", is there" : "")}{(Latency > default(TimeSpan) ? $", after {Latency}" : "")}";
}

/// <summary>A platform that mostly does what it is asked to, and now and then everything else that platforms do.</summary>
internal sealed class ScriptedFates(Random random)
{
    /// <param name="chat">Where it goes; what happens is told to it.</param>
    /// <param name="post">What is sent.</param>
    /// <param name="knowsKeys">Whether a repeat is known as one.</param>
    /// <param name="now">When it is tried.</param>
    public Fate Of(SimulatedChat chat, ClaimedPost post, bool knowsKeys, DateTimeOffset now)
    {
        var fate = post.Chat == chat.Address
            ? Draw(chat, post)
            : new Fate(new SendResult.Moved(chat.Address), Arrives: false, default);
        if (fate.Arrives)
        {
            chat.Receive(post.Key, post.Place, knowsKeys, now);
        }

        if (fate.Result is not SendResult.Delivered || fate.Latency > default(TimeSpan))
        {
            chat.Trouble(post.Key.Date);
        }

        return fate;
    }

    private Fate Draw(SimulatedChat chat, ClaimedPost post)
    {
        var latency = random.Next(40) == 0 ? TimeSpan.FromSeconds(random.Next(1, 90)) : default;
        return random.Next(1000) switch
        {
            < 15 => new(new SendResult.RetryAfter(TimeSpan.FromSeconds(random.Next(0, 60))), false, latency),
            < 18 => new(new SendResult.RetryAfter(TimeSpan.FromHours(random.Next(1, 40))), false, latency),
            < 26 => new(new SendResult.Uncertain("The answer was lost."), true, latency),
            < 34 => new(new SendResult.Uncertain("The server had a fault."), false, latency),
            < 37 => new(new SendResult.Rejected("It may not be said here."), false, latency),
            < 45 => new(new SendResult.Gone("The chat is gone."), false, latency),
            < 47 => new(new SendResult.Moved(chat.Move()), false, latency),
            _ when chat.Strikes > 0 && random.Next(3) > 0 => new(new SendResult.Gone("The chat is gone."), false, latency),
            _ => new(new SendResult.Delivered(new MessageRef(chat.Address, post.Key.OfPart(0))), true, latency),
        };
    }
}
