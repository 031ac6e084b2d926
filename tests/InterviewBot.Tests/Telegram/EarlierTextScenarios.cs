using System.Globalization;
using InterviewBot.Engine.Localization;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>What a comment said before an edit: for those who decide, and for nobody else.</summary>
public sealed class EarlierTextScenarios : TelegramScenario
{
    protected override (string Key, string Value)[] Settings
        => [("Bot:Owners", string.Create(CultureInfo.InvariantCulture, $"telegram:{Owner.User.Id}"))];

    private Person Owner => field ??= Telegram.Person("Owner", "vi");

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task An_administrator_opens_it_from_the_comment_and_alone_sees_it(string language)
    {
        var texts = Texts.In(Language.FromTag(language)!.Value);
        var (an, binh) = (An(language), Binh(language));
        var group = await EditedAsync(an, binh);
        an.Types("/comments kubernetes-etcd", group);
        var list = await an.Sees("Kind words.", group);

        await an.Presses("1", list).Answer;
        await Telegram.Until(() => list.Text.Contains(texts["button.more"], StringComparison.Ordinal));
        await an.Presses(texts["button.more"], list).Answer;
        await an.Presses(texts["earlier.button", 1], await an.Sees(texts["moderate.delete"], group)).Answer;

        var earlier = await an.Sees("Rude words.", group);
        Assert.Equal(an.User, earlier.Receiver);
        Assert.Contains(texts["earlier.heading"], earlier.Text, StringComparison.Ordinal);
        await Telegram.Idle();
        binh.SeesNot(texts["earlier.heading"]);
    }

    [Fact]
    public async Task The_owner_opens_it_from_what_was_reported()
    {
        var (an, binh) = (An(), Binh());
        var group = await EditedAsync(an, binh);
        an.Types("/comments kubernetes-etcd", group);
        var list = await an.Sees("Kind words.", group);
        await an.Presses("1", list).Answer;
        await Telegram.Until(() => list.Text.Contains("More…", StringComparison.Ordinal));
        await an.Presses("More…", list).Answer;
        await an.Presses("Report", await an.Sees("[Report]", group)).Answer;
        an.Follows((await an.Presses("Other…", await an.Sees("[Other…]", group)).Answer).Url!);
        await an.Presses("Report", await an.Sees("Bình's comment \"Kind words.\":", an.Private)).Answer;
        an.Replies(await an.Sees("What is wrong with the comment?", an.Private), "It was rude before.");
        await an.Sees("Thank you.", an.Private);

        Owner.Types("/reports");
        await Owner.Presses("Bản trước khi sửa (1)", await Owner.Sees("Kind words.", Owner.Private)).Answer;

        await Owner.Sees("Rude words.", Owner.Private);
    }

    private async Task<Chat> EditedAsync(Person administrator, Person writer)
    {
        var group = Telegram.Supergroup("Study", administrator, writer);
        administrator.Joins(group, MemberStatus.Administrator);
        administrator.Types("/show kubernetes-etcd", group);
        await Telegram.Idle();
        var comment = writer.Replies(writer.LatestIn(group), "Rude words.");
        await Telegram.Idle();
        writer.Edits(comment, "Kind words.");
        await Telegram.Idle();
        return group;
    }
}
