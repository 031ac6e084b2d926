using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

public sealed class SharingScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task A_group_that_puts_the_bot_out_is_closed_and_stays_so_when_it_comes_back()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, reader) = (await OpenedAsync(bot, "one", "An"), await OpenedAsync(bot, "two", "Reader"));
        await an.Says($"/comment question:{Question} Said inside.");
        await reader.Says($"/comments {Question}");
        reader.Sees("Said inside.");

        await an.Does(new ChatLost(bot.Group("one").Address, bot.Platform.NextEvent()));

        await reader.Says($"/comments {Question}");
        Assert.DoesNotContain("Said inside.", reader.Latest.Text, StringComparison.Ordinal);
        Assert.Equal("sharing-closed", bot.Audit()[^1]);
        await an.Says("/sharing");
        an.Sees("This group is closed");
        await reader.Says($"/comments {Question}");
        Assert.DoesNotContain("Said inside.", reader.Latest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_opens_a_group_and_everybody_there_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group("one");
        var (an, binh) = (group.Person("An"), group.Person("Binh"));
        bot.Platform.Administrators.Add(an.Id);

        await an.Says("/sharing");
        an.Sees("This group is closed");
        await an.Presses("Open to other chats");

        binh.Sees("An administrator opened this group.");
        await binh.Says("/sharing");
        binh.Sees("This group is open");
        binh.Sees("[Close again]");
    }

    [Fact]
    public async Task Only_administrators_open_and_close_a_group_and_the_platform_is_asked_each_time()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group("one");
        var (an, binh) = (group.Person("An"), group.Person("Binh", "vi"));
        bot.Platform.Administrators.Add(an.Id);

        await binh.Says("/sharing on");
        binh.Sees("Chỉ quản trị viên mới mở hoặc đóng được nhóm.");
        await binh.Says("/sharing");
        binh.Sees("Nhóm này đang đóng");

        await an.Says("/sharing on");
        bot.Platform.Administrators.Remove(an.Id);
        await an.Says("/sharing off");
        an.Sees("Only the group's administrators open or close it.");
        await an.Says("/sharing");
        an.Sees("This group is open");
    }

    [Fact]
    public async Task Open_chats_see_each_others_comments_by_name_after_their_own()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (await OpenedAsync(bot, "one", "An"), await OpenedAsync(bot, "two", "Binh"));

        await an.Says($"/comment question:{Question} Read-only layers.");
        await binh.Says($"/comment question:{Question} Shared by images.");
        await binh.Says($"/comments {Question}");

        binh.Sees("Binh · just now\nShared by images.\nFrom other open chats\nAn · just now\nRead-only layers.");
        binh.SeesNot("one");
        await an.Says($"/comments {Question}");
        an.Sees("From other open chats\nBinh · just now\nShared by images.");
    }

    [Fact]
    public async Task What_was_written_before_opening_stays_inside()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group("one").Person("An");
        await an.Says($"/comment question:{Question} Before.");
        await OpenedAsync(bot, "one", "An");
        var binh = await OpenedAsync(bot, "two", "Binh");

        await binh.Says($"/comments {Question}");

        binh.SeesNot("Before.");
    }

    [Fact]
    public async Task Closing_takes_all_out_of_others_view_at_once_and_opening_again_brings_none_of_it_out()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (await OpenedAsync(bot, "one", "An"), await OpenedAsync(bot, "two", "Binh"));
        await an.Says($"/comment question:{Question} In the open.");

        await an.Says("/sharing off");
        await binh.Says($"/comments {Question}");
        binh.SeesNot("In the open.");

        await an.Says("/sharing on");
        await an.Says($"/comment question:{Question} Opened anew.");
        await binh.Says($"/comments {Question}");
        binh.Sees("Opened anew.");
        binh.SeesNot("In the open.");
        await an.Says($"/comments {Question}");
        an.Sees("In the open.");
    }

    [Fact]
    public async Task A_closed_chat_sees_nothing_of_others()
    {
        await using var bot = await TestBot.StartAsync();
        var an = await OpenedAsync(bot, "one", "An");
        await an.Says($"/comment question:{Question} In the open.");
        var binh = bot.Group("two").Person("Binh");

        await binh.Says($"/comments {Question}");
        binh.Sees("No comments yet");
        binh.SeesNot("In the open.");

        // As if a button of better days were pressed.
        await binh.PressesAction($"1:community:q={Question}");
        binh.Sees("This chat is closed");
    }

    [Fact]
    public async Task A_long_list_from_others_is_paged_from_the_newest_on()
    {
        await using var bot = await TestBot.StartAsync();
        var reader = await OpenedAsync(bot, "reader", "Reader");
        var writers = new List<ScriptedPerson>();
        for (var chat = 1; chat <= 3; chat++)
        {
            writers.Add(await OpenedAsync(bot, $"chat{chat}", $"Writer{chat}"));
        }

        for (var number = 1; number <= 12; number++)
        {
            await writers[number % 2].Says($"/comment question:{Question} Words number {number}.");
        }

        await reader.Says($"/comment question:{Question} My own.");
        await reader.Says($"/comments {Question}");
        await reader.Presses("From other chats");
        Assert.Equal([12, 11, 10, 9, 8], Numbers(reader));
        await reader.Presses("Older");
        Assert.Equal([7, 6, 5, 4, 3], Numbers(reader));
        await reader.Presses("Older");
        Assert.Equal([2, 1], Numbers(reader));
        await reader.Presses("Newest");
        Assert.Equal([12, 11, 10, 9, 8], Numbers(reader));
        reader.SeesNot("Writer3");
    }

    internal static async Task<ScriptedPerson> OpenedAsync(TestBot bot, string chat, string name)
    {
        var person = bot.Group(chat).Person(name);
        bot.Platform.Administrators.Add(person.Id);
        await person.Says("/sharing on");
        return person;
    }

    private static IEnumerable<int> Numbers(ScriptedPerson reader)
        => reader.Latest.Text.Split("Words number ")[1..].Select(part => int.Parse(part[..part.IndexOf('.', StringComparison.Ordinal)], provider: null));
}
