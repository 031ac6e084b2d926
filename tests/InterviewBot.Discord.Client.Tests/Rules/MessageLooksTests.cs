using InterviewBot.Testing.Discord.Looks;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class MessageLooksTests
{
    [Fact]
    public void A_question_is_seen_as_on_a_screen()
    {
        var message = Json("""
            {
              "flags": 32832,
              "components": [
                {
                  "type": 17,
                  "accent_color": 16765440,
                  "components": [
                    {"type": 10, "content": "# Kubernetes\n**When to use StatefulSet?**\n🟡 middle"},
                    {"type": 14},
                    {"type": 9, "components": [{"type": 10, "content": "Pods have names."}],
                      "accessory": {"type": 2, "style": 2, "label": "Show", "custom_id": "s"}},
                    {"type": 14, "divider": false},
                    {"type": 1, "components": [
                      {"type": 2, "style": 1, "label": "Answer", "custom_id": "a"},
                      {"type": 2, "style": 2, "label": "3", "emoji": {"name": "💬"}, "custom_id": "c"},
                      {"type": 2, "style": 3, "label": "Yes", "custom_id": "y"},
                      {"type": 2, "style": 4, "label": "Delete", "custom_id": "d", "disabled": true},
                      {"type": 2, "style": 5, "label": "Source", "url": "https://a.bc"}]}
                  ]
                },
                {"type": 14, "spacing": 2},
                {"type": 1, "components": [{"type": 3, "custom_id": "t", "placeholder": "Next", "options": [
                  {"label": "One", "value": "1", "emoji": {"name": "🟢"}},
                  {"label": "Two", "value": "2", "description": "harder", "default": true}]}]},
                {"type": 13, "file": {"url": "attachment://data.json"}},
                {"type": 12, "items": [{"media": {"url": "https://a.bc/d/pod.png?x=1"}, "spoiler": true}]}
              ]
            }
            """);

        Assert.Equal(
            """
            (only you see this)
            ▌ (yellow)
            ▌ # Kubernetes
            ▌ **When to use StatefulSet?**
            ▌ 🟡 middle
            ▌ ─────────────
            ▌ Pods have names.   [Show]
            ▌
            ▌ [● Answer] [💬 3] [✓ Yes] [✗ Delete (off)] [Source ↗ https://a.bc]
            ━━━━━━━━━━━━━
            (▾ Next: 🟢 One | ‹Two – harder›)
            (file data.json)
            ||(picture: pod.png)||
            """.ReplaceLineEndings("\n"),
            MessageLooks.Of(message));
    }

    [Fact]
    public void What_a_message_answers_stands_above_it()
    {
        var message = Json("""
            {"content":"👍","message_reference":{"message_id":"7"},
             "referenced_message":{"author":{"username":"an","global_name":"An"},"content":"because\nof watches"}}
            """);

        Assert.Equal("↩ An: because\n👍", MessageLooks.Of(message));
        message.Remove("referenced_message");
        Assert.Equal("↩ message 7\n👍", MessageLooks.Of(message));
    }

    [Fact]
    public void What_is_answered_is_quoted_by_its_words_not_by_the_look_of_its_container()
    {
        var message = Json("""
            {"content":"👍","message_reference":{"message_id":"7"},
             "referenced_message":{"author":{"username":"bot"},"components":[{"type":17,"accent_color":15548997,"components":[{"type":10,"content":"# Kubernetes"}]}]}}
            """);

        Assert.Equal("↩ bot: # Kubernetes\n👍", MessageLooks.Of(message));
    }

    [Fact]
    public void A_message_of_the_older_kind_is_seen_too()
    {
        var message = Json("""
            {"flags":128,"content":"hello",
             "embeds":[{"title":"T","description":"a\nb","fields":[{"name":"n","value":"v"}],"footer":{"text":"f"}}],
             "attachments":[{"id":"1","filename":"data.json"}],
             "components":[{"type":1,"components":[{"type":5,"custom_id":"u","max_values":3}]}]}
            """);

        Assert.Equal(
            """
            (thinking …)
            hello
            │ **T**
            │ a
            │ b
            │ n: v
            │ f
            (▾ 1-3 people)
            (file data.json)
            """.ReplaceLineEndings("\n"),
            MessageLooks.Of(message));
    }

    [Theory]
    [InlineData(0xED4245, "red")]
    [InlineData(0xE67E22, "orange")]
    [InlineData(0xFEE75C, "yellow")]
    [InlineData(0x57F287, "green")]
    [InlineData(0x5865F2, "blue")]
    [InlineData(0xEB459E, "pink")]
    [InlineData(0x9B59B6, "purple")]
    [InlineData(0x000000, "black")]
    [InlineData(0xFFFFFF, "white")]
    [InlineData(0x808080, "grey")]
    public void An_accent_is_told_by_name(int color, string name)
    {
        var container = $$"""{"type":17,"accent_color":{{color}},"components":[{{Text("x")}}]}""";

        Assert.Equal($"▌ ({name})\n▌ x", MessageLooks.Of(Message(container)));
    }
}
