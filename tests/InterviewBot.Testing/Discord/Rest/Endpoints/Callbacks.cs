using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.Rules;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <summary>The first response to an interaction.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response"/>
internal static class Callbacks
{
    private const int Message = 4;
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Choices = 8;
    private const int Modal = 9;

    public static RestAnswer Create(Call call)
    {
        var interaction = Find(call);
        call.Check(() => CallbackRules.Check(call.Body, interaction.Received));
        var data = call.Body["data"] as JsonObject ?? [];
        Messages.CheckUpload(call, data);
        var type = (int)(call.Body.NumberOf("type") ?? 0);
        InteractionResponse response = type switch
        {
            Message => new InteractionResponse.Sent(Responses.Send(call, interaction, data)),
            DeferredMessage => new InteractionResponse.Deferred(Responses.Defer(call, interaction, MessageReader.IsEphemeral(data))),
            DeferredUpdate => new InteractionResponse.DeferredUpdate(interaction.Source!),
            Update => new InteractionResponse.Updated(Responses.Update(call, interaction.Source!, data)),
            Choices => new InteractionResponse.Offered(Choice.ReadAll(data, interaction.User.Locale)),
            Modal => new InteractionResponse.Opened(new Form(interaction, data)),
            _ => throw new RefusedException(400, 50035, "Invalid Form Body"),
        };
        Finish(call, interaction, response, data);
        return Answer(call, interaction, type, response);
    }

    private static Interaction Find(Call call)
    {
        var world = call.World;
        var interaction = world.Interactions.Find(call.Id("interaction")) ?? throw RefusedException.UnknownInteraction(existed: false);
        if (interaction.Token != call.Request.Segment("token"))
        {
            throw RefusedException.InvalidWebhookToken();
        }

        if (interaction.IsAcknowledged)
        {
            throw RefusedException.AlreadyAcknowledged(interaction.IsInDoubt || interaction.WasToldAgain);
        }

        if (world.Now - interaction.CreatedAt > world.Options.FirstResponseWithin)
        {
            world.Interactions.Missed++;
            throw RefusedException.UnknownInteraction(existed: true);
        }

        return interaction;
    }

    private static void Finish(Call call, Interaction interaction, InteractionResponse response, JsonObject data)
    {
        interaction.Original = response.Message;
        call.World.Interactions.CountAnswer(interaction);
        if (call.World.Options.Transcribe)
        {
            call.World.Transcript.Responded(interaction, response, data);
        }

        interaction.Finish(response);
        call.World.Responded?.Invoke(interaction);
        call.World.Changed.Raise();
    }

    private static RestAnswer Answer(Call call, Interaction interaction, int type, InteractionResponse response)
    {
        if (call.Request.Query["with_response"] != "true")
        {
            return RestAnswer.Nothing;
        }

        var about = new JsonObject { ["id"] = interaction.Id.ToJson(), ["type"] = (int)interaction.Type };
        var resource = new JsonObject { ["type"] = type };
        if (response.Message is { } message)
        {
            about["response_message_id"] = message.Id.ToJson();
            about["response_message_loading"] = message.Flags.HasFlag(MessageFlagBits.Loading);
            about["response_message_ephemeral"] = message.IsEphemeral;
            if (type is Message or Update)
            {
                resource["message"] = call.World.ForBot(message);
            }
        }

        return RestAnswer.Ok(new JsonObject { ["interaction"] = about, ["resource"] = resource });
    }
}
