using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class MessageRulesTests
{
    private const string LegacyCode = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2";

    [Fact]
    public void A_message_of_components_is_taken()
        => Assert.Equal("", Told(MessageRules.Check(Message(Container(Text("x"), Row(Button("a"), Button("b")))), MessageUse.Create)));

    [Theory]
    [InlineData(""" "content":"x" """)]
    [InlineData(""" "content":"" """)]
    [InlineData(""" "embeds":[{"title":"x"}] """)]
    [InlineData(""" "sticker_ids":["1"] """)]
    [InlineData(""" "poll":{} """)]
    public void With_components_v2_nothing_else_says_anything(string field)
    {
        var body = Message(Text("x"));
        foreach (var (name, value) in Json($"{{{field}}}"))
        {
            body[name] = value?.DeepClone();
        }

        Assert.Equal(LegacyCode, Assert.Single(MessageRules.Check(body, MessageUse.Create)).Code);
    }

    [Fact]
    public void With_components_v2_other_fields_may_be_emptied()
    {
        var body = Message(Text("x"));
        body["content"] = null;
        body["embeds"] = new JsonArray();

        Assert.Empty(MessageRules.Check(body, MessageUse.Create));
    }

    [Theory]
    [InlineData("{}", "allowed_mentions")]
    [InlineData("""{"allowed_mentions":null}""", "allowed_mentions")]
    [InlineData("""{"allowed_mentions":{}}""", "allowed_mentions")]
    [InlineData("""{"allowed_mentions":{"parse":["users"]}}""", "allowed_mentions")]
    [InlineData("""{"allowed_mentions":{"parse":[],"users":["1"]}}""", "allowed_mentions")]
    [InlineData("""{"allowed_mentions":{"parse":[],"replied_user":true}}""", "allowed_mentions")]
    [InlineData("""{"allowed_mentions":{"parse":[],"replied_user":false}}""", null)]
    public void Nobody_may_be_pinged_in_any_way(string mentions, string? path)
    {
        foreach (var use in Enum.GetValues<MessageUse>())
        {
            var body = Message(Text("x"));
            body["allowed_mentions"] = Json(mentions)["allowed_mentions"]?.DeepClone();

            var problems = MessageRules.Check(body, use);

            Assert.Equal(path is null ? [] : [path], problems.Select(problem => problem.Path));
            Assert.All(problems, problem => Assert.Equal(Outcome.Unwanted, problem.Outcome));
        }
    }

    [Theory]
    [InlineData(MessageUse.Create, 1 << 6, false)]
    [InlineData(MessageUse.Create, 1 << 12, true)]
    [InlineData(MessageUse.Response, 1 << 6, true)]
    [InlineData(MessageUse.FollowUp, 1 << 6, true)]
    [InlineData(MessageUse.FollowUp, 1 << 13, false)]
    [InlineData(MessageUse.Response, 1 << 7, false)]
    [InlineData(MessageUse.Edit, 1 << 6, true)]
    public void Which_flags_can_be_set_depends_on_the_request(MessageUse use, int flag, bool canBeSet)
    {
        var body = Message(Text("x"));
        body["flags"] = IsComponentsV2 | flag;

        Assert.Equal(canBeSet ? [] : ["flags"], MessageRules.Check(body, use).Select(problem => problem.Path));
    }

    [Fact]
    public void Components_of_the_second_kind_need_their_flag()
    {
        var body = Message(Text("x"));
        body.Remove("flags");

        Assert.Equal("components: needs the flag IS_COMPONENTS_V2", Told(MessageRules.Check(body, MessageUse.FollowUp)));
    }

    [Theory]
    [InlineData(2000, "")]
    [InlineData(2001, "content: Must be 2000 or fewer in length.")]
    public void Content_is_at_most_2000_characters_long(int length, string problem)
        => Assert.Equal(problem, Told(MessageRules.Check(Legacy($"\"content\":\"{Long(length)}\""), MessageUse.Create)));

    [Theory]
    [InlineData(""" "content":" " """, MessageUse.Create)]
    [InlineData(""" "flags":32768,"components":[] """, MessageUse.Create)]
    [InlineData(""" "flags":32768 """, MessageUse.Response)]
    public void A_message_says_something(string fields, MessageUse use)
        => Assert.Equal(Problem.EmptyMessage, Assert.Single(MessageRules.Check(Legacy(fields), use)).Code);

    [Theory]
    [InlineData(""" "attachments":[{"id":"0"}] """)]
    [InlineData(""" "embeds":[{"title":"x"}] """)]
    [InlineData(""" "sticker_ids":["1"] """)]
    public void A_message_may_say_it_without_words(string fields)
        => Assert.Empty(MessageRules.Check(Legacy(fields), MessageUse.Create));

    [Theory]
    [InlineData(""" "content":"x","nonce":"1234567890123456789012345","enforce_nonce":true """, "")]
    [InlineData(""" "content":"x","nonce":"12345678901234567890123456" """, "nonce: Must be 25 or fewer in length.")]
    [InlineData(""" "content":"x","enforce_nonce":true """, "enforce_nonce: does nothing without a nonce")]
    public void A_nonce_is_at_most_25_characters_long(string fields, string problem)
        => Assert.Equal(problem, Told(MessageRules.Check(Legacy(fields), MessageUse.Create)));

    [Theory]
    [InlineData(""" "title":"{257}" """, "embeds[0].title: Must be 256 or fewer in length.")]
    [InlineData(""" "description":"{4097}" """, "embeds[0].description: Must be 4096 or fewer in length.")]
    [InlineData(""" "footer":{"text":"{2049}"} """, "embeds[0].footer.text: Must be 2048 or fewer in length.")]
    [InlineData(""" "author":{"name":"{257}"} """, "embeds[0].author.name: Must be 256 or fewer in length.")]
    [InlineData(""" "fields":[{"name":"{257}","value":"x"}] """, "embeds[0].fields[0].name: Must be 256 or fewer in length.")]
    [InlineData(""" "fields":[{"name":"x","value":"{1025}"}] """, "embeds[0].fields[0].value: Must be 1024 or fewer in length.")]
    [InlineData(""" "description":"{4096}","footer":{"text":"{1904}"} """, "")]
    [InlineData(""" "description":"{4096}","footer":{"text":"{1905}"} """, "embeds: Embed size exceeds maximum size of 6000")]
    public void Embeds_have_limits_of_their_own(string embed, string problem)
    {
        Assert.Equal(problem, Told(MessageRules.Check(Legacy($$""" "embeds":[{{{Filled(embed)}}}] """), MessageUse.Create)));
    }

    [Fact]
    public void A_message_has_at_most_ten_embeds_and_an_embed_25_fields()
    {
        var fields = string.Join(',', Many(26, number => $$"""{"name":"n{{number}}","value":"x"}"""));
        var embeds = string.Join(',', Many(11, number => number == 0 ? $$"""{"fields":[{{fields}}]}""" : """{"title":"x"}"""));

        Assert.Equal(
            "embeds: Must be 10 or fewer in length.; embeds[0].fields: Must be 25 or fewer in length.",
            Told(MessageRules.Check(Legacy($""" "embeds":[{embeds}] """), MessageUse.Create)));
    }

    [Fact]
    public void Without_the_flag_only_five_rows_stand_in_a_message()
    {
        var rows = string.Join(',', Many(6, number => Row(Button($"b{number}"))));

        Assert.Equal(
            "components: Must be 5 or fewer in length.",
            Told(MessageRules.Check(Legacy($""" "content":"x","components":[{rows}] """), MessageUse.Create)));
        Assert.Equal(
            "components[0]: only rows stand here, unless the flag IS_COMPONENTS_V2 is set",
            Told(MessageRules.Check(Legacy($""" "flags":0,"content":"x","components":[{Text("x")}] """), MessageUse.Create)));
    }
}
