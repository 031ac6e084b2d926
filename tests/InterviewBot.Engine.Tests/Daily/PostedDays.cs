using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>Days on which a group gets its daily question, and what it says of them.</summary>
internal static class PostedDays
{
    public static async Task<MessageRef> PostAsync(TestBot bot, string language = "en", string command = "/daily on 08:00 UTC")
    {
        var an = bot.Group().Person("An", language);
        bot.Platform.Administrators.Add(an.Id);
        await an.Says(command);
        await bot.Posts().StartAsync(CancellationToken.None);
        return (await ShownAsync(bot, bot.Group(), 1)).Ref;
    }

    public static async Task<string> NextAsync(TestBot bot)
    {
        var text = (await ShownAsync(bot, bot.Group(), 2)).Text;
        await bot.Posts().StopAsync(CancellationToken.None);
        return text;
    }

    /// <summary>What stands below the newest question, as Markdown.</summary>
    public static string Footer(TestBot bot) => Assert.IsType<Card>(bot.Group().Shown[^1].Reply).Footer.Source;

    /// <summary>The so manyth daily post of the chat; days go by till then.</summary>
    public static async Task<ShownMessage> ShownAsync(TestBot bot, ScriptedChat chat, int number)
    {
        while (bot.CountPosts("sent") < number)
        {
            bot.Clock.Advance(TimeSpan.FromMinutes(5));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        var message = bot.Database.Read(connection => connection.QueryFirst(
            "SELECT message FROM daily_post WHERE state = 'sent' ORDER BY local_date DESC LIMIT 1", row => row.GetString(0)));
        return chat.Shown.Single(shown => shown.Ref.Id == message);
    }

    public static Task LikeAsync(TestBot bot, string text, string by)
        => bot.Database.WriteAsync(connection => connection.Execute(
            "INSERT INTO comment_like (comment_id, person_id) SELECT $comment, id FROM person WHERE address = $by",
            ("$comment", bot.CommentOf(text)),
            ("$by", by)));
}
