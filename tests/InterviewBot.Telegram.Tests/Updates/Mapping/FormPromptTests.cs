using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Telegram.Updates.Mapping;
using Telegram.Bot;
using Telegram.Bot.Types;
using static InterviewBot.Telegram.Tests.Updates.Mapping.Raw;

namespace InterviewBot.Telegram.Tests.Updates.Mapping;

public sealed class FormPromptTests
{
    private static readonly ButtonAction Comment
        = new("comment", new Arguments { Question = QuestionId.Parse("kubernetes-etcd") });

    [Fact]
    public void A_reply_to_a_prompt_fills_in_its_form()
    {
        var submitted = Map<FormSubmitted>(Says(Group, "Because it is consistent.", ReplyTo(Prompt(FormPrompt.Link(Identity, Comment)))));

        Assert.Equal(Comment.Encode(), submitted.Action);
        Assert.Equal("Because it is consistent.", submitted.Values["text"]);
    }

    [Fact]
    public void Words_for_a_form_may_begin_with_a_slash()
    {
        var prompt = ReplyTo(Prompt(FormPrompt.Link(Identity, Comment)));

        Assert.Equal("/registry holds the keys", Map<FormSubmitted>(Says(Group, "/registry holds the keys", prompt)).Values["text"]);
        Assert.Equal("question", Map<CommandCalled>(Says(Group, "/question", prompt)).Command);
        Assert.Null(Map(Says(Group, "/weather@other_bot", prompt)));
    }

    [Fact]
    public void A_prompt_that_only_one_person_sees_is_a_prompt_too()
    {
        var prompt = Prompt(FormPrompt.Link(Identity, Comment))
            .Replace("\"message_id\":90", "\"message_id\":0,\"ephemeral_message_id\":4", StringComparison.Ordinal);

        Assert.Equal(Comment.Encode(), Map<FormSubmitted>(Says(Group, "Yes.", ReplyTo(prompt))).Action);
    }

    [Theory]
    [InlineData("https://t.me/other_bot?form=1%3Acomment")]
    [InlineData("https://example.org/InterviewBot?form=1%3Acomment")]
    [InlineData("https://t.me/InterviewBot?start=1%3Acomment")]
    [InlineData("https://t.me/InterviewBot")]
    [InlineData("not a link")]
    public void A_message_with_another_link_is_no_prompt(string link)
        => Assert.IsType<ReplyWritten>(Map(Says(Group, "Yes.", ReplyTo(Prompt(link))))?.Incoming);

    [Fact]
    public void Only_the_first_character_makes_a_prompt()
        => Assert.IsType<ReplyWritten>(
            Map(Says(Group, "Yes.", ReplyTo(Prompt(FormPrompt.Link(Identity, Comment), offset: 1))))?.Incoming);

    [Fact]
    public void Nobody_else_can_make_a_prompt()
        => Assert.Null(FormPrompt.ActionOf(
            Read(Prompt(FormPrompt.Link(Identity, Comment)).Replace(Bot, An, StringComparison.Ordinal)), Identity));

    [Property]
    public void Every_action_comes_back_as_it_went(NonNull<string> text)
    {
        ButtonAction action;
        try
        {
            action = new ButtonAction("comment", new Arguments { Text = text.Get });
            action.Encode();
        }
        catch (InvalidOperationException)
        {
            return; // Too long for any button.
        }

        if (text.Get.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar))
        {
            return; // No text: half a surrogate pair.
        }

        Assert.Equal(action.Encode(), FormPrompt.ActionOf(Read(Prompt(FormPrompt.Link(Identity, action))), Identity));
    }

    private static string Prompt(string link, int offset = 0)
        => $$"""{"message_id":90,"date":1794000000,"chat":{{Group}},"from":{{Bot}},"text":"Your comment","entities":[{"type":"text_link","offset":{{offset}},"length":1,"url":{{JsonSerializer.Serialize(link)}}}]}""";

    private static Message Read(string json) => JsonSerializer.Deserialize<Message>(json, JsonBotAPI.Options)!;
}
