using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.Rules;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <summary>What comes after the first response: <c>@original</c> and follow-ups, for 15 minutes.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages"/>
internal static class Webhooks
{
    /// <summary>Of an app that only the person installed.</summary>
    private const int FollowUpLimit = 5;

    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    public static RestAnswer FollowUp(Call call)
    {
        var interaction = Find(call);
        if (interaction.Original is { IsDeleted: false } original && original.Flags.HasFlag(MessageFlagBits.Loading))
        {
            call.World.Violations.Add(call.Request.Route.Name, "a follow-up fills in a deferred response: edit @original");
            return Edit(call, original);
        }

        call.Check(() => MessageRules.Check(call.Body, MessageUse.FollowUp));
        Messages.CheckUpload(call, call.Body);
        if (interaction.IsUserInstalled && interaction.FollowUps.Count >= FollowUpLimit)
        {
            throw new RefusedException(400, 40094, "This interaction has reached the maximum number of follow up messages");
        }

        var message = Responses.Send(call, interaction, call.Body);
        interaction.FollowUps.Add(message);
        return RestAnswer.Ok(call.World.ForBot(message));
    }

    public static RestAnswer Get(Call call) => RestAnswer.Ok(call.World.ForBot(Message(call)));

    public static RestAnswer Edit(Call call) => Edit(call, Message(call));

    public static RestAnswer Delete(Call call)
    {
        call.World.Delete(Message(call));
        return RestAnswer.Nothing;
    }

    private static RestAnswer Edit(Call call, Message message)
    {
        call.Check(() => MessageRules.Check(call.Body, MessageUse.Edit, message.Json));
        Messages.CheckUpload(call, call.Body);
        call.World.Edit(message, MessageReader.Edit(call, call.Body, message));
        return RestAnswer.Ok(call.World.ForBot(message));
    }

    private static Message Message(Call call)
    {
        var interaction = Find(call);
        var message = call.Request.Segment("message") is "@original"
            ? interaction.Original
            : interaction.FollowUps.Append(interaction.Original).FirstOrDefault(found => found?.Id == call.Id("message"));
        return message is { IsDeleted: false } ? message : throw RefusedException.UnknownMessage(existed: message is not null);
    }

    private static Interaction Find(Call call)
    {
        var found = call.World.Interactions.Find(call.Request.Segment("token") ?? "");
        if (call.Id("application") != call.World.Bot.Id || found is not { } interaction)
        {
            throw RefusedException.UnknownWebhook(existed: false);
        }

        if (call.World.Now - interaction.CreatedAt > TokenLife)
        {
            throw new RefusedException(401, 50027, "Invalid Webhook Token", isCircumstance: true);
        }

        return interaction.IsAcknowledged ? interaction : throw RefusedException.UnknownWebhook(existed: interaction.IsInDoubt);
    }
}
