using InterviewBot.Engine.Localization;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>Reading what was said, in both languages.</summary>
public sealed class ReadingScenarios : TelegramScenario
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Where_nobody_said_anything_one_is_invited(string language)
    {
        var texts = Texts.In(Language.FromTag(language)!.Value);
        var an = An(language);

        an.Types("/comments kubernetes-etcd");

        var list = await an.Sees(texts["comments.none"]);
        Assert.Contains($"[{texts["button.comment"]}]", list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task The_newest_come_first_or_the_best_and_pages_turn_in_place(string language)
    {
        var texts = Texts.In(Language.FromTag(language)!.Value);
        var (an, binh) = (An(language), Binh(language));
        var group = Telegram.Supergroup("Study", an, binh);
        await WriteAsync(an, group, 7);

        binh.Types("/comments kubernetes-etcd", group);
        var list = await binh.Sees("Number 7.", group);
        Assert.Contains(texts.Count("comments.count", 7), list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Number 1.", list.Text, StringComparison.Ordinal);
        await PressAsync(binh, texts["button.next"], list, "Number 1.");

        // The oldest, which somebody likes, comes first of the best.
        await PressAsync(binh, "2", list, texts["button.more"]);
        await PressAsync(binh, "👍", list, "1 👍");
        await PressAsync(binh, texts["button.comments.all"], list, texts["button.best"]);
        await PressAsync(binh, texts["button.best"], list, "Number 7.");
        Assert.True(list.Text.IndexOf("Number 1.", StringComparison.Ordinal) < list.Text.IndexOf("Number 7.", StringComparison.Ordinal), list.Text);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task What_is_too_long_is_told_with_how_long_it_is_and_may_be(string language)
    {
        var texts = Texts.In(Language.FromTag(language)!.Value);
        var an = An(language);
        an.Types("/show kubernetes-etcd");
        await Telegram.Idle();

        an.Replies(an.Latest, new string('ế', 4001));

        await an.Sees(texts.Say("comment.too-long", 4001, 4000).ToPlainText());
    }

    private async Task PressAsync(Person person, string label, Message list, string shown)
    {
        await person.Presses(label, list).Answer;
        await Telegram.Until(() => list.Text.Contains(shown, StringComparison.Ordinal));
        await Telegram.Idle();
    }

    private async Task WriteAsync(Person writer, Chat group, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            writer.Types($"/comment question:kubernetes-etcd Number {number}.", group);
            await Telegram.Idle();
        }
    }
}
