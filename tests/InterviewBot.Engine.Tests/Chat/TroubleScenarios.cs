using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Chat;

/// <summary>What people see when the surroundings break.</summary>
public sealed class TroubleScenarios
{
    [Fact]
    public async Task When_the_disk_is_full_the_person_is_told_and_the_bot_goes_on_when_there_is_room_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/show kubernetes-etcd");
        var pages = await bot.Database.WriteAsync(connection => connection.QueryFirst("PRAGMA page_count", row => row.GetInt64(0)));
        await bot.Database.WriteAsync(connection => SetMaximum(connection, pages));

        // The pages there are have room for a few more.
        var saved = -1;
        do
        {
            saved++;
            await an.Says($"/comment {new string('x', 4000)}");
        }
        while (an.Latest.Text.Contains("is saved.", StringComparison.Ordinal));

        an.Sees("That could not be saved just now, so nothing is recorded. Please try again in a minute.");
        await an.Says("/answer");
        an.Sees("The whole answer to kubernetes-etcd.");
        an.Sees($"[Comments ({saved})]");

        await bot.Database.WriteAsync(connection => SetMaximum(connection, 1_000_000));
        await an.Says("/comment There is room again.");
        an.Sees("is saved.");
        an.Sees($"[Comments ({saved + 1})]");
    }

    [Fact]
    public async Task A_bug_in_a_command_is_told_kindly_and_the_next_command_works()
    {
        await using var bot = await TestBot.StartAsync(configure: services => services.AddSingleton<ICommand, Broken>());
        var an = bot.Private().Person("An", "vi");

        await an.Says("/broken");
        an.Sees("Phía bot vừa có lỗi và đã được ghi lại. Bạn thử lại lần nữa nhé.");

        await an.Says("/topics");
        an.Sees("Các chủ đề");
    }

    [Theory]
    [InlineData("/question")]
    [InlineData("/start")]
    public async Task A_chat_that_was_lost_is_back_when_something_is_said_there(string said)
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        await an.Says("/question");

        await an.Does(new ChatLost(group.Address, bot.Platform.NextEvent()));
        Assert.True(IsGone(bot));

        await an.Says(said);
        Assert.False(IsGone(bot));
    }

    private static bool IsGone(TestBot bot)
        => bot.Database.Read(connection => connection.QueryFirst("SELECT gone_at IS NOT NULL FROM chat", row => row.GetBoolean(0)));

    private static bool SetMaximum(SqliteConnection connection, long pages)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number of our own; a pragma takes no parameters.
        command.CommandText = $"PRAGMA max_page_count = {pages}";
#pragma warning restore CA2100
        command.ExecuteScalar();
        return true;
    }

    private sealed class Broken : ICommand
    {
        public CommandSpec Spec { get; } = new("broken", CommandGroup.About, Audience.OnlyYou);

        public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
            => throw new InvalidOperationException("A bug.");
    }
}
