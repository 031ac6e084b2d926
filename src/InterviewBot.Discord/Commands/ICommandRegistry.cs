using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Commands;

/// <summary>The global commands that Discord has of an app.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#endpoints"/>
internal interface ICommandRegistry
{
    Task<RegistryAnswer> GetAsync(Snowflake applicationId, CancellationToken cancellationToken);

    /// <summary>These commands and no others, from now on.</summary>
    Task<RegistryAnswer> OverwriteAsync(Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken);
}

/// <summary>What came of asking: a closed set.</summary>
internal abstract record RegistryAnswer
{
    private RegistryAnswer()
    {
    }

    /// <summary>What the app has now.</summary>
    public sealed record Has(IReadOnlyList<ApplicationCommand> Commands) : RegistryAnswer;

    /// <summary>Discord wants to be asked again after a wait.</summary>
    public sealed record RetryAfter(TimeSpan Wait) : RegistryAnswer;

    /// <summary>No answer came; asking again does no harm.</summary>
    public sealed record NotReached(string Reason) : RegistryAnswer;

    /// <summary>Discord said no; the same request would be refused again.</summary>
    /// <param name="Reason">Discord's words.</param>
    public sealed record Refused(string Reason) : RegistryAnswer;
}
