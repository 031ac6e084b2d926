using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Sending;

namespace InterviewBot.Discord.Answering;

/// <summary>What all answers are given with.</summary>
internal sealed record AnsweringParts(
    DiscordRestClient Rest,
    Posts Posts,
    ContentAccess Content,
    Deferrals Deferrals,
    TimeProvider Time)
{
    /// <summary>Says "seen and welcome" under what a person wrote.</summary>
    public const string Welcome = "👍";

    /// <summary>From now on counts how long the answer takes; before its time is over, Discord is told to wait.</summary>
    public InteractionAnswer BeginAnswer(InteractionEvent context)
    {
        var answer = new InteractionAnswer(context, Rest.Interactions);
        answer.Responded = Deferrals.Watch(answer);
        return answer;
    }
}
