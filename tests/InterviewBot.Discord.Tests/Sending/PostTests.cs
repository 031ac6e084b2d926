using System.Globalization;
using InterviewBot.Discord.Tests.Rendering;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.State;
using Person = InterviewBot.Testing.Discord.People.Person;

namespace InterviewBot.Discord.Tests.Sending;

/// <summary>What nobody asked for just now, such as the question of the day, as people see it.</summary>
public sealed class PostTests : AdapterTest
{
    private const string Post = "POST /channels/{channel}/messages";

    [Fact]
    public async Task A_card_is_a_message_that_the_result_names()
    {
        var (an, general) = Study();

        var delivered = Assert.IsType<SendResult.Delivered>(await SendAsync(general, Cards.With("What is Raft?")));

        var message = Assert.Single(an.Screen);
        Assert.Equal("What is Raft?", message.Text);
        Assert.Equal([Ref(message)], delivered.Messages);
        Assert.Equal(general, message.Channel);
    }

    [Fact]
    public async Task A_notice_is_one_too()
    {
        var (an, general) = Study();

        Assert.IsType<SendResult.Delivered>(await SendAsync(general, new Notice(Markdown.FromContent("No question today."))));
        Assert.Equal("No question today.", Assert.Single(an.Screen).Text);
    }

    [Fact]
    public async Task A_long_card_takes_several_messages_in_their_order_with_its_buttons_under_the_last()
    {
        var (an, general) = Study();

        var delivered = Assert.IsType<SendResult.Delivered>(await SendAsync(general, Samples.Long));

        var screen = an.Screen;
        Assert.Equal(3, screen.Count);
        Assert.Equal(screen.Select(Ref), delivered.Messages);
        var numbers = screen.SelectMany(message => message.Text.Split("Paragraph ")[1..]).Select(words => int.Parse(words.Split(' ')[0], CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, 200), numbers);
        Assert.Equal([false, false, true], screen.Select(message => message.Components.Any(component => component.Label == "Answer")));
    }

    [Fact]
    public async Task The_same_sent_again_brings_no_second_message_and_names_those_that_are_there()
    {
        var (an, general) = Study();
        var first = Assert.IsType<SendResult.Delivered>(await SendAsync(general, Samples.Long));

        var again = Assert.IsType<SendResult.Delivered>(await SendAsync(general, Samples.Long));

        Assert.Equal(first.Messages, again.Messages);
        Assert.Equal(3, an.Screen.Count);
        Assert.Equal(6, Discord.Count(Post));
    }

    [Fact]
    public async Task Parts_that_say_the_same_are_messages_of_their_own()
    {
        var (an, general) = Study();

        var delivered = Assert.IsType<SendResult.Delivered>(await SendAsync(general, Samples.Monotonous));

        var screen = an.Screen;
        Assert.Equal(screen[0].Text, screen[1].Text);
        Assert.Equal(screen.Select(Ref), delivered.Messages);
    }

    [Fact]
    public async Task The_same_elsewhere_and_something_else_there_are_messages_of_their_own()
    {
        var (an, general) = Study();
        var random = general.Guild!.Channel("random");

        await SendAsync(general, Cards.With("What is Raft?"));
        await SendAsync(random, Cards.With("What is Raft?"));
        await SendAsync(general, Cards.With("What is Paxos?"));

        Assert.Equal([general, random, general], an.Screen.Select(message => message.Channel));
    }

    [Theory]
    [InlineData("deleted", 10003)]
    [InlineData("unknown", 10003)]
    [InlineData("removed", 50001)]
    [InlineData("hidden", 50001)]
    [InlineData("refusing", 50007)]
    [InlineData("apart", 50278)]
    public async Task Where_the_bot_was_put_out_the_chat_is_gone(string how, int code)
    {
        var (an, general) = Study();
        var guild = general.Guild!;
        var chat = Address(general);
        switch (how)
        {
            case "deleted":
                guild.Deletes(general);
                break;
            case "removed":
                guild.RemovesBot();
                break;
            case "hidden":
                guild.Permits(general, Discord.Bot, deny: Permissions.ViewChannel);
                break;
            case "refusing":
                an.RefusesMessages();
                chat = Address(an.Alone().Channel);
                break;
            case "apart":
                guild.RemovesBot();
                chat = Address(an.Alone().Channel);
                break;
            default:
                chat = new ChatAddress("discord", "123456789012345678");
                Discord.Violations.Expect("10003");
                break;
        }

        var gone = Assert.IsType<SendResult.Gone>(await Adapter.SendAsync(chat, Cards.With("What is Raft?"), default));
        Assert.Contains(code.ToString(CultureInfo.InvariantCulture), gone.Reason, StringComparison.Ordinal);
        Assert.Empty(an.Screen);
    }

    [Fact]
    public async Task Where_the_bot_may_only_look_the_post_is_rejected_and_the_chat_stays()
    {
        var (an, general) = Study();
        general.Guild!.Permits(general, Discord.Bot, deny: Permissions.SendMessages);

        var rejected = Assert.IsType<SendResult.Rejected>(await SendAsync(general, Cards.With("What is Raft?")));

        Assert.Contains("50013", rejected.Reason, StringComparison.Ordinal);
        Assert.Empty(an.Screen);
    }

    [Fact]
    public async Task Where_Discord_asks_to_wait_longer_than_it_is_waited_the_caller_is_told_how_long()
    {
        var (an, general) = Study();
        Discord.Faults.Next(new Fault.TooManyRequests(600), Post);

        var retry = Assert.IsType<SendResult.RetryAfter>(await SendAsync(general, Samples.Long));

        Assert.Equal(600, retry.Wait.TotalSeconds, tolerance: 1);
        Assert.Empty(an.Screen);
    }

    [Fact]
    public async Task What_answers_an_interaction_alone_has_no_place_in_a_channel()
    {
        var (_, general) = Study();

        Assert.IsType<SendResult.Rejected>(await SendAsync(general, new Completions([])));
        Assert.IsType<SendResult.Rejected>(await SendAsync(general, new Acknowledgement("Noted.")));
        Assert.Empty(Discord.Requests);
    }

    private static MessageRef Ref(Message message)
        => new(Address(message.Channel), message.Id.ToString(CultureInfo.InvariantCulture));

    private static ChatAddress Address(Channel channel) => new("discord", channel.Id.ToString(CultureInfo.InvariantCulture));

    private (Person An, Channel General) Study()
    {
        var an = Discord.Person("An");
        return (an, Discord.Guild("Study", an).Channel("general"));
    }

    private Task<SendResult> SendAsync(Channel channel, Reply reply) => Adapter.SendAsync(Address(channel), reply, default);
}
