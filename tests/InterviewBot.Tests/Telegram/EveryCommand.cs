using InterviewBot.Engine.Chat;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.State;
using Microsoft.Extensions.DependencyInjection;
using Person = InterviewBot.Testing.Telegram.People.Person;

namespace InterviewBot.Tests.Telegram;

/// <summary>Every command of the catalogue, in every kind of chat, in both languages and both views.</summary>
public sealed class EveryCommand(BothViews views) : IClassFixture<BothViews>
{
    public static async Task<IEnumerable<TheoryDataRow<string, Place, string, string>>> Everything()
    {
        await using var bot = await TestBot.StartAsync();
        return
        [
            .. from spec in bot.Services.GetRequiredService<CommandCatalogue>().Specs
               from place in Enum.GetValues<Place>()
               from language in new[] { "en", "vi" }
               from view in BothViews.Names
               select new TheoryDataRow<string, Place, string, string>(spec.Name, place, language, view),
        ];
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task Is_answered_where_it_was_called_to_whom_it_concerns_in_their_language(string command, Place place, string language, string view)
    {
        var telegram = views[view];
        var (an, binh) = (telegram.Person("An", language), telegram.Person("Binh", language));
        var (chat, topic) = Open(telegram, place, an, binh);
        var spec = views.SpecOf(command);
        var isPersonal = place is Place.Private || spec.Audience is Audience.OnlyYou;

        var typed = an.Types(Call(spec), chat, topic);
        await telegram.Until(() => Said(an).Any());
        await telegram.Idle();

        Assert.All(Said(an), message =>
        {
            Assert.Equal((chat, topic), (message.Chat, message.ThreadId));
            Assert.Equal(isPersonal && place is not Place.Private ? an.User : null, message.Receiver);
            Assert.Equal(language is "vi", message.Content.Shown.Any(IsVietnamese));
            Assert.True(view is "rich" || message.Content is MessageContent.Text or MessageContent.Document);
        });
        Assert.Equal(isPersonal ? [] : Said(an), Said(binh));
        Assert.Empty(telegram.Violations.All);

        IEnumerable<Message> Said(Person seer) => seer.Screen.Where(message => message.From == telegram.Bot && message.Sequence > typed.Sequence);
    }

    /// <summary>What is said in English here has ASCII letters only.</summary>
    private static bool IsVietnamese(char letter) => char.IsLetter(letter) && !char.IsAscii(letter);

    /// <summary>The command with what it takes; a keyword would be a choice, which nobody is to have made.</summary>
    private static string Call(CommandSpec spec)
    {
        var takesText = spec.Options.Any(option => option.Kind is OptionKind.Text);
        var words = spec.Options.OrderBy(option => option.TakesTheRest).Select(option => option.Kind switch
        {
            OptionKind.Topic => "kubernetes",
            OptionKind.Level => "senior",
            OptionKind.Question => takesText ? $"{option.Name}:kubernetes-etcd" : "kubernetes-etcd",
            OptionKind.Text => "etcd",
            _ => "",
        });
        return $"/{spec.Name} {string.Join(' ', words.Where(word => word.Length > 0))}".TrimEnd();
    }

    private static (Chat Chat, int? Topic) Open(LoopbackTelegram telegram, Place place, Person an, Person binh)
    {
        switch (place)
        {
            case Place.Private:
                return (an.Private, null);
            case Place.Group:
                return (telegram.Group("Study", an, binh), null);
            case Place.ForumTopic:
                var forum = telegram.Forum("Study", an, binh);
                return (forum, telegram.Topic(forum, "Interviews"));
            case Place.DiscussionGroup:
                var discussion = telegram.Supergroup("Discussion", an, binh);
                telegram.Channel("Daily", discussion, an);
                return (discussion, null);
            default:
                throw new ArgumentOutOfRangeException(nameof(place));
        }
    }

    public enum Place
    {
        Private,
        Group,
        ForumTopic,
        DiscussionGroup,
    }
}
