using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>Private notes: opened all together, or shared one by one.</summary>
public sealed class SharedNoteScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task A_person_opens_their_notes_by_themselves()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Private("an").Person("An", "vi"), await SharingScenarios.OpenedAsync(bot, "two", "Binh"));

        await an.Says("/sharing on");
        an.Sees("Những gì bạn viết ở đây từ giờ cũng hiện ở các nhóm mở");
        await an.Says($"/comment question:{Question} Từ ghi chú.");

        await binh.Says($"/comments {Question}");
        binh.Sees("Từ ghi chú.");
    }

    [Fact]
    public async Task A_single_note_is_shared_and_taken_back()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Private("an").Person("An"), await SharingScenarios.OpenedAsync(bot, "two", "Binh"));
        await an.Says($"/comment question:{Question} Mine alone.");
        await an.Says($"/comment question:{Question} For all.");
        var note = bot.CommentOf("For all.");

        await an.PressesAction($"1:sharenote:k=on:c={note}");
        an.Sees("Open chats see this note now, under your name.");
        await binh.Says($"/comments {Question}");
        binh.Sees("For all.");
        binh.SeesNot("Mine alone.");
        await an.Says("/sharing");
        an.Sees("1 of your notes shows in open chats.");

        await an.PressesAction($"1:sharenote:k=off:c={note}");
        an.Sees("Open chats show this note no more.");
        await binh.Says($"/comments {Question}");
        binh.Sees("No comments yet");
    }

    [Fact]
    public async Task The_button_to_share_stands_under_ones_own_note_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Private("an").Person("An"), await SharingScenarios.OpenedAsync(bot, "two", "Binh"));
        await an.Says($"/comment question:{Question} For all.");
        await an.Says($"/comments {Question}");
        await an.Presses("1");
        await an.Presses("Share this note");
        an.Sees("Open chats see this note now, under your name.");

        await an.Says("/mycomments");
        await an.Presses("1");
        an.Sees("[Take it back]");
        await binh.Says($"/comment question:{Question} Among us.");
        await binh.Says($"/comments {Question}");
        binh.Sees("For all.");
        await binh.Presses("1");
        binh.SeesNot("Share this note");
    }

    [Fact]
    public async Task Nobody_shares_what_is_not_their_own_note()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Private("an").Person("An"), await SharingScenarios.OpenedAsync(bot, "two", "Binh"));
        await an.Says($"/comment question:{Question} Mine alone.");
        await bot.Group("three").Person("An").Says($"/comment question:{Question} Among us.");

        await binh.PressesAction($"1:sharenote:k=on:c={bot.CommentOf("Mine alone.")}");
        binh.Sees("That note is no longer there.");
        await an.PressesAction($"1:sharenote:k=on:c={bot.CommentOf("Among us.")}");
        an.Sees("That note is no longer there.");
        await binh.Says($"/comments {Question}");
        binh.Sees("No comments yet");
    }
}
