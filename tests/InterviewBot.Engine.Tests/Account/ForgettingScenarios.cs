using System.Text;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Account;

/// <summary>What forgetting must not leave behind.</summary>
public sealed class ForgettingScenarios
{
    private const string Question = "docker-layers";
    private const string Words = "Xyzzy words that nobody is to find";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_deleted_is_soon_in_neither_file_of_the_database(bool isForgotten)
    {
        using var folder = new TemporaryFolder();
        await using var bot = await TestBot.StartAsync(folder: folder);
        var an = bot.Group().Person("An");
        await an.Says($"/comment question:{Question} {Words}");
        var reader = OpenReader(folder);
        Assert.True(IsOnDisk(folder));

        await an.Says(isForgotten ? "/forgetme" : "/mycomments");
        await an.Presses(isForgotten ? "Yes, forget me" : "1");
        if (!isForgotten)
        {
            await an.Presses("Delete");
            await an.Presses("Yes, delete it");
        }

        Assert.Equal(0, bot.Count("comment"));
        Assert.True(IsOnDisk(folder));
        reader.Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (IsOnDisk(folder))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }

    [Fact]
    public async Task A_private_chat_from_before_it_was_kept_whose_it_is_goes_with_its_person()
    {
        await using var bot = await TestBot.StartAsync();
        var notes = bot.Private("notes").Person("An");
        await notes.Says("/question docker");
        await bot.Database.WriteAsync(connection => connection.Execute("UPDATE chat SET private_of = NULL"));

        await notes.Says("/question docker");
        await bot.Group().Person("An").Says("/forgetme");
        await bot.Group().Person("An").Presses("Yes, forget me");

        Assert.Equal(0, bot.Count("chat WHERE is_private = 1"));
    }

    [Fact]
    public async Task A_card_that_arrives_after_its_person_was_forgotten_makes_no_chat_anew()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Platform.NextTroubles.Enqueue(new SendResult.RetryAfter(TimeSpan.FromHours(1)));
        var shown = bot.Private("notes").Person("An").Says($"/show {Question}");
        await bot.Until(() => bot.Platform.Troubled == 1);
        var an = bot.Group().Person("An");
        await an.Says($"/comment question:{Question} {Words}");

        await an.Says("/forgetme");
        await an.Presses("Yes, forget me");
        await bot.Until(() => shown.IsCompleted);
        await shown;

        bot.Private("notes").Person("An").Sees("layer");
        Assert.Equal(0, bot.Count("chat WHERE is_private = 1"));
        await bot.Private("notes").Person("An").Says($"/show {Question}");
        Assert.Equal(1, bot.Count("post p JOIN chat c ON c.id = p.chat_id WHERE c.private_of = 'an'"));
    }

    [Fact]
    public async Task The_press_that_confirms_it_is_not_kept_until_it_is_answered()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says($"/comment question:{Question} {Words}");
        await an.Says("/forgetme");
        var yes = ReplyText.ChoicesOf(an.Latest.Reply).First().Action.Encode();
        bot.Platform.Trouble = new SendResult.Rejected("no");

        await an.Does(new ButtonPressed(an.Origin(bot.Platform.NextEvent()), yes, Message: null) { Payload = "An pressed." });

        Assert.Equal(0, bot.Count("comment"));
        Assert.Equal(0, bot.Count("handled_event WHERE payload IS NOT NULL OR person IS NOT NULL"));
    }

    [Fact]
    public async Task An_event_that_failed_is_set_aside_without_what_others_wrote()
    {
        await using var bot = await TestBot.StartAsync();
        var binh = bot.Group().Person("Binh");
        await binh.Says($"/show {Question}");
        var post = binh.Latest.Ref;
        await bot.Database.WriteAsync(connection => connection.Execute(
            "CREATE TRIGGER trouble BEFORE INSERT ON comment BEGIN SELECT RAISE(ABORT, 'trouble'); END"));

        await binh.Does(new ReplyWritten(binh.Origin(bot.Platform.NextEvent()), post, new MessageRef(post.Chat, "r1"), "By Binh.")
        {
            Payload = $$"""{"text":"By Binh.","from":"an","replied_to":"{{Words}}"}""",
        });

        Assert.Equal(1, bot.Count("set_aside_event WHERE person = 'binh' AND instr(payload, 'By Binh.') > 0"));
        Assert.Equal(0, bot.Count($"set_aside_event WHERE instr(payload, '{Words}') > 0"));
    }

    private static Microsoft.Data.Sqlite.SqliteConnection OpenReader(TemporaryFolder folder)
    {
        var connection = Connections.OpenReader(folder.File("bot.db"));
        connection.Execute("BEGIN");
        connection.QueryFirst("SELECT count(*) FROM comment", row => row.GetInt32(0));
        return connection;
    }

    private static bool IsOnDisk(TemporaryFolder folder) => HasWords(folder.File("bot.db")) || HasWords(folder.File("bot.db-wal"));

    private static bool HasWords(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Words)) >= 0;
    }
}
