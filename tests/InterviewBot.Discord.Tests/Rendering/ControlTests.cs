using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Rendering.Controls;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Discord.Tests.Rendering;

public sealed class ControlTests
{
    private static readonly Card Bare = new() { Heading = "Hi" };

    [Fact]
    public void A_question_has_its_buttons_in_one_row_and_one_of_them_coloured()
        => Assert.Equal(
            """
            ▌ ### Hi
            ▌ [● Answer] [Suggestions] [💬 Comments (3)] [✏️ Comment] [Another]
            """,
            Cards.Looks(Bare with
            {
                Buttons =
                [
                    Cards.Choice("Answer", ChoiceMeaning.Answer),
                    Cards.Choice("Suggestions", ChoiceMeaning.Suggestions),
                    Cards.Choice("Comments (3)", ChoiceMeaning.Comments),
                    Cards.Choice("Comment", ChoiceMeaning.WriteComment),
                    Cards.Choice("Another", ChoiceMeaning.AnotherQuestion),
                ],
            }));

    [Fact]
    public void Languages_and_the_pages_of_a_list_stand_in_rows_of_their_own()
        => Assert.Equal(
            """
            ▌ ### Hi
            ▌ [✏️ Comment]
            ▌ [◀️ Previous page] [▶️ Next page]
            ▌ [Tiếng Việt] [English]
            """,
            Cards.Looks(Bare with
            {
                Buttons =
                [
                    Cards.Choice("Comment", ChoiceMeaning.WriteComment),
                    Cards.Choice("Previous page", ChoiceMeaning.PreviousPage),
                    Cards.Choice("Next page", ChoiceMeaning.NextPage),
                    Cards.Choice("Tiếng Việt", ChoiceMeaning.Language),
                    Cards.Choice("English", ChoiceMeaning.Language),
                ],
            }));

    [Fact]
    public void A_channel_is_picked_above_the_buttons()
        => Assert.Equal(
            """
            ▌ ### Hi
            ▌ (▾ Where: channels)
            ▌ [Back]
            """,
            Cards.Looks(Bare with { Picker = new PlacePicker("Where", new ButtonAction("daily")), Buttons = [Cards.Choice("Back")] }));

    [Fact]
    public void Values_stand_in_rows_of_their_own()
        => Assert.Equal(
            """
            ▌ ### Hi
            ▌ [1] [2] [3] [4] [5]
            ▌ [6]
            ▌ [Back]
            """,
            Cards.Looks(Bare with
            {
                Buttons = [.. Enumerable.Range(1, 6).Select(value => Cards.Choice($"{value}", ChoiceMeaning.Value)), Cards.Choice("Back", ChoiceMeaning.Other)],
            }));

    [Fact]
    public void A_menu_beside_other_things_is_a_select_with_its_label()
        => Assert.Equal(
            """
            ▌ ### Hi
            ▌ (▾ Next: 🟢 What is a Pod? – Kubernetes | Docker)
            """,
            Cards.Looks(Bare with { Menu = Menu("Next") }));

    [Fact]
    public void A_menu_that_is_the_card_is_listed_too()
        => Assert.Equal(
            """
            ▌ ### Hi
            ▌ - **🟢 What is a Pod?** · Kubernetes
            ▌ - **Docker**
            ▌ (▾ Chọn một mục: 🟢 What is a Pod? – Kubernetes | Docker)
            """,
            Cards.Looks(Bare with { Menu = Menu(label: null), Language = Language.Vietnamese }));

    [Fact]
    public void More_choices_than_a_select_holds_go_over_several()
    {
        var menu = new Menu("All", [.. Enumerable.Range(1, 60).Select(number => Cards.Choice($"Topic {number}"))]);
        var selects = Selects(Assert.Single(Cards.Render(Bare with { Menu = menu })));
        Assert.Equal([25, 25, 10], selects.Select(select => select.Options.Count));
        Assert.Equal(["All 1/3", "All 2/3", "All 3/3"], selects.Select(select => select.Placeholder));
        Assert.Equal(["s0", "s1", "s2"], selects.Select(select => select.CustomId));
    }

    [Fact]
    public void An_option_is_read_as_a_button_is_and_turns_no_page()
    {
        var option = Selects(Assert.Single(Cards.Render(Bare with { Menu = Menu("Next") })))[0].Options[1];
        Assert.True(CustomId.TryDecode(option.Value, out var action, out var page));
        Assert.Equal(("1:do", 0), (action, page));
    }

    [Fact]
    public void More_controls_than_a_message_holds_go_over_several()
    {
        var messages = Cards.Render(Bare with { Buttons = [.. Enumerable.Range(1, 80).Select(number => Cards.Choice($"{number}"))] });
        Assert.Equal(3, messages.Count);
        Assert.StartsWith("▌ …\n", Cards.Looks(messages[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_are_cut_between_characters_and_never_empty()
    {
        Assert.Contains($"[{new string('x', 77)}…]", Cards.Looks(Bare with { Buttons = [Cards.Choice(new string('x', 77) + "👩‍👩‍👧‍👦 and more")] }), StringComparison.Ordinal);
        Assert.Contains("[…]", Cards.Looks(Bare with { Buttons = [Cards.Choice("\u200B")] }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_beside_a_label_follows_where_there_is_room()
    {
        var button = Cards.Choice("Docker", ChoiceMeaning.AskTopic) with { Detail = "4 junior" };
        Assert.Contains("[Docker · 4 junior]", Cards.Looks(Bare with { Buttons = [button] }), StringComparison.Ordinal);
        Assert.Contains("[Docker]", Cards.Looks(Bare with { Buttons = [button with { Detail = new string('x', 75) }] }), StringComparison.Ordinal);
        Assert.Contains("[🔴 Docker]", Cards.Looks(Bare with { Buttons = [button with { Meaning = ChoiceMeaning.OpenQuestion, Level = Level.Senior }] }), StringComparison.Ordinal);
    }

    private static Menu Menu(string? label)
        => new(label, [Cards.Choice("What is a Pod?", ChoiceMeaning.OpenQuestion) with { Detail = "Kubernetes", Level = Level.Junior }, Cards.Choice("Docker")]);

    private static List<StringSelect> Selects(MessageBody body)
        => [.. Assert.IsType<Container>(Assert.Single(body.Components!)).Components.OfType<ActionRow>().SelectMany(row => row.Components).OfType<StringSelect>()];
}
