using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>A row of the outbox whose time has come, with what its chat chose.</summary>
/// <param name="Key">Which it is.</param>
/// <param name="Chat">Where it goes.</param>
/// <param name="Fixed">Its question, when an earlier try fixed it.</param>
/// <param name="Schedule">What the chat chose, but for the place.</param>
/// <param name="Due">By its schedule.</param>
/// <param name="NotBefore">When it may be tried: when it is due, or when the platform said.</param>
/// <param name="Attempts">How often it was tried and may have worked.</param>
/// <param name="MayBeThere">One of these tries could have worked.</param>
/// <param name="ChatLanguage">What the chat chose for all.</param>
/// <param name="IsPlain">The chat wants its platform's plain view.</param>
/// <param name="IsGone">The chat is gone for certain.</param>
/// <param name="IsOvertaken">
/// It waited for so long that a later date's post is due. Not so where both were due at nearly the same time, since the chat moved over the
/// date line: neither is left out.
/// </param>
/// <param name="Place">Where it goes: where it was tried, as long as it may be there.</param>
/// <param name="Pinned">Messages of earlier posts that may be pinned.</param>
internal sealed record WaitingPost(
    PostKey Key,
    ChatAddress Chat,
    QuestionId? Fixed,
    DailySchedule Schedule,
    DateTimeOffset Due,
    DateTimeOffset NotBefore,
    int Attempts,
    bool MayBeThere,
    Language? ChatLanguage,
    bool IsPlain,
    bool IsGone,
    bool IsOvertaken,
    string? Place,
    ImmutableArray<MessageRef> Pinned)
{
    /// <summary>Posts of two dates are due a day apart, give or take what clocks are changed by.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromHours(12);

    /// <summary>Those that wait longest first; of those that are due together, in their random order.</summary>
    public static ImmutableArray<WaitingPost> Ready(SqliteConnection connection, string platform, DateTimeOffset now, int count)
        => connection.QueryAll(
            """
            SELECT p.chat_id, p.local_date, c.address, p.question_id, s.topics, s.levels, s.language, iif(p.may_be_there, p.place, s.place), s.is_quiet, s.opens_thread, s.pins,
                p.due_at, p.not_before, p.attempts, p.may_be_there, c.language, c.is_plain, c.gone_at IS NOT NULL AND s.strikes >= $certain,
                EXISTS (
                    SELECT 1 FROM daily_post l
                    WHERE l.chat_id = p.chat_id AND l.local_date > p.local_date AND l.state <> 'skipped'
                        AND l.due_at <= $now AND l.due_at >= p.due_at + $apart),
                s.pinned, s.zone, s.minute_of_day, s.days
            FROM daily_post p JOIN chat c ON c.id = p.chat_id JOIN schedule s ON s.chat_id = p.chat_id
            WHERE p.platform = $platform AND p.state = 'planned' AND p.not_before <= $now
            ORDER BY p.not_before, p.turn LIMIT $count
            """,
            row => Read(row, platform),
            ("$platform", platform),
            ("$now", now),
            ("$certain", Strikes.ForCertain),
            ("$apart", (long)Apart.TotalMilliseconds),
            ("$count", count));

    private static WaitingPost Read(SqlRow row, string platform)
    {
        var chat = new ChatAddress(platform, row.GetString(2));
        return new(
            new PostKey(row.GetInt64(0), row.GetDate(1)),
            chat,
            QuestionId.TryParse(row.GetStringOrNull(3), out var question) ? question : null,
            new DailySchedule
            {
                Time = TimeOnly.MinValue.AddMinutes(row.GetInt32(21)),
                Zone = row.GetString(20),
                Days = (Days)row.GetInt32(22),
                Filter = ScheduleStore.FilterOf(row.GetString(4), row.GetString(5)),
                Language = Language.FromTag(row.GetStringOrNull(6)),
                IsQuiet = row.GetBoolean(8),
                OpensThread = row.GetBoolean(9),
                Pins = row.GetBoolean(10),
            },
            row.GetTime(11),
            row.GetTime(12),
            row.GetInt32(13),
            row.GetBoolean(14),
            Language.FromTag(row.GetStringOrNull(15)),
            row.GetBoolean(16),
            row.GetBoolean(17),
            row.GetBoolean(18),
            row.GetStringOrNull(7),
            PostedMessage.ReadAll(chat, row.GetStringOrNull(19)));
    }

    /// <summary>The post as it is to be sent.</summary>
    /// <param name="number">Of the claim.</param>
    /// <param name="question">What is posted.</param>
    /// <param name="bank">Where it is from.</param>
    public ClaimedPost With(long number, Question question, QuestionBank bank) => new()
    {
        Key = Key,
        Number = number,
        Chat = Chat,
        Question = question,
        Bank = bank,
        Filter = Schedule.Filter,
        Language = ChatLanguage ?? Schedule.Language,
        IsPlain = IsPlain,
        Place = Place,
        IsQuiet = Schedule.IsQuiet,
        OpensThread = Schedule.OpensThread,
        Pins = Schedule.Pins,
        Pinned = Pinned,
        Due = Due,
        Attempt = Attempts + 1,
        MayBeThere = MayBeThere,
    };
}
