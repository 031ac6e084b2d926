using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Chat;

public sealed class ButtonActionTests
{
    [Fact]
    public void The_longest_action_of_each_kind_fits()
    {
        var longest = QuestionId.Parse(new string('q', QuestionId.MaxLength));
        var topic = TopicId.Parse(new string('t', TopicId.MaxLength));

        Assert.InRange(Length(new ButtonAction("suggestions", new Arguments { Question = longest })), 1, ButtonAction.MaxLength);
        Assert.InRange(Length(new ButtonAction("answer", new Arguments { Question = longest, Language = Language.Vietnamese })), 1, 64);
        Assert.InRange(Length(new ButtonAction("comments", new Arguments { Question = longest, Page = 9999 })), 1, 64);
        Assert.InRange(Length(new ButtonAction("question", new Arguments { Topic = topic, Level = Level.Senior })), 1, 64);
        Assert.InRange(Length(new ButtonAction("search", new Arguments { Page = 9999, Text = new string('x', SearchQuery.MaxBytes) })), 1, 64);
    }

    [Theory]
    [InlineData("1:answer:q=kubernetes-etcd")]
    [InlineData("1:question:t=kubernetes:l=senior")]
    [InlineData("1:search:p=2:x=a:b=c d")]
    [InlineData("1:topics")]
    [InlineData("1:daily:k=on:h=0830:z=Asia/Ho_Chi_Minh:d=31:s=kubernetes,docker")]
    [InlineData("1:daily:t=kubernetes:k=topics-:p=2")]
    [InlineData("1:daily:z=UTC+0530:s=*:v=junior,senior")]
    [InlineData("1:comments:q=kubernetes-etcd:c=42:g=vi:k=hb:p=2")]
    public void An_action_of_version_1_keeps_its_meaning(string encoded)
        => Assert.Equal(encoded, ButtonAction.Decode(encoded)?.Encode());

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1:")]
    [InlineData("2:answer:q=kubernetes-etcd")]
    [InlineData("1:answer:q=Not An Id")]
    [InlineData("1:answer:z=1")]
    [InlineData("1:comments:p=0")]
    [InlineData("1:thread:c=0")]
    [InlineData("1:thread:c=-1")]
    [InlineData("1:thread:c=99999999999999999999")]
    [InlineData("1:comments:p=-1")]
    [InlineData("1:question:l=expert")]
    [InlineData("1:answer:q")]
    public void An_action_that_means_nothing_is_known_as_such(string encoded) => Assert.Null(ButtonAction.Decode(encoded));

    [Property]
    public bool Decoding_never_throws(string? encoded) => ButtonAction.Decode(encoded ?? "") is not { Command: "" };

    [Property]
    public Property What_fits_comes_back_the_same() => Prop.ForAll(
        Arguments().ToArbitrary(),
        arguments =>
        {
            var action = new ButtonAction("question", arguments);
            return Length(action) > ButtonAction.MaxLength || ButtonAction.Decode(action.Encode()) == action;
        });

    [Fact]
    public void An_action_that_does_not_fit_is_a_bug_and_throws()
        => Assert.Throws<InvalidOperationException>(() => new ButtonAction("search", new Arguments { Text = new string('x', 60) }).Encode());

    private static Gen<Arguments> Arguments()
        => from topic in Gen.Elements<TopicId?>(null, TopicId.Parse("kubernetes"), TopicId.Parse("c-sharp"))
           from level in Gen.Elements<Level?>(null, Level.Junior, Level.Senior)
           from question in Gen.Elements<QuestionId?>(null, QuestionId.Parse("kubernetes-etcd"))
           from language in Gen.Elements<Language?>(null, Language.English, Language.Vietnamese)
           from page in Gen.Elements<int?>(null, 1, 12)
           from keyword in Gen.Elements(null, "vi", "group-en")
           from comment in Gen.Elements<long?>(null, 1, 123_456_789)
           from text in Gen.Elements(null, "etcd", "a:b=c", "x=1:p=2", "sao lưu etcd")
           select new Arguments { Keyword = keyword, Topic = topic, Level = level, Question = question, Language = language, Page = page, Text = text, Comment = comment };

    private static int Length(ButtonAction action)
    {
        try
        {
            return Encoding.UTF8.GetByteCount(action.Encode());
        }
        catch (InvalidOperationException)
        {
            return int.MaxValue;
        }
    }
}
