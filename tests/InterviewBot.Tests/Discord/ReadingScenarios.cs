using InterviewBot.Engine.Localization;

namespace InterviewBot.Tests.Discord;

/// <summary>Reading what was said, in both languages.</summary>
public sealed class ReadingScenarios : DiscordScenario
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("vi")]
    public async Task Where_nobody_said_anything_one_is_invited(string locale)
    {
        var texts = Texts.In(Language.FromTag(locale)!.Value);
        var an = An(locale);
        var general = an.In(Discord.Guild("Study", an).Channel("general"));

        await general.Runs("/comments", ("question", "kubernetes-etcd"));

        var list = await general.Sees(texts["comments.none"]);
        Assert.Contains(texts["button.comment"], list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("vi")]
    public async Task The_newest_come_first_or_the_best_and_pages_turn_in_place(string locale)
    {
        var texts = Texts.In(Language.FromTag(locale)!.Value);
        var (an, binh) = (An(locale), Binh(locale));
        var channel = Discord.Guild("Study", an, binh).Channel("general");
        for (var number = 1; number <= 7; number++)
        {
            await an.In(channel).Runs("/comment", ("text", $"Number {number}."), ("question", "kubernetes-etcd"));
        }

        var list = (await binh.In(channel).Runs("/comments", ("question", "kubernetes-etcd"))).Message;
        Assert.Contains(texts.Count("comments.count", 7), list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Number 1.", list.Text, StringComparison.Ordinal);
        await binh.Presses(list, texts["button.next"]);
        Assert.Contains("Number 1.", list.Text, StringComparison.Ordinal);

        // The oldest, which somebody likes, comes first of the best.
        await binh.Presses(list, "2");
        await binh.Presses(list, "👍");
        await binh.Presses(list, texts["button.comments.all"]);
        await binh.Presses(list, texts["button.best"]);
        Assert.True(list.Text.IndexOf("Number 1.", StringComparison.Ordinal) < list.Text.IndexOf("Number 7.", StringComparison.Ordinal), list.Text);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("vi")]
    public async Task A_comment_of_a_newcomer_with_a_link_is_told_to_wait_and_shown_once_it_is_let(string locale)
    {
        var texts = Texts.In(Language.FromTag(locale)!.Value);
        var (an, binh) = (An(locale), Binh(locale));
        var channel = Discord.Guild("Study", an, binh).Channel("general");

        // A reply tells no language: the one of what they asked for is remembered.
        var post = (await binh.In(channel).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        binh.Replies(post, "Read https://example.org/etcd");
        await binh.Sees(texts["comment.held"], channel);
        await an.In(channel).Runs("/reports");
        await an.In(channel).Presses(texts["moderate.release"]);

        await binh.In(channel).Runs("/comments", ("question", "kubernetes-etcd"));
        await binh.Sees(texts.Count("comments.count", 1), channel);
    }
}
