using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Transfer;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using static InterviewBot.Engine.Tests.Commenting.Transfer.TransferTests;

namespace InterviewBot.Engine.Tests.Commenting.Transfer;

/// <summary>An export that is older than what was deleted, forgotten or moved since.</summary>
public sealed class DeletedSinceTests
{
    private const string Question = "docker-layers";

    [Theory]
    [MemberData(nameof(Formats), MemberType = typeof(TransferTests))]
    public async Task What_was_deleted_or_forgotten_since_does_not_come_back(string format)
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Binh"));
        await binh.Says($"/show {Question}");
        await bot.Private("an").Person("An").Says($"/comment question:{Question} A note.");
        var reply = await binh.Replies(binh.Latest.Ref, "Deleted since.");
        await an.Replies(reply, "Forgotten since.");
        await binh.Says($"/comment question:{Question} Stays.");
        var exported = Export(bot, format);
        await binh.Deletes(reply);
        await an.Says("/forgetme");
        await an.Presses("Yes, forget me");

        var result = await ImportAsync(bot, format, exported);

        Assert.Equal(new ImportResult.Done(Added: 0, Known: 1, Deleted: 3), result);
        Assert.Equal(1, bot.Count("comment"));
        Assert.Equal(1, bot.Count("person"));
        Assert.Equal(0, bot.Count("chat WHERE is_private = 1"));
    }

    [Fact]
    public async Task A_number_that_was_a_deleted_comments_is_never_anothers()
    {
        await using var source = await FilledAsync();
        await using var target = await TestBot.StartAsync();
        target.Clock.Advance(TimeSpan.FromMinutes(1));
        var an = target.Group("here").Person("An");
        await an.Says($"/comment question:{Question} Deleted since.");
        var deleted = target.CommentOf("Deleted since.");
        await an.PressesAction($"1:delete:c={deleted}:k=yes");

        Assert.Equal(new ImportResult.Done(5, 0), await ImportAsync(target, "jsonl", Export(source, "jsonl")));

        Assert.Equal(0, target.Count($"comment WHERE id = {deleted}"));
        Assert.Equal(5, target.Count("comment"));
    }

    [Fact]
    public async Task An_export_from_before_a_group_moved_finds_its_comments_where_they_are_now()
    {
        await using var bot = await TestBot.StartAsync();
        var an = await SharingScenarios.OpenedAsync(bot, "old", "An");
        await an.Says($"/show {Question}");
        await an.Replies(an.Latest.Ref, "By a message.");
        await an.Says($"/comment question:{Question} By a command.");
        var exported = Export(bot, "jsonl");
        await an.Does(new ChatMoved(bot.Group("old").Address, bot.Platform.NextEvent(), bot.Group("new").Address));

        var result = await ImportAsync(bot, "jsonl", exported);

        Assert.Equal(new ImportResult.Done(Added: 0, Known: 2), result);
        Assert.Equal(1, bot.Count("chat"));
        await bot.Database.WriteAsync(connection => connection.Execute("DELETE FROM comment; DELETE FROM comment_gone; DELETE FROM comment_deleted"));
        await ImportAsync(bot, "jsonl", exported);
        Assert.Equal(2, bot.Count("comment c JOIN chat h ON h.id = c.chat_id WHERE h.address = 'new' AND coalesce(c.message, 'old/') LIKE 'old/%'"));
    }
}
