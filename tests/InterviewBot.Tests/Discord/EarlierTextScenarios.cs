using System.Globalization;
using InterviewBot.Engine.Localization;
using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Tests.Discord;

/// <summary>What a comment said before an edit: for those who decide, and for nobody else.</summary>
public sealed class EarlierTextScenarios : DiscordScenario
{
    private Person? _owner;

    protected override (string Key, string Value)[] Settings
        => [("Bot:Owners", string.Create(CultureInfo.InvariantCulture, $"discord:{Owner.User.Id}"))];

    private Person Owner => _owner ??= Discord.Person("Owner", "vi");

    [Theory]
    [InlineData("en-US")]
    [InlineData("vi")]
    public async Task Whoever_manages_the_server_opens_it_from_the_comment_and_alone_sees_it(string locale)
    {
        var texts = Texts.In(Language.FromTag(locale)!.Value);
        var (an, binh) = (An(locale), Binh(locale));
        var general = await EditedAsync(an, binh);

        await OpenMoreAsync(an, general, texts);
        await an.In(general).Presses(texts["earlier.button", 1]);

        var earlier = await an.Sees("Rude words.", general);
        Assert.Equal(an.User, earlier.Receiver);
        Assert.Contains(texts["earlier.heading"], earlier.Text, StringComparison.Ordinal);
        await OpenMoreAsync(binh, general, texts);
        Assert.DoesNotContain(texts["earlier.button", 1], binh.LatestIn(general).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_opens_it_from_what_was_reported()
    {
        var (an, binh, texts) = (An(), Binh(), Texts.In(Language.English));
        var general = await EditedAsync(an, binh);
        await OpenMoreAsync(an, general, texts);
        await an.In(general).Presses("Report");
        await an.In(general).Presses("Other…");
        await an.Submits("It was rude before.");

        await Owner.Alone().Runs("/reports");
        await Owner.Sees("Kind words.");
        await Owner.Alone().Presses("Bản trước khi sửa (1)");

        await Owner.Sees("Rude words.");
    }

    private static async Task OpenMoreAsync(Person reader, Testing.Discord.State.Channel general, Texts texts)
    {
        await reader.In(general).Runs("/comments", ("question", "kubernetes-etcd"));
        await reader.In(general).Presses("1");
        await reader.In(general).Presses(texts["button.more"]);
    }

    private async Task<Testing.Discord.State.Channel> EditedAsync(Person administrator, Person writer)
    {
        var general = Discord.Guild("Study", administrator, writer).Channel("general");
        await administrator.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var comment = writer.Replies(administrator.LatestIn(general), "Rude words.");
        await Discord.Idle();
        writer.Edits(comment, "Kind words.");
        await Discord.Idle();
        return general;
    }
}
