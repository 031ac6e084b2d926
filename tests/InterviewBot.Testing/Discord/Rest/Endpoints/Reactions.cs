using InterviewBot.Testing.Discord.Rules;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <seealso href="https://discord.com/developers/docs/resources/message#create-reaction"/>
internal static class Reactions
{
    private const int Limit = 20;

    public static RestAnswer Create(Call call)
    {
        var channel = call.Channel(Permissions.ReadMessageHistory);
        var message = call.Message(channel);
        var emoji = Emoji(call);
        Messages.NeedActive(channel);
        if (!message.Reactions.ContainsKey(emoji))
        {
            call.Need(channel, Permissions.AddReactions);
            if (message.Reactions.Count >= Limit)
            {
                throw new RefusedException(400, 30010, "Maximum number of reactions reached (20)", isCircumstance: true);
            }
        }

        Note(call, message, message.React(call.World.Bot, emoji), emoji);
        return RestAnswer.Nothing;
    }

    public static RestAnswer Delete(Call call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        var emoji = Emoji(call);
        Messages.NeedActive(channel);
        Note(call, message, message.Unreact(call.World.Bot, emoji), emoji: null);
        return RestAnswer.Nothing;
    }

    private static void Note(Call call, Message message, bool isChanged, string? emoji)
    {
        if (isChanged && call.World.Options.Transcribe)
        {
            call.World.Transcript.Reacted(message, emoji);
        }

        call.World.Changed.Raise();
    }

    private static string Emoji(Call call)
    {
        var segment = call.Request.Segment("emoji") ?? "";
        return !call.World.Options.Validate || ReactionRules.Check(segment).Count == 0
            ? Uri.UnescapeDataString(segment)
            : throw RefusedException.UnknownEmoji();
    }
}
