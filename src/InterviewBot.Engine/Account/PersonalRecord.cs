using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewBot.Engine.Account;

/// <summary>Everything that is kept on a person, as <c>/mydata</c> gives it. Times are UTC; names of members are those of the file.</summary>
/// <param name="Platform">Where the account is.</param>
/// <param name="Account">The account, as the platform names it.</param>
/// <param name="ExportedAt">When it was asked for.</param>
/// <param name="Person">What is kept of the person themselves; null when nothing is.</param>
/// <param name="PrivateChats">The chats with the bot alone.</param>
/// <param name="Names">What they are called in which chat.</param>
/// <param name="Comments">What they wrote.</param>
/// <param name="Likes">Which comments they like.</param>
/// <param name="Reports">What they reported.</param>
/// <param name="Moderation">What they did as moderators, and what was done to them.</param>
/// <param name="Waiting">What they sent that is not answered yet, or could not be handled, as it came.</param>
public sealed record PersonalRecord(
    string Platform,
    string Account,
    DateTimeOffset ExportedAt,
    KeptPerson? Person,
    ImmutableArray<KeptChat> PrivateChats,
    ImmutableArray<KeptName> Names,
    ImmutableArray<KeptComment> Comments,
    ImmutableArray<KeptLike> Likes,
    ImmutableArray<KeptReport> Reports,
    ImmutableArray<KeptDeed> Moderation,
    ImmutableArray<KeptEvent> Waiting)
{
    public string ToJson() => JsonSerializer.Serialize(this, PersonalRecordJson.Readable.PersonalRecord);
}

public sealed record KeptPerson(string Name, string? Language, DateTimeOffset? BlockedAt);

/// <param name="Chat">The chat, as the platform names it.</param>
/// <param name="Language">Chosen there.</param>
/// <param name="IsPlain">The plain view was chosen.</param>
/// <param name="IsOpen">What is written there shows in other open chats.</param>
/// <param name="LastQuestion">The question shown last.</param>
/// <param name="Asked">The questions asked, the earliest first.</param>
/// <param name="Shown">Which messages show which question.</param>
/// <param name="Daily">What was chosen for the daily question; null: nothing was.</param>
/// <param name="DailyPosts">The daily questions that came, or were to come, by the dates that are still kept.</param>
public sealed record KeptChat(
    string Chat,
    string? Language,
    bool IsPlain,
    bool IsOpen,
    string? LastQuestion,
    ImmutableArray<string> Asked,
    ImmutableArray<KeptPost> Shown,
    KeptDaily? Daily,
    ImmutableArray<KeptDailyPost> DailyPosts);

public sealed record KeptPost(string Message, string Question, DateTimeOffset PostedAt);

/// <param name="IsOn">Off, it is kept to be turned on again.</param>
/// <param name="Time">The time of day, such as <c>08:30</c>.</param>
/// <param name="Zone">On the clocks of which time zone.</param>
/// <param name="Days">Such as <c>mon, wed</c>.</param>
/// <param name="Topics">Empty: all.</param>
/// <param name="Levels">Empty: all.</param>
/// <param name="IsQuiet">Without a sound.</param>
/// <param name="OpensThread">With a thread under it.</param>
/// <param name="Pins">Pinned.</param>
/// <param name="Place">In which part of the chat.</param>
/// <param name="Language">The one of whoever chose.</param>
/// <param name="ChosenAt">When it was chosen.</param>
public sealed record KeptDaily(
    bool IsOn,
    string Time,
    string Zone,
    string Days,
    ImmutableArray<string> Topics,
    ImmutableArray<string> Levels,
    bool IsQuiet,
    bool OpensThread,
    bool Pins,
    string? Place,
    string? Language,
    DateTimeOffset ChosenAt);

/// <param name="Date">The chat's local date.</param>
/// <param name="State">What became of it, such as <c>sent</c>.</param>
/// <param name="Question">Which question; null: none was drawn yet.</param>
/// <param name="Message">What shows it.</param>
public sealed record KeptDailyPost(string Date, string State, string? Question, string? Message);

public sealed record KeptName(string Chat, string Name, DateTimeOffset? SilencedAt);

/// <param name="Id">Its number.</param>
/// <param name="Chat">Where it was written.</param>
/// <param name="Question">What it is about.</param>
/// <param name="Text">As it is now.</param>
/// <param name="Message">The message it came by.</param>
/// <param name="Under">The comment it answers.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="EditedAt">When it was changed last.</param>
/// <param name="Likes">How many like it.</param>
/// <param name="State"><c>shown</c>, <c>held</c> or <c>hidden</c>.</param>
/// <param name="IsShared">Other open chats see it.</param>
/// <param name="Earlier">What it said before.</param>
public sealed record KeptComment(
    long Id,
    string Chat,
    string Question,
    string Text,
    string? Message,
    long? Under,
    DateTimeOffset WrittenAt,
    DateTimeOffset? EditedAt,
    int Likes,
    string State,
    bool IsShared,
    ImmutableArray<KeptText> Earlier);

public sealed record KeptText(string Text, DateTimeOffset ReplacedAt);

public sealed record KeptLike(long Comment, string Question);

public sealed record KeptReport(string Question, long? Comment, string Text, DateTimeOffset ReportedAt, DateTimeOffset? SettledAt);

/// <param name="At">When.</param>
/// <param name="Action">What.</param>
/// <param name="By"><c>you</c>, or <c>others</c> when it was done to them.</param>
/// <param name="Comment">To which comment.</param>
public sealed record KeptDeed(DateTimeOffset At, string Action, string By, long? Comment);

public sealed record KeptEvent(DateTimeOffset At, string Payload);

[JsonSerializable(typeof(PersonalRecord))]
internal sealed partial class PersonalRecordJson : JsonSerializerContext
{
    /// <summary>Letters as themselves: it is a file to be read, and part of no page.</summary>
    public static readonly PersonalRecordJson Readable = new(new JsonSerializerOptions
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
