using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class EditRulesTests
{
    [Fact]
    public void The_flag_of_components_v2_cannot_be_taken_off()
        => Assert.Equal(
            "flags: IS_COMPONENTS_V2 cannot be taken off a message",
            Told(Edit(""" "flags":0,"components":[{"type":10,"content":"x"}] """, Message(Text("y")).ToJsonString())));

    [Fact]
    public void An_edit_that_does_not_speak_of_flags_keeps_them()
    {
        var before = Message(Text("y")).ToJsonString();

        Assert.Empty(Edit(""" "components":[{"type":10,"content":"x"}] """, before));
        Assert.Equal("content", Assert.Single(Edit(""" "content":"x" """, before)).Path);
    }

    [Theory]
    [InlineData(""" "content":null,"flags":32768,"components":[{"type":10,"content":"x"}] """, true)]
    [InlineData(""" "flags":32768,"components":[{"type":10,"content":"x"}] """, false)]
    public void A_message_of_content_becomes_one_of_components_only_when_its_content_is_taken_away(string edit, bool isTaken)
        => Assert.Equal(isTaken ? [] : ["content"], Edit(edit, """{"flags":0,"content":"old"}""").Select(problem => problem.Path));

    [Fact]
    public void A_deferred_response_becomes_one_of_components()
        => Assert.Empty(Edit(
            """ "flags":32768,"components":[{"type":10,"content":"x"}] """, """{"flags":128,"content":"","embeds":[],"components":[]}"""));

    [Theory]
    [InlineData(""" "components":[] """, """{"flags":32768,"components":[{"type":10,"content":"x"}]}""", true)]
    [InlineData(""" "components":[] """, """{"flags":0,"content":"x","components":[{"type":1}]}""", false)]
    [InlineData(""" "content":"" """, """{"flags":0,"content":"x"}""", true)]
    [InlineData(""" "content":"" """, """{"flags":0,"content":"x","attachments":[{"id":"1"}]}""", false)]
    public void An_edit_leaves_something(string edit, string before, bool isEmpty)
        => Assert.Equal(isEmpty ? [Problem.EmptyMessage] : [], Edit(edit, before).Select(problem => problem.Code));

    [Fact]
    public void An_edit_of_an_unknown_message_is_believed()
    {
        Assert.Empty(MessageRules.Check(Legacy(""" "components":[] """), MessageUse.Edit));
        Assert.Empty(MessageRules.Check(Legacy(""" "components":[{"type":10,"content":"x"}] """), MessageUse.Edit));
    }

    private static IReadOnlyList<Problem> Edit(string fields, string before)
        => MessageRules.Check(Legacy(fields), MessageUse.Edit, Json(before));
}
