using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Rest.Resources;

namespace InterviewBot.Benchmarks.Discord;

/// <summary>Answers each interaction with the same message, and waits for none of its answers before it hears the next.</summary>
internal sealed class Echo(BareKind kind, InteractionResource interactions) : IDispatchHandler
{
    private static readonly InteractionResponse Sentence = InteractionResponse.Message(
        new MessageBody { Content = "Here is your question.", AllowedMentions = AllowedMentions.None });

    private static readonly InteractionResponse Post = InteractionResponse.Message(FixedPost.Body);

    public ValueTask HandleAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        if (dispatch.Name is GatewayEventName.InteractionCreate && dispatch.Read(DiscordJson.Default.Interaction) is { } interaction)
        {
            _ = AnswerAsync(dispatch, interaction, cancellationToken);
        }
        else
        {
            dispatch.Complete();
        }

        return ValueTask.CompletedTask;
    }

    private async Task AnswerAsync(Dispatch dispatch, Interaction interaction, CancellationToken cancellationToken)
    {
        // An answer that fails shows in the run as one that was missed.
        _ = kind is BareKind.Sentence
            ? await interactions.RespondAsync(interaction.Id, interaction.Token, Sentence, RestPatience.Interactive, cancellationToken) is { } said
            : await interactions.RespondAndGetMessageAsync(interaction.Id, interaction.Token, Post, RestPatience.Interactive, cancellationToken) is { };
        dispatch.Complete();
    }
}
