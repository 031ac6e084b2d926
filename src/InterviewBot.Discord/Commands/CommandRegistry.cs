using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Commands;

/// <summary>Asks over REST.</summary>
internal sealed class CommandRegistry(DiscordRestClient rest, TimeProvider time) : ICommandRegistry
{
    public async Task<RegistryAnswer> GetAsync(Snowflake applicationId, CancellationToken cancellationToken)
        => Answer(await rest.Applications.GetGlobalCommandsAsync(applicationId, RestPatience.Scheduled, cancellationToken));

    public async Task<RegistryAnswer> OverwriteAsync(
        Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
        => Answer(await rest.Applications.OverwriteGlobalCommandsAsync(applicationId, commands, RestPatience.Scheduled, cancellationToken));

    private RegistryAnswer Answer(RestResult<IReadOnlyList<ApplicationCommand>> result) => result switch
    {
        RestResult<IReadOnlyList<ApplicationCommand>>.Succeeded(var commands) => new RegistryAnswer.Has(commands),
        RestResult<IReadOnlyList<ApplicationCommand>>.Failed(var failure) => failure switch
        {
            RestFailure.RateLimited(var wait, _) => new RegistryAnswer.RetryAfter(wait),
            RestFailure.Suspended(var until) => new RegistryAnswer.RetryAfter(until - time.GetUtcNow()),
            RestFailure.NotSent or RestFailure.Uncertain => new RegistryAnswer.NotReached(failure.ToString()),
            _ => new RegistryAnswer.Refused(failure.ToString()),
        },
        _ => throw new InvalidOperationException("A result is one or the other."),
    };
}
