using FsCheck.Xunit;
using InterviewBot.Discord.Rendering.Controls;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Tests.Rendering;

public sealed class CustomIdTests
{
    [Fact]
    public void It_carries_the_action_and_the_page_in_a_form_that_stays()
        => Assert.Equal("a2.0:1:answer:q=kubernetes-etcd", CustomId.Encode(Cards.Again, page: 2));

    [Theory]
    [InlineData("a0.0:1:answer:q=kubernetes-etcd", "1:answer:q=kubernetes-etcd", 0)]
    [InlineData("a1.0:1:answer:q=kubernetes-etcd", "1:answer:q=kubernetes-etcd", 1)]
    [InlineData("a12.3:1:search:x=a.b:c", "1:search:x=a.b:c", 12)]
    public void It_is_read_as_it_was_made(string customId, string action, int page)
    {
        Assert.True(CustomId.TryDecode(customId, out var decoded, out var opened));
        Assert.Equal((action, page), (decoded, opened));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("s0")]
    [InlineData("a1.0:")]
    [InlineData("a.0:1:help")]
    [InlineData("a1.:1:help")]
    [InlineData("a-1.0:1:help")]
    [InlineData("a99999.0:1:help")]
    [InlineData("b1.0:1:help")]
    [InlineData("1:help")]
    public void What_is_none_of_ours_is_not_read(string customId) => Assert.False(CustomId.TryDecode(customId, out _, out _));

    [Property]
    public void Whatever_comes_is_answered(string? customId) => CustomId.TryDecode(customId ?? "", out _, out _);

    [Fact]
    public void The_longest_action_fits()
        => Assert.InRange(CustomId.Encode(new ButtonAction("do", new Arguments { Text = new string('x', 57) }), 9999, 9999).Length, 1, 100);
}
