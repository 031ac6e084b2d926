using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Commands;

/// <summary>
/// Registers the catalogue with Discord, globally and in one overwrite, when our words changed. When they did not, Discord is asked once a
/// start whether it still has the commands: without them nobody can call any, and another program with the same token may have
/// overwritten them.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands"/>
internal sealed partial class CommandRegistration(
    ICommandRegistry registry,
    AdapterMemory memory,
    CommandCatalogue catalogue,
    TimeProvider time,
    Random random,
    ILogger<CommandRegistration> logger)
{
    /// <summary>What the print of what is registered is kept under.</summary>
    private const string PrintName = "commands";

    /// <summary>A server may ask for longer than a timer runs; then it is asked again in between.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>
    /// Registers what is not registered yet. Where Discord asks to wait, or is not reached, it goes on until it is done; what is refused is
    /// logged and tried at the next start.
    /// </summary>
    /// <param name="applicationId">Another app on the same database gets its own.</param>
    /// <param name="cancellationToken">Leaves it for the next start.</param>
    /// <exception cref="OperationCanceledException">It was cancelled. Nothing else is thrown: nobody waits for it.</exception>
    public async Task PublishAsync(Snowflake applicationId, CancellationToken cancellationToken)
    {
        try
        {
            var growing = new GrowingWait(random);
            while (await TryAsync(applicationId, growing, cancellationToken) is { } wait)
            {
                await Task.Delay(TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, LongestWait.Ticks)), time, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, failure);
        }
    }

    /// <returns>When to try again; null when there is nothing left to do.</returns>
    private async Task<TimeSpan?> TryAsync(Snowflake applicationId, GrowingWait growing, CancellationToken cancellationToken)
    {
        var commands = CommandSet.Of(catalogue, CommandReach.Everywhere);
        var print = CommandSet.Print(applicationId, commands);
        if (memory.Recall(DiscordIds.Platform, PrintName) == print)
        {
            var known = await registry.GetAsync(applicationId, cancellationToken);
            if (known is not RegistryAnswer.Has(var registered))
            {
                return Later(known, growing);
            }

            if (CommandSet.AreSame(registered, commands))
            {
                Log.Unchanged(logger, commands.Count);
                return null;
            }
        }

        var answer = await registry.OverwriteAsync(applicationId, commands, cancellationToken);
        if (answer is RegistryAnswer.Has)
        {
            Log.Registered(logger, commands.Count);
            await RememberAsync(print);
            return null;
        }

        return answer is RegistryAnswer.Refused refused
            ? await TryForGuildsAsync(applicationId, refused, growing, cancellationToken)
            : Later(answer, growing);
    }

    /// <summary>
    /// Most likely the app may not be installed by users. No print is kept, so that the next start finds out whether it may by then.
    /// </summary>
    private async Task<TimeSpan?> TryForGuildsAsync(
        Snowflake applicationId, RegistryAnswer.Refused everywhere, GrowingWait growing, CancellationToken cancellationToken)
    {
        var commands = CommandSet.Of(catalogue, CommandReach.Guilds);
        var answer = await registry.OverwriteAsync(applicationId, commands, cancellationToken);
        if (answer is not RegistryAnswer.Has)
        {
            return Later(answer, growing);
        }

        Log.RegisteredForGuilds(logger, commands.Count, everywhere.Reason);
        return null;
    }

    private TimeSpan? Later(RegistryAnswer answer, GrowingWait growing)
    {
        switch (answer)
        {
            case RegistryAnswer.RetryAfter(var wait):
                Log.Limited(logger, wait);
                return wait;
            case RegistryAnswer.NotReached(var reason):
                var next = growing.Next();
                Log.NotReached(logger, reason, next);
                return next;
            case RegistryAnswer.Refused(var reason):
                Log.Refused(logger, reason);
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(answer));
        }
    }

    private async Task RememberAsync(string print)
    {
        try
        {
            await memory.KeepAsync(DiscordIds.Platform, PrintName, print);
        }
        catch (NotSavedException failure)
        {
            Log.NotKept(logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Discord has all {Count} commands.")]
        public static partial void Unchanged(ILogger logger, int count);

        [LoggerMessage(Level = LogLevel.Information, Message = "{Count} commands are registered with Discord.")]
        public static partial void Registered(ILogger logger, int count);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "{Count} commands are registered with Discord for servers only. To let people install the app for themselves, switch "
                + "User Install on in the developer portal (Installation) and start again. Discord said: {Reason}.")]
        public static partial void RegisteredForGuilds(ILogger logger, int count, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Discord takes commands again in {Wait}; until then it offers those it has.")]
        public static partial void Limited(ILogger logger, TimeSpan wait);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Discord was not reached to register the commands ({Reason}); it is tried again in {Wait}. Until then it offers those it has.")]
        public static partial void NotReached(ILogger logger, string reason, TimeSpan wait);

        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "Discord refused the commands, and offers those it has. It is tried again at the next start: {Reason}.")]
        public static partial void Refused(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "Registering the commands failed; it is tried again at the next start.")]
        public static partial void Failed(ILogger logger, Exception failure);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "The commands are registered, but that could not be kept: it is done again at the next start.")]
        public static partial void NotKept(ILogger logger, Exception failure);
    }
}
