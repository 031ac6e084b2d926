using InterviewBot.Engine.Chat;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>A platform of which nothing takes time.</summary>
internal sealed class QuickPlatform : IChatAdapter
{
    public const string Name = "bench";

    public string Platform => Name;

    public static ChatAddress Chat(int number) => new(Name, $"-{100_000_000 + number}");

    /// <summary>Half of the people read Vietnamese.</summary>
    public static Origin Origin(ChatAddress chat, int person, string eventId) => new(
        chat,
        new Person(new PersonId(Name, $"{500_000_000 + person}"), $"Person {person}"),
        new EventId(Name, eventId),
        IsPrivate: false,
        person % 2 == 0 ? "vi" : "en");

    public Task RunAsync(IEventSink sink, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<SendResult> SendAsync(ChatAddress chat, Reply reply, CancellationToken cancellationToken)
        => Task.FromResult<SendResult>(new SendResult.Delivered());

    public Task<SendResult> EditAsync(MessageRef message, Reply reply, CancellationToken cancellationToken)
        => Task.FromResult<SendResult>(new SendResult.Delivered(message));

    public Uri? LinkTo(MessageRef message) => new($"https://chat.example/{message.Chat.Id}/{message.Id}");

    public Task<ChatRights> RightsAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken) => Task.FromResult(ChatRights.None);
}
