using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Rendering;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Discord.Tests.Rendering;

public sealed class CardTests
{
    private static readonly Card Question = new()
    {
        Heading = "Kubernetes interview questions",
        Title = Markdown.FromContent("How does Kubernetes use `etcd`?"),
        Level = Level.Senior,
        Tags = ["etcd", "control_plane"],
        About = Cards.Question,
    };

    [Fact]
    public void A_question_shows_its_topic_level_and_tags()
        => Assert.Equal(
            """
            ▌ (red)
            ▌ -# Kubernetes interview questions
            ▌ ## How does Kubernetes use `etcd`?
            ▌ 🔴 senior · etcd, control\_plane
            """,
            Cards.Looks(Question));

    [Theory]
    [InlineData(Level.Junior, "green")]
    [InlineData(Level.Middle, "yellow")]
    [InlineData(Level.Senior, "red")]
    public void A_level_has_its_colour(Level level, string colour)
        => Assert.StartsWith($"▌ ({colour})\n", Cards.Looks(Question with { Level = level }), StringComparison.Ordinal);

    [Fact]
    public void A_body_of_one_block_belongs_to_the_title_and_a_longer_one_stands_apart()
    {
        var card = new Card { Title = Markdown.FromContent("A"), Body = Markdown.FromContent("*B*") };
        Assert.Equal("▌ ## A\n▌ _B_", Cards.Looks(card));
        Assert.Equal("▌ ## A\n▌ ─────────────\n▌ _B_\n▌\n▌ C", Cards.Looks(card with { Body = Markdown.FromContent("*B*\n\nC") }));
    }

    [Fact]
    public void A_context_is_shown_openly_under_its_label_and_the_footer_small()
        => Assert.Equal(
            "▌ ### Hi\n▌ **Context**\n▌ Given [a](https://a.example/).\n▌ ```\n▌ b\n▌ ```\n▌ -# 3 comments",
            Cards.Looks(new Card
            {
                Heading = "Hi",
                Hidden = new HiddenPart("Context", Markdown.FromContent("Given [a](https://a.example).\n\n```\nb\n```")),
                Footer = Markdown.FromContent("3 comments"),
            }));

    [Fact]
    public void A_rule_between_blocks_is_a_line_across()
        => Assert.Equal("▌ a\n▌ ─────────────\n▌ b", Cards.Looks(Cards.With("---\n\na\n\n---\n\n***\n\nb\n\n---")));

    [Fact]
    public void A_number_sign_at_the_end_of_a_title_is_kept_also_before_spaces()
        => Assert.Equal(
            "## C# \u2060\n## F",
            Assert.Single(Cards.TextsOf(Assert.Single(Cards.Render(new Card { Title = Markdown.FromContent("C# \u001B\\\nF") })))));

    [Fact]
    public void A_rule_alone_is_nothing_to_see()
    {
        Assert.Empty(Cards.Render(Cards.With("***")));
        Assert.Empty(Cards.Render(Cards.With(string.Join("\n\n", Enumerable.Repeat("---", 100))) with { Again = Cards.Again }));
    }

    [Fact]
    public void A_sentence_needs_no_frame()
        => Assert.Equal(
            "I know no topic \"kubernets\".\n[Ask] [All topics]",
            Cards.Looks(new Notice(Markdown.Escape("I know no topic \"kubernets\".")) { Choices = [Cards.Choice("Ask"), Cards.Choice("All topics")] }));

    [Fact]
    public void A_reply_of_nothing_gives_no_message()
    {
        Assert.Empty(Cards.Render(Reply.None));
        Assert.Empty(Cards.Render(new Card()));
        Assert.Empty(Cards.Render(new Notice(Markdown.Empty)));
    }

    [Fact]
    public void The_words_of_the_adapter_are_in_the_language_of_the_reply()
        => Assert.Contains("**Nguồn**", Cards.Looks(Cards.With("a[^1]\n\n[^1]: b") with { Language = Language.Vietnamese }), StringComparison.Ordinal);

    [Fact]
    public void An_acknowledgement_is_its_words()
    {
        var body = ReplyRenderer.RenderAcknowledgement(new Acknowledgement("Saved, *An*."));
        Cards.Check(body);
        Assert.Equal("Saved, \\*An\\*.", Cards.Looks(body));
        Assert.Equal(MessageFlags.IsComponentsV2, body.Flags);
    }
}
