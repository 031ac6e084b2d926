using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <summary>Puts an interaction's responses into its channel.</summary>
internal static class Responses
{
    public static Message Send(Call call, Interaction interaction, JsonObject data)
        => Post(call, interaction, MessageReader.Create(call, data, interaction.Channel), MessageReader.IsEphemeral(data));

    /// <summary>"… is thinking": who sees it cannot be changed afterwards.</summary>
    public static Message Defer(Call call, Interaction interaction, bool isEphemeral)
        => Post(call, interaction, new MessageBody { Flags = MessageFlagBits.Loading }, isEphemeral);

    public static Message Update(Call call, Message message, JsonObject data)
    {
        call.World.Edit(message, MessageReader.Edit(call, data, message));
        return message;
    }

    private static Message Post(Call call, Interaction interaction, MessageBody body, bool isEphemeral)
    {
        if (interaction.Channel.IsDeleted)
        {
            throw RefusedException.UnknownChannel(existed: true);
        }

        // Who uses an app of their own where that is not wanted is the only one to see it.
        var isHidden = isEphemeral || interaction.IsForOneAlone;
        return call.World.Post(interaction.Channel, new MessageDraft(call.World.Bot, Hide(body, isHidden))
        {
            Type = TypeOf(interaction),
            Reference = interaction.Original ?? interaction.Source ?? interaction.Target,
            Receiver = isHidden ? interaction.User : null,
            InteractionMetadata = interaction.Metadata(),
        });
    }

    private static MessageBody Hide(MessageBody body, bool isHidden)
        => isHidden ? body with { Flags = body.Flags | MessageFlagBits.Ephemeral } : body;

    private static MessageType TypeOf(Interaction interaction)
        => interaction.Original is not null || interaction.Source is not null ? MessageType.Reply
            : interaction.Target is not null ? MessageType.ContextMenuCommand
            : MessageType.ChatInputCommand;
}
