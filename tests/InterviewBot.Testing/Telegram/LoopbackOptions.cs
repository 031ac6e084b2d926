using InterviewBot.Testing.Telegram.Faults;

namespace InterviewBot.Testing.Telegram;

/// <summary>How the loopback server is set up.</summary>
public sealed record LoopbackOptions
{
    /// <summary>Looks like a real one, so that a leak is found by searching for it.</summary>
    public string Token { get; init; } = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    /// <summary>Where it listens on the loopback address; 0: anywhere.</summary>
    public int Port { get; init; }

    public string BotUsername { get; init; } = "interview_test_bot";

    public string BotName { get; init; } = "Interview Bot";

    /// <summary>Dates, the windows of presses and ephemeral messages, long polls and limits go by it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>People may ask <c>@bot query</c> in any chat.</summary>
    public bool InlineMode { get; init; } = true;

    /// <summary>@BotFather's setting: the bot is told which inline result was chosen.</summary>
    public bool InlineFeedback { get; init; }

    /// <summary>True: privacy mode is off, and the bot reads all that is said in groups.</summary>
    public bool ReadsAllGroupMessages { get; init; }

    /// <summary>Neither rich nor ephemeral messages: their methods are unknown, their parameters ignored.</summary>
    public bool OldServer { get; init; }

    /// <summary>Check every request against the contract; a load run does without.</summary>
    public bool Validate { get; init; } = true;

    /// <summary>Keep what was said for <see cref="LoopbackTelegram.Transcript"/> and <see cref="LoopbackTelegram.Requests"/>.</summary>
    public bool Transcribe { get; init; } = true;

    /// <summary>How many messages a chat keeps; a load run needs few.</summary>
    public int MessagesKept { get; init; } = int.MaxValue;

    /// <summary>Telegram's limits on sending; null: none are enforced.</summary>
    public RateLimits? Limits { get; init; }

    public int FirstUpdateId { get; init; } = 870_000_001;
}
