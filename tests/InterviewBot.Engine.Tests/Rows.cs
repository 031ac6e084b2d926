using System.Collections.Immutable;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests;

/// <summary>Looks into the database of a bot where no answer tells.</summary>
internal static class Rows
{
    /// <summary>The number of the comment with the text.</summary>
    public static long CommentOf(this TestBot bot, string text)
        => bot.Database.Read(connection => connection.QueryFirst("SELECT id FROM comment WHERE text = $text", row => row.GetInt64(0), ("$text", text)));

    /// <summary>What the audit has, in its order.</summary>
    public static ImmutableArray<string> Audit(this TestBot bot)
        => bot.Database.Read(connection => connection.QueryAll("SELECT action FROM audit ORDER BY id", row => row.GetString(0)));

    /// <summary>What plans daily posts, which here runs only when it is told to.</summary>
    public static DailyPlanner Planner(this TestBot bot) => bot.Services.GetRequiredService<DailyPlanner>();

    public static long Count(this TestBot bot, string table)
        => bot.Database.Read(connection => connection.QueryFirst($"SELECT count(*) FROM {table}", row => row.GetInt64(0)));
}
