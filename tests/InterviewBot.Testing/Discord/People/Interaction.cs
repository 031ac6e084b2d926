using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;
using Xunit;

namespace InterviewBot.Testing.Discord.People;

/// <summary>A command, press, form or completion that somebody sent to the bot.</summary>
public sealed class Interaction
{
    private readonly TaskCompletionSource<InteractionResponse> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Interaction(ulong id, string token, InteractionType type, Person person, Channel channel, DateTimeOffset at)
    {
        Id = id;
        Token = token;
        Type = type;
        Person = person;
        Channel = channel;
        CreatedAt = at;
    }

    public ulong Id { get; }

    public string Token { get; }

    public InteractionType Type { get; }

    public Person Person { get; }

    public User User => Person.User;

    public Channel Channel { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>The message whose component was used, also by way of a form.</summary>
    public Message? Source { get; init; }

    /// <summary>The message that a message command was used on.</summary>
    public Message? Target { get; init; }

    /// <summary>What the person did, in words.</summary>
    public required string Words { get; init; }

    public bool IsAnswered => _first.Task.IsCompleted;

    /// <summary>The first response.</summary>
    public InteractionResponse Response => _first.Task.IsCompletedSuccessfully
        ? _first.Task.Result
        : throw new InvalidOperationException($"The bot has not answered yet: {Words}.");

    /// <summary>What the bot answered with; waits for none.</summary>
    public Message Message => Response.Message ?? throw new InvalidOperationException($"The bot answered with no message: {Words}.");

    /// <summary>The form it opened.</summary>
    public Form Form => (Response as InteractionResponse.Opened)?.Form
        ?? throw new InvalidOperationException($"The bot opened no form: {Words}.");

    /// <summary>Of a form's submission: what opened the form.</summary>
    internal Interaction? Trigger { get; init; }

    /// <summary>For whom the app is installed here, as the API tells it.</summary>
    internal JsonObject Owners { get; init; } = [];

    /// <summary>The person alone installed it.</summary>
    internal bool IsUserInstalled => Owners.ContainsKey("1") && !Owners.ContainsKey("0");

    /// <summary>Apps of one's own are not wanted here: others do not see what they say.</summary>
    internal bool IsForOneAlone => IsUserInstalled
        && Channel.Guild is not null
        && !Channel.PermissionsOf(User).HasFlag(Permissions.UseExternalApps);

    /// <summary>As the bot was told.</summary>
    internal JsonObject Received { get; set; } = [];

    internal bool IsAcknowledged => _first.Task.IsCompleted;

    /// <summary>Something went wrong with a first response: the bot may look whether it arrived, and give it again.</summary>
    internal bool IsInDoubt { get; set; }

    /// <summary>The bot may have been told twice, and cannot know whether it answered before it ended.</summary>
    internal bool WasToldAgain { get; set; }

    internal Message? Original { get; set; }

    internal List<Message> FollowUps { get; } = [];

    /// <summary>Waits for the first response; a bot that gives none fails the test.</summary>
    public async Task<Interaction> Answered()
    {
        try
        {
            await _first.Task.WaitAsync(Signal.Patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The bot does not answer: {Words}.");
        }

        return this;
    }

    internal void Finish(InteractionResponse response)
    {
        if (response is InteractionResponse.Opened opened)
        {
            Person.Form = opened.Form;
        }

        _first.SetResult(response);
    }

    /// <summary>What a response tells of how it came about.</summary>
    /// <seealso href="https://discord.com/developers/docs/resources/message#message-interaction-metadata-object"/>
    internal JsonObject Metadata()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToJson(),
            ["type"] = (int)Type,
            ["user"] = User.ToJson(),
            ["authorizing_integration_owners"] = Owners.DeepClone(),
        };
        json.Put("original_response_message_id", Original?.Id.ToJson());
        json.Put("target_message_id", Target?.Id.ToJson());
        json.Put("interacted_message_id", Type == InteractionType.MessageComponent ? Source?.Id.ToJson() : null);
        json.Put("triggering_interaction_metadata", Trigger?.Metadata());
        return json;
    }
}
