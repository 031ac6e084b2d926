using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>A request being answered, under the world's lock, with what most endpoints look up.</summary>
internal sealed class Call(World world, RestRequest request)
{
    public World World => world;

    public RestRequest Request => request;

    /// <summary>The JSON of the body; empty where there is none.</summary>
    public JsonObject Body => request.Body as JsonObject ?? [];

    public ulong Id(string name) => request.IdOrNone(name) ?? throw RefusedException.InvalidForm(new JsonObject
    {
        [$"{name}_id"] = new JsonObject
        {
            ["_errors"] = new JsonArray(new JsonObject { ["code"] = "NUMBER_TYPE_COERCE", ["message"] = "Value is not snowflake." }),
        },
    });

    /// <summary>The channel, where the bot sees it.</summary>
    public Channel Channel()
    {
        var channel = world.FindChannel(Id("channel")) ?? throw RefusedException.UnknownChannel(existed: false);
        if (channel.IsDeleted)
        {
            throw RefusedException.UnknownChannel(existed: true);
        }

        return channel.IsSeenBy(world.Bot) ? channel : throw RefusedException.MissingAccess();
    }

    /// <summary>The channel, where the bot has this permission.</summary>
    public Channel Channel(Permissions needed)
    {
        var channel = Channel();
        Need(channel, needed);
        return channel;
    }

    public void Need(Channel channel, Permissions needed)
    {
        if (!channel.PermissionsOf(world.Bot).HasFlag(needed))
        {
            throw RefusedException.MissingPermissions();
        }
    }

    /// <summary>The message, where anybody but one person may see it.</summary>
    public Message Message(Channel channel)
        => channel.Find(Id("message")) is { Receiver: null } message
            ? message
            : throw RefusedException.UnknownMessage(channel.Knew(Id("message")));

    /// <summary>Refuses a request with problems, as the API does; what is merely unwanted is noted.</summary>
    public void Check(Func<IReadOnlyList<Problem>> rules)
    {
        if (!world.Options.Validate)
        {
            return;
        }

        var problems = rules();
        foreach (var problem in problems)
        {
            world.Violations.Add(request.Route.Name, problem.ToString());
        }

        if (problems.Any(problem => problem.Outcome == Outcome.Broken))
        {
            throw new RefusedException(500, 0, "500: Internal Server Error");
        }

        var refused = problems.Where(problem => problem.Outcome == Outcome.Refused).ToList();
        if (refused.Count > 0)
        {
            throw refused.Exists(problem => problem.Code == Problem.EmptyMessage)
                ? RefusedException.EmptyMessage()
                : RefusedException.InvalidForm(FormErrors.Of(refused));
        }
    }
}
