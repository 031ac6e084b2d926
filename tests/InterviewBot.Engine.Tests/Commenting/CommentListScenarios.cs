using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>Reading what was said.</summary>
public sealed class CommentListScenarios
{
    [Fact]
    public async Task A_list_in_a_post_leads_back_to_the_post_from_wherever_one_went()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await WriteAsync(an, 6);
        await an.Says("/show docker-layers");
        var post = an.Latest.Ref;
        foreach (var press in new[] { "Comments (6)", "Best first", "Next page", "1", "All comments", "The question" })
        {
            await an.Presses(press);
            Assert.Equal(post, an.Latest.Ref);
        }

        an.Sees("[Suggestions]");
    }

    [Fact]
    public async Task The_way_back_from_a_comment_leads_to_where_the_list_stood()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await WriteAsync(an, 13);
        await an.Says("/comments docker-layers");
        await an.Presses("Next page");
        await an.Presses("1");
        an.Sees("Number 8.");

        await an.Presses("All comments");

        an.Sees("1. An · just now\nNumber 8.");
        an.Sees("page 2 of 3");
    }

    [Fact]
    public async Task Of_many_answers_the_first_show_and_the_others_are_a_press_away()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Bình"));
        await an.Says("/show docker-layers");
        var comment = await an.Replies(an.Latest.Ref, "Layers are read-only.");
        for (var number = 1; number <= 7; number++)
        {
            await binh.Replies(comment, $"Answer {number}.");
        }

        await an.Says("/comments docker-layers");
        an.Sees("Bình · just now: Answer 1.\nBình · just now: Answer 2.\n5 more replies\n8 comments");
        await an.Presses("1");
        an.Sees("An · just now\nLayers are read-only.\n1. Bình · just now\nAnswer 1.");
        an.Sees("7 replies");
        await an.Presses("Next page");
        an.Sees("1. Bình · just now\nAnswer 6.\n2. Bình · just now\nAnswer 7.");
        await an.Presses("Previous page");
        an.Sees("5. Bình · just now\nAnswer 5.");
        await an.Presses("3");
        an.Sees("Reply\nWhat is an image layer?\nBình · just now\nAnswer 3.");
        await an.Presses("What it answers");

        an.Sees("Layers are read-only.");
    }

    [Fact]
    public async Task A_long_comment_is_cut_in_the_list_and_whole_when_it_is_opened()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        var text = string.Join(' ', Enumerable.Range(1, 200).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        await an.Says($"/comment question:docker-layers {text}");

        await an.Says("/comments docker-layers");
        Assert.DoesNotContain("200", an.Latest.Text, StringComparison.Ordinal);
        an.Sees("…\n1 comment");
        await an.Presses("1");

        an.Sees(text);
    }

    [Fact]
    public async Task A_comment_leads_to_the_message_it_came_by_where_that_can_be_opened()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, alone) = (bot.Group().Person("An"), bot.Private().Person("An"));
        foreach (var person in new[] { an, alone })
        {
            await person.Says("/show docker-layers");
            await person.Replies(person.Latest.Ref, "Layers are read-only.", new EventId("scripted", "r7"));
            await person.Says("/comments docker-layers");
        }

        Assert.Contains("[just now](https://scripted.example/group/reply-r7)", ((Card)an.Latest.Reply).Body.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("https", ((Card)alone.Latest.Reply).Body.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_go_by_the_name_they_have_in_that_chat()
    {
        await using var bot = await TestBot.StartAsync();
        var (atWork, atHome) = (bot.Group("work"), bot.Group("home"));
        var id = new PersonId("scripted", "an");
        var (mr, an) = (new ScriptedPerson(atWork, "Mr An", language: null, id), new ScriptedPerson(atHome, "Bé An", language: null, id));

        await mr.Says("/comment question:docker-layers At work.");
        await an.Says("/comment question:docker-layers At home.");
        await mr.Says("/comments docker-layers");
        await an.Says("/comments docker-layers");

        mr.Sees("1. Mr An · just now\nAt work.");
        an.Sees("1. Bé An · just now\nAt home.");
    }

    [Fact]
    public async Task A_comment_of_another_chat_cannot_be_opened_liked_or_answered()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, stranger) = (bot.Group("one").Person("An"), bot.Group("two").Person("Stranger"));
        await an.Says("/comment question:docker-layers Between us.");
        var id = bot.Database.Read(connection => connection.QueryFirst("SELECT id FROM comment", row => row.GetInt64(0)));

        foreach (var action in new[] { "thread", "like", "comment", "answers" })
        {
            await stranger.PressesAction(string.Create(CultureInfo.InvariantCulture, $"1:{action}:c={id}"));
            stranger.Sees("This comment is no longer there.");
        }
    }

    internal static string Action(ShownMessage message, string label)
        => ReplyText.ChoicesOf(message.Reply).Single(choice => choice.Label == label).Action.Encode();

    internal static async Task WriteAsync(ScriptedPerson person, int count)
    {
        for (var number = 1; number <= count; number++)
        {
            await person.Says($"/comment question:docker-layers Number {number}.");
        }
    }

    /// <summary>Looks for the comment page by page, opens it and likes it.</summary>
    internal static async Task LikeAsync(ScriptedPerson person, string text)
    {
        await person.Says("/comments docker-layers");
        while (!person.Latest.Text.Contains(text, StringComparison.Ordinal))
        {
            await person.Presses("Next page");
        }

        var lines = person.Latest.Text.Split('\n');
        var number = lines[Array.IndexOf(lines, text) - 1].Split('.')[0];
        await person.Presses(number);
        person.Sees(text);
        await person.PressesAction(Action(person.Latest, ReplyText.ChoicesOf(person.Latest.Reply).Single(choice => choice.Meaning is ChoiceMeaning.Like).Label), person.Latest.Ref);
    }
}
