using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Chat;

/// <summary>A platform that people chat on.</summary>
public interface IChatAdapter
{
    /// <summary>The platform's name as the database keeps it, lower case: <c>telegram</c>.</summary>
    string Platform { get; }

    /// <summary>What can be chosen of how scheduled posts appear here.</summary>
    PostMeans PostMeans => PostMeans.None;

    /// <summary>Hands the platform's events to the sink until cancelled, or until the platform has no more (a pipe's end).</summary>
    Task RunAsync(IEventSink sink, CancellationToken cancellationToken);

    /// <summary>
    /// Says something in a chat that nobody asked for just now. What answers an event goes through its <see cref="IResponder"/>. Once a part of
    /// it is there, it takes as long as the platform asks to wait for the rest: told to come again, the caller would send all of it twice.
    /// </summary>
    Task<SendResult> SendAsync(ChatAddress chat, Reply reply, CancellationToken cancellationToken);

    /// <summary>
    /// Shows something in place of what a message of the bot's shows, although nobody pressed anything. It does not wait for its turn: where
    /// the platform's limits do not let it through just now, it says when to come again. Of what takes several messages it is the last, under
    /// which the buttons stand.
    /// </summary>
    /// <returns><see cref="SendResult.Rejected"/> also for a message that is gone, or that cannot be edited.</returns>
    Task<SendResult> EditAsync(MessageRef message, Reply reply, CancellationToken cancellationToken);

    /// <summary>What opens the message in the platform's app, for those who are in its chat; null where nothing does.</summary>
    Uri? LinkTo(MessageRef message);

    /// <summary>What opens the chat, or a part of one by its address, in the platform's app; null where nothing does.</summary>
    Uri? LinkToChat(ChatAddress chat) => null;

    /// <summary>What the platform calls the right to choose how the bot is in a chat (<see cref="ChatRights.Settings"/>), as its apps show it; null: it has no such name.</summary>
    string? NameOfSettingsRight(Language language) => null;

    /// <summary>Why the bot could post nothing in a chat by itself, as the platform says now.</summary>
    Task<PostHindrance> HindranceAsync(ChatAddress chat, CancellationToken cancellationToken) => Task.FromResult(PostHindrance.None);

    /// <summary>What the person may decide in a chat of many, as the platform says now. Of a private chat it is not asked.</summary>
    Task<ChatRights> RightsAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken);
}

/// <summary>What a platform can do with a post that nobody asked for just now.</summary>
[Flags]
public enum PostMeans
{
    None = 0,

    /// <summary>Nobody is notified.</summary>
    Quiet = 1,

    /// <summary>It stands in a part of the chat, such as a forum's topic (<see cref="Origin.Place"/>).</summary>
    Places = 2,

    /// <summary>A thread is opened under it, in chats of several people.</summary>
    Threads = 4,

    /// <summary>It is pinned.</summary>
    Pins = 8,

    /// <summary>It stands in another chat than the one where it is set, which a person picks (<see cref="PlacePicker"/>); not from private chats.</summary>
    Chats = 16,
}

/// <summary>Takes events from adapters.</summary>
public interface IEventSink
{
    /// <summary>
    /// Handles an event and answers it. When the task completes, its effects are committed (or it was found to need none, or to
    /// have failed for good and the person was told): only then may the adapter confirm it to its platform. Events of one chat are
    /// handled in the order of the calls; while the lane of a chat is full, the call waits.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; the event is not to be confirmed.</exception>
    /// <exception cref="Storage.NotSavedException">
    /// The database takes nothing just now, and the event is nobody's, so that there is no one to be told (a chat moved or is lost, a
    /// message is gone): it is to be brought again. Nothing else is thrown.
    /// </exception>
    Task HandleAsync(Incoming incoming, IResponder responder, CancellationToken cancellationToken);
}

/// <summary>The way back for the answer to one event.</summary>
public interface IResponder
{
    /// <summary>
    /// The event's effects are saved, and its <see cref="Incoming.Payload"/> with them: it may be confirmed to its platform although the
    /// answer is still to come. Called at most once, before the answer, and only for events with effects and a payload.
    /// </summary>
    void Saved()
    {
    }

    Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken);
}
