using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>What is the same text once more, and what only looks like it.</summary>
public sealed class RepeatScenarios
{
    private const string Question = "docker-layers";

    [Theory]
    [InlineData("Raft needs a majority of its members")]
    [InlineData("raft  needs a MAJORITY, of its members!!")]
    [InlineData("Raft needs a ma\u200Bjority of its members.")]
    public async Task A_text_is_the_same_whatever_its_case_spaces_and_signs(string again)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says($"/comment question:{Question} Raft needs a majority of its members.");

        await an.Says($"/comment question:kubernetes-etcd {again}");

        an.Sees("You wrote the same here a little while ago");
    }

    [Fact]
    public async Task A_repeat_is_one_also_when_it_is_edited_in_and_however_much_was_said_between()
    {
        await using var bot = await LimitedAsync(new CommentLimits { Burst = 60 });
        var an = bot.Group().Person("An");
        await an.Says($"/show {Question}");
        var post = an.Latest.Ref;
        var (first, second) = (await an.Replies(post, "a1"), await an.Replies(post, "a2"));
        await an.Edits(first, "Buy my wonderful course on etcd", post);
        for (var number = 0; number < 40; number++)
        {
            await an.Replies(post, $"Number {number}.");
        }

        await an.Edits(second, "Buy my wonderful course, on ETCD!", post);
        an.Sees("You wrote the same here a little while ago");
        await an.Edits(first, "Buy my wonderful course on etcd.", post);

        Assert.Equal(1, bot.Count("comment WHERE text = 'a2'"));
        Assert.Equal(1, bot.Count("comment WHERE text = 'Buy my wonderful course on etcd.'"));
    }

    [Fact]
    public async Task A_short_word_may_be_the_answer_to_many_questions()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An", "vi");
        await an.Says($"/comment question:{Question} Có");

        await an.Says("/comment question:kubernetes-etcd Có");
        an.Sees("Đã lưu bình luận của bạn");
        await an.Says($"/comment question:{Question} Có.");
        an.Sees("Bạn vừa viết y như vậy");
        await an.Says($"/comment question:{Question} +1");
        await an.Says($"/comment question:{Question} -1");
        an.Sees("Đã lưu bình luận của bạn");
    }

    private static Task<TestBot> LimitedAsync(CommentLimits limits)
        => TestBot.StartAsync(configure: services => services.AddSingleton(new EngineOptions { Comments = limits }));
}
