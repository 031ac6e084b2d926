using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest.Http;

namespace InterviewBot.Discord.Client.Rest.Resources;

/// <summary>The app and its global commands.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/application"/>
public sealed class ApplicationResource
{
    private static readonly RestRoute GetCurrent = new(HttpMethod.Get, "applications/@me");
    private static readonly RestRoute GetGlobalCommands = new(HttpMethod.Get, "applications/{application.id}/commands");
    private static readonly RestRoute OverwriteGlobalCommands = new(HttpMethod.Put, "applications/{application.id}/commands");

    private readonly RestPipeline _pipeline;

    internal ApplicationResource(RestPipeline pipeline)
    {
        _pipeline = pipeline;
    }

    /// <summary>The app that the token belongs to.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/resources/application#get-current-application"/>
    public Task<RestResult<Application>> GetCurrentAsync(RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<Application>(GetCurrent, GetCurrent.Template) { Answer = DiscordJson.Default.Application },
            patience,
            cancellationToken);

    /// <summary>The registered commands, with their names and descriptions in all languages.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/interactions/application-commands#get-global-application-commands"/>
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> GetGlobalCommandsAsync(
        Snowflake applicationId, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<IReadOnlyList<ApplicationCommand>>(
                GetGlobalCommands, $"applications/{applicationId}/commands?with_localizations=true")
            {
                Answer = DiscordJson.Default.IReadOnlyListApplicationCommand,
            },
            patience,
            cancellationToken);

    /// <summary>Registers these commands and no others. 200 new ones a day are allowed.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <seealso href="https://discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands"/>
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> OverwriteGlobalCommandsAsync(
        Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands, RestPatience patience, CancellationToken cancellationToken)
        => _pipeline.CallAsync(
            new RestRequest<IReadOnlyList<ApplicationCommand>>(OverwriteGlobalCommands, $"applications/{applicationId}/commands")
            {
                Body = RestBody.Json(commands, DiscordJson.Default.IReadOnlyListApplicationCommand),
                Answer = DiscordJson.Default.IReadOnlyListApplicationCommand,
            },
            patience,
            cancellationToken);
}
