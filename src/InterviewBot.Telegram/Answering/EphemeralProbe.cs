using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Updates;
using Microsoft.Extensions.Logging;
using Telegram.Bot.Requests;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram.Answering;

/// <summary>
/// Finds out whether the server knows ephemeral messages before the first one is sent: a server that does not would ignore whom it is for
/// and show it to all, if only until it is taken back.
/// </summary>
internal sealed partial class EphemeralProbe(MessageSender sender, ServerAbilities abilities, ILogger<EphemeralProbe> logger)
{
    /// <summary>They are counted from 1 in each chat: no message ever has this number.</summary>
    private const int NoMessage = int.MaxValue;

    private readonly Lock _gate = new();

    /// <summary>One at a time: who comes meanwhile waits for what it tells.</summary>
    private Task _probe = Task.CompletedTask;

    /// <summary>Whether an ephemeral message may be sent. In doubt it may not, and the next one asks again.</summary>
    /// <param name="chatId">A group.</param>
    /// <param name="userId">The one who would see it.</param>
    /// <param name="context">What it would answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> MaySendAsync(long chatId, long userId, UpdateContext context, CancellationToken cancellationToken)
    {
        if (abilities.EphemeralMessages is { } known)
        {
            return known;
        }

        if (context is { EphemeralMessageId: not null } or { PressedEphemeralMessageId: not null })
        {
            // The server that delivered one knows them.
            abilities.HasEphemeralMessages();
            return true;
        }

        Task probe;
        lock (_gate)
        {
            if (_probe.IsCompleted)
            {
                _probe = ProbeAsync(chatId, userId, cancellationToken);
            }

            probe = _probe;
        }

        await probe.WaitAsync(cancellationToken);
        return abilities.EphemeralMessages is true;
    }

    /// <summary>Asks to delete a message that there is not: a server that knows the method says so, an older one does not know the method.</summary>
    private async Task ProbeAsync(long chatId, long userId, CancellationToken cancellationToken)
    {
        if (abilities.EphemeralMessages is not null)
        {
            return;
        }

        var deletion = new DeleteEphemeralMessageRequest { ChatId = chatId, ReceiverUserId = userId, EphemeralMessageId = NoMessage };
        switch (await sender.SendAsync(chatId, deletion, cancellationToken))
        {
            case CallResult<bool>.UnknownMethod:
                Log.NotKnown(logger);
                abilities.HasNoEphemeralMessages();
                break;
            case CallResult<bool>.Done or CallResult<bool>.Refused { Code: 400 } or CallResult<bool>.Gone or CallResult<bool>.Moved:
                abilities.HasEphemeralMessages();
                break;
            case var doubt:
                Log.Doubtful(logger, doubt.Outcome);
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The Bot API server does not know ephemeral messages: what is for one person is shown in the private chat.")]
        public static partial void NotKnown(ILogger logger);

        [LoggerMessage(Level = LogLevel.Information, Message = "The Bot API server did not tell whether it knows ephemeral messages; it is asked again: {Result}")]
        public static partial void Doubtful(ILogger logger, string result);
    }
}
