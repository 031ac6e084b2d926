using InterviewBot.Discord.Events;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using static InterviewBot.Discord.Tests.Events.Raw;

namespace InterviewBot.Discord.Tests.Events;

/// <summary>"Save as comment" in a message's menu.</summary>
public sealed class PickedMessageTests : EventsTest
{
    [Fact]
    public async Task Ones_own_message_becomes_a_comment_on_the_question_it_replies_to()
    {
        var (submitted, context) = await InteractedAsync<FormSubmitted>(Pick("because", $",\"type\":19,{Reference()}"));

        Assert.Equal("1:comment", submitted.Action);
        Assert.Equal("because", Assert.Single(submitted.Values).Value);
        Assert.Equal("text", Assert.Single(submitted.Values).Key);
        Assert.Equal(InText("700"), submitted.Message);
        Assert.Equal(InText("600"), submitted.RepliedTo);
        Assert.True(context.IsExpectedEphemeral);
        Assert.False(context.MayOpenForm);
    }

    [Fact]
    public async Task One_that_replies_to_nothing_is_a_comment_on_the_last_question()
        => Assert.Null((await InteractedAsync<FormSubmitted>(Pick("because"))).Incoming.RepliedTo);

    [Fact]
    public async Task In_a_thread_it_is_about_what_the_thread_hangs_under()
    {
        await TellOfGuildAsync();
        var thread = $$""","channel_id":"600","channel":{"id":"600","type":11,"parent_id":"{{TextChannel}}"}""";
        var (submitted, _) = await InteractedAsync<FormSubmitted>(Pick("because", call: thread));

        Assert.Equal(InText("600"), submitted.RepliedTo);
        Assert.Equal(InText("600-700"), submitted.Message);
    }

    [Theory]
    [InlineData("vi", "Chỉ người viết tin nhắn")]
    [InlineData("fr", "Only who wrote a message")]
    public async Task Anothers_message_is_refused_in_the_persons_language(string locale, string sentence)
    {
        var answer = await AnswerAsync(Pick("because", $",\"author\":{Binh}", $",\"locale\":\"{locale}\""));

        Assert.StartsWith(sentence, answer.Reply.Text.ToPlainText(), StringComparison.Ordinal);
        Assert.Equal(Audience.OnlyYou, answer.Reply.Audience);
        Assert.Equal(locale == "vi" ? Language.Vietnamese : Language.English, answer.Reply.Language);
        Assert.True(answer.Context.IsExpectedEphemeral);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<@42>")]
    public async Task One_without_words_is_refused(string content)
        => Assert.StartsWith("Tin nhắn này không có chữ", (await AnswerAsync(Pick(content))).Reply.Text.ToPlainText(), StringComparison.Ordinal);

    [Fact]
    public async Task One_that_Discord_does_not_bring_is_refused()
        => await AnswerAsync(Interaction(2, """{"id":"851","name":"Save as comment","type":3,"target_id":"700","resolved":{}}"""));

    [Fact]
    public async Task Another_command_on_a_message_is_left_for_the_engine_to_explain()
    {
        var json = Pick("because").Replace("Save as comment", "Save as joke", StringComparison.Ordinal);

        Assert.Equal("Save as joke", (await InteractedAsync<CommandCalled>(json)).Incoming.Command);
    }

    private async Task<Mapped.Answer> AnswerAsync(string json)
        => Assert.IsType<Mapped.Answer>(Assert.Single(await MapAsync("INTERACTION_CREATE", json)));

    private static string Pick(string content, string message = "", string call = "")
        => Interaction(
            2,
            $$"""
            {"id":"851","name":"Save as comment","type":3,"target_id":"700","resolved":{"messages":{"700":
             {"id":"700","channel_id":"{{TextChannel}}","type":0,"author":{{An}},"content":"{{content}}","timestamp":"2026-11-23T08:30:00.123000+00:00",
              "edited_timestamp":null,"mentions":[],"attachments":[],"embeds":[],"components":[],"flags":0,"pinned":false,"tts":false{{message}} } } } }
            """,
            call);
}
