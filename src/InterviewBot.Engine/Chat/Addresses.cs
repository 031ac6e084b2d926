namespace InterviewBot.Engine.Chat;

/// <summary>A chat as its platform names it. To the engine the parts are opaque: compared and kept, never taken apart.</summary>
/// <param name="Platform">The adapter's <see cref="IChatAdapter.Platform"/>.</param>
/// <param name="Id">The platform's own id.</param>
public readonly record struct ChatAddress(string Platform, string Id)
{
    public override string ToString() => $"{Platform}:{Id}";
}

/// <summary>A person's account on one platform. The same human on two platforms is two persons.</summary>
public readonly record struct PersonId(string Platform, string Id)
{
    public override string ToString() => $"{Platform}:{Id}";
}

/// <summary>A message in a chat; its id means something in that chat only.</summary>
public readonly record struct MessageRef(ChatAddress Chat, string Id)
{
    public override string ToString() => $"{Chat}/{Id}";
}

/// <summary>An event as its platform names it, so that one that comes twice is known again. Unique on its platform.</summary>
public readonly record struct EventId(string Platform, string Id)
{
    public override string ToString() => $"{Platform}#{Id}";
}

/// <param name="Id">Whose account it is.</param>
/// <param name="Name">What the person is called in the chat at this moment; never empty.</param>
public sealed record Person(PersonId Id, string Name)
{
    /// <summary>A chat speaks under its own name, by somebody who is not told: what it says tells which chat it is.</summary>
    public bool IsChat { get; init; }
}
