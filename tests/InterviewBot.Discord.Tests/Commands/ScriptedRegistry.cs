using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Commands;

namespace InterviewBot.Discord.Tests.Commands;

/// <summary>What Discord has of each app, and what it answers before it takes more.</summary>
internal sealed class ScriptedRegistry : ICommandRegistry
{
    private readonly Dictionary<Snowflake, IReadOnlyList<ApplicationCommand>> _has = [];

    /// <summary>The calls, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>What comes instead of the next answers.</summary>
    public Queue<RegistryAnswer> Troubles { get; } = new();

    /// <summary>The portal lets users install the app.</summary>
    public bool IsForUsers { get; set; } = true;

    public IReadOnlyList<ApplicationCommand> Of(Snowflake app) => _has.GetValueOrDefault(app) ?? [];

    public void Reset(Snowflake app, params IReadOnlyList<ApplicationCommand> commands) => _has[app] = commands;

    public Task<RegistryAnswer> GetAsync(Snowflake applicationId, CancellationToken cancellationToken)
    {
        Calls.Add($"GET {applicationId}");
        return Task.FromResult(Troubles.TryDequeue(out var trouble) ? trouble : new RegistryAnswer.Has(Of(applicationId)));
    }

    public Task<RegistryAnswer> OverwriteAsync(Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        Calls.Add($"PUT {applicationId}");
        if (Troubles.TryDequeue(out var trouble))
        {
            return Task.FromResult(trouble);
        }

        if (!IsForUsers && commands.Any(command => command.IntegrationTypes!.Contains(ApplicationIntegrationType.UserInstall)))
        {
            return Task.FromResult<RegistryAnswer>(new RegistryAnswer.Refused("400, 50035: integration_types"));
        }

        _has[applicationId] = commands;
        return Task.FromResult<RegistryAnswer>(new RegistryAnswer.Has(commands));
    }
}
