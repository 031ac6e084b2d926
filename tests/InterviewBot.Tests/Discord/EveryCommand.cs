using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.State;
using Microsoft.Extensions.DependencyInjection;
using Person = InterviewBot.Testing.Discord.People.Person;

namespace InterviewBot.Tests.Discord;

/// <summary>Every command of the catalogue, in every kind of place, in both languages.</summary>
public sealed class EveryCommand(BotForAll bot) : IClassFixture<BotForAll>
{
    private LoopbackDiscord Discord => bot.Discord;

    public static async Task<IEnumerable<TheoryDataRow<string, Where, string>>> Everything()
    {
        await using var engine = await TestBot.StartAsync();
        return
        [
            .. from spec in engine.Services.GetRequiredService<CommandCatalogue>().Specs
               where !spec.IsForLinks
               from place in Enum.GetValues<Where>()
               from locale in new[] { "en-US", "vi" }
               select new TheoryDataRow<string, Where, string>(spec.Name, place, locale),
        ];
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Is_answered_where_it_was_called_to_whom_it_concerns_in_their_language(string command, Where where, string locale)
    {
        var (an, binh) = (Discord.Person("An", locale), Discord.Person("Bình", locale));
        var channel = Open(where, an, binh);
        var spec = bot.SpecOf(command);

        // What is typed with /comment is confirmed to its writer.
        var isForOne = where is not Where.Private && (spec.Audience is Audience.OnlyYou || spec.MayAskForWords);

        var call = await an.In(channel).Runs($"/{command}", Options(spec));
        await Discord.Idle();

        var answer = Assert.Single(Said(an));
        Assert.Equal(call.Message, answer);
        Assert.Equal(channel, answer.Channel);
        Assert.Equal(isForOne ? an.User : null, answer.Receiver);
        Assert.Equal(locale is "vi", answer.Text.Split('\n').Any(IsVietnamese));
        if (where is not Where.Private)
        {
            Assert.Equal(isForOne ? [] : [answer], Said(binh));
        }

        Assert.Empty(Discord.Violations.All);

        ImmutableArray<Message> Said(Person seer) => [.. seer.Screen.Where(message => message.Author == Discord.Bot && message.Channel == channel)];
    }

    [Fact]
    public void Is_registered()
        => Assert.Equal(
            bot.Specs.Where(spec => !spec.IsForLinks).Select(spec => spec.Name).Append("Save as comment").Order(),
            Discord.Commands.Select(command => command["name"]!.GetValue<string>()).Order());

    /// <summary>What is said in English here has ASCII letters only; the name of a language stands in it in both.</summary>
    private static bool IsVietnamese(string line) => line != "[Tiếng Việt]" && line.Any(letter => char.IsLetter(letter) && !char.IsAscii(letter));

    /// <summary>What it takes; a keyword would be a choice, which nobody is to have made.</summary>
    private static (string Name, object Value)[] Options(CommandSpec spec)
        =>
        [
            .. from option in spec.Options
               let value = option.Kind switch
               {
                   OptionKind.Topic => "kubernetes",
                   OptionKind.Level => "senior",
                   OptionKind.Question => "kubernetes-etcd",
                   OptionKind.Text => "etcd",
                   _ => null,
               }
               where value is not null
               select (option.Name, (object)value),
        ];

    private Channel Open(Where where, Person an, Person binh)
    {
        switch (where)
        {
            case Where.Channel:
                return Discord.Guild("Study", an, binh).Channel("general");
            case Where.PublicThread:
                var study = Discord.Guild("Study", an, binh);
                return study.Thread(study.Channel("general"), "Interviews");
            case Where.ForumPost:
                return an.Posts(Discord.Guild("Study", an, binh).Forum("interviews"), "Kubernetes", "Who asks me?");
            case Where.VoiceText:
                return Discord.Guild("Study", an, binh).Voice("Talk");
            case Where.Private:
                return an.Alone().Channel;
            case Where.GuildWithoutTheBot:
                an.Installs();
                return Discord.GuildWithoutBot("Elsewhere", an, binh).Channel("general");
            case Where.GroupOfFriends:
                an.Installs();
                return Discord.GroupTalk(an, binh);
            default:
                throw new ArgumentOutOfRangeException(nameof(where));
        }
    }

    public enum Where
    {
        Channel,
        PublicThread,
        ForumPost,
        VoiceText,
        Private,
        GuildWithoutTheBot,
        GroupOfFriends,
    }
}
