using InterviewBot.Testing;
using InterviewBot.Testing.Telegram.Faults;

namespace InterviewBot.Tests.Telegram;

/// <summary>Inline mode: questions posted into any chat.</summary>
public sealed class InlineScenarios : TelegramScenario
{
    [Theory]
    [InlineData("en", "How does Kubernetes use etcd?", "Kubernetes · senior", "[Answer]")]
    [InlineData("vi", "Kubernetes dùng etcd như thế nào?", "Kubernetes · senior", "[Câu trả lời]")]
    public async Task A_search_offers_cards_that_post_the_question_with_its_buttons(string language, string title, string detail, string button)
    {
        var an = An(language);
        var binh = Binh();
        var elsewhere = Telegram.Supergroup("Elsewhere", binh, an);
        binh.RemovesBot(elsewhere);

        var answer = await an.Queries("etcd", elsewhere).Answer;
        var result = answer.Results[0];
        Assert.Equal(title, result.Title);
        Assert.Equal(detail, result.Description);
        Assert.True(answer.CacheTime > TimeSpan.Zero);

        var posted = an.Picks(result, elsewhere);
        Assert.Contains(title, posted.Text, StringComparison.Ordinal);
        Assert.Contains(button, posted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_answer_opens_in_the_private_chat_and_suggestions_in_place()
    {
        var an = An();
        var binh = Binh();
        var elsewhere = Telegram.Supergroup("Elsewhere", binh, an);
        binh.RemovesBot(elsewhere);
        var posted = an.Picks((await an.Queries("kubernetes-etcd", elsewhere).Answer).Results[0], elsewhere);

        var answer = await binh.Presses("Answer", posted).Answer;
        Assert.Equal($"https://t.me/{Telegram.Bot.Username}?start=a_kubernetes-etcd", answer.Url);
        binh.Follows(answer.Url!);
        await binh.Sees("In short:", binh.Private);

        await binh.Presses("Suggestions", posted).Answer;
        await Telegram.Idle();
        Assert.Contains("Suggested interview questions", posted.Text, StringComparison.Ordinal);
        await an.Presses("Hide suggestions", posted).Answer;
        await Telegram.Idle();
        Assert.DoesNotContain("Suggested interview questions", posted.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_posted_elsewhere_never_shows_the_presser_own_notes()
    {
        var an = An();
        an.Types("/comment question:kubernetes-etcd My own note.");
        await an.Sees("is saved.");
        var binh = Binh();
        var elsewhere = Telegram.Supergroup("Elsewhere", binh, an);
        var posted = an.Picks((await an.Queries("kubernetes-etcd", elsewhere).Answer).Results[0], elsewhere);

        foreach (var button in posted.Buttons.Where(button => button.CallbackData is not null).ToList())
        {
            await an.PressesData(posted, button.CallbackData!).Answer;
            await Telegram.Idle();
            Assert.DoesNotContain("My own note.", posted.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Comments (", posted.Text, StringComparison.Ordinal);
        }

        // Made up by a client: the same holds.
        await an.PressesData(posted, "1:comments:q=kubernetes-etcd:k=h").Answer;
        await an.PressesData(posted, "1:answer:q=kubernetes-etcd:g=vi").Answer;
        await Telegram.Idle();
        binh.SeesNot("My own note.");
        binh.SeesNot("In short:");
    }

    [Fact]
    public async Task An_answer_opens_at_once_though_the_private_chat_is_busy()
    {
        var (an, binh) = (An(), Binh());
        var elsewhere = Telegram.Supergroup("Elsewhere", binh, an);
        var posted = an.Picks((await an.Queries("kubernetes-etcd", elsewhere).Answer).Results[0], elsewhere);
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), "sendRichMessage", an.Private);
        an.Types("/topics");
        await hold.Reached;

        var answer = await an.Presses("Answer", posted).Answer;

        Assert.Equal($"https://t.me/{Telegram.Bot.Username}?start=a_kubernetes-etcd", answer.Url);
        hold.Release();
    }

    [Fact]
    public async Task What_cannot_stand_in_place_any_more_leads_to_the_private_chat_also_when_that_turns_out_late()
    {
        var (an, binh) = (An("vi"), Binh());
        an.Starts();
        await an.Sees("InterviewBot", an.Private);
        var elsewhere = Telegram.Supergroup("Elsewhere", binh, an);
        var posted = an.Picks((await an.Queries("kubernetes-etcd", elsewhere).Answer).Results[0], elsewhere);
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), "editMessageText");
        Telegram.Violations.Expect("MESSAGE_ID_INVALID");

        var press = an.Presses("Gợi ý", posted);
        await hold.Reached;
        Assert.Null((await press.Answer).Url);
        an.Deletes(posted);
        hold.Release();

        await an.Sees("[Mở trong chat riêng]", an.Private);
    }

    [Fact]
    public async Task The_share_button_leads_to_inline_mode()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("[Answer]");

        Assert.Contains("↗ Share", post.Text, StringComparison.Ordinal);
        var results = await an.Queries("kubernetes-etcd").Answer;
        Assert.Single(results.Results);
    }

    [Fact]
    public async Task Nothing_typed_offers_something_of_each_topic()
    {
        var results = await An().Queries("").Answer;
        Assert.Equal(2, results.Results.Length);
    }
}
