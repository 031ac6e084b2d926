using InterviewBot.Testing;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>A scenario in which something goes wrong: two people in one channel.</summary>
public abstract class TroubleScenario : DiscordScenario
{
    protected const string Callback = "POST /interactions/{interaction}/{token}/callback";
    protected const string Original = "PATCH /webhooks/{application}/{token}/messages/{message}";
    protected const string FollowUp = "POST /webhooks/{application}/{token}";
    protected const string React = "PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me";
    protected const string Post = "POST /channels/{channel}/messages";

    /// <summary>A fault by its words: what happens, and whether the request had its effect before.</summary>
    protected static Fault FaultOf(string words) => words switch
    {
        "502 before" => new Fault.ServerError(),
        "502 after" => new Fault.ServerError(AfterEffect: true),
        "500 before" => new Fault.ServerError(500, IsHtml: false),
        "500 after" => new Fault.ServerError(500, IsHtml: false, AfterEffect: true),
        "cut before" => new Fault.Cut(AfterEffect: false),
        "cut after" => new Fault.Cut(AfterEffect: true),
        "cut amid" => new Fault.CutMidAnswer(),
        _ => throw new ArgumentOutOfRangeException(nameof(words)),
    };

    protected (Person An, Person Binh, Channel General) Study()
    {
        var (an, binh) = (An(), Binh());
        return (an, binh, Discord.Guild("Study", an, binh).Channel("general"));
    }

    /// <summary>Makes whatever comes next in the channel wait until the hold is let go of.</summary>
    protected async Task<Hold> OccupyAsync(Place place)
    {
        var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold), Callback);
        place.Begins("/topics");
        await hold.Reached;
        return hold;
    }

    /// <summary>A query's first column out of the bot's database.</summary>
    protected IReadOnlyList<string?> Read(string sql) => BotDatabase.Read(Bot.Folder, sql);

    /// <summary>Messages of the bot that somebody sees.</summary>
    protected IReadOnlyList<Message> Shown(Person person) => [.. person.Screen.Where(message => message.Author == Discord.Bot)];
}
