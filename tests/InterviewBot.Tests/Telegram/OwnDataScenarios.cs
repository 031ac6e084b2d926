using System.Text.Json;
using InterviewBot.Engine.Localization;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>What is kept on a person: given to them alone, and forgotten when they say so.</summary>
public sealed class OwnDataScenarios : TelegramScenario
{
    [Theory]
    [InlineData("en", "Everything kept about you")]
    [InlineData("vi", "Mọi thứ bot đang lưu về bạn")]
    public async Task My_data_is_a_file_in_the_private_chat(string language, string told)
    {
        var an = An(language);
        an.Types("/comment question:kubernetes-etcd Ghi chú của tôi.");
        await Telegram.Idle();
        an.Types("/mydata");

        var file = Assert.IsType<MessageContent.Document>((await an.Sees(told, an.Private)).Content);
        Assert.Equal("my-data.json", file.FileName);
        using var json = JsonDocument.Parse(file.Bytes);
        Assert.Equal("telegram", json.RootElement.GetProperty("platform").GetString());
        Assert.Equal($"{an.User.Id}", json.RootElement.GetProperty("account").GetString());
        Assert.Equal("Ghi chú của tôi.", json.RootElement.GetProperty("comments")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Asked_for_in_a_group_it_comes_in_the_private_chat()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);

        an.Types("/mydata", group);
        await an.Sees("[Open in private chat]", group);
        an.Opens("Open in private chat");

        Assert.IsType<MessageContent.Document>((await an.Sees("Everything kept about you", an.Private)).Content);
        await Telegram.Idle();
        binh.SeesNot("Everything kept");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Forgetting_is_asked_once_and_takes_what_was_written_in_every_chat(string language)
    {
        var texts = Texts.In(Language.FromTag(language)!.Value);
        var (an, binh) = (An(language), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/show kubernetes-etcd", group);
        await Telegram.Idle();
        var post = binh.LatestIn(group);
        an.Replies(post, "Written by reply.");
        binh.Replies(post, "By somebody else.");
        await Telegram.Idle();

        an.Types("/forgetme");
        var asked = await an.Sees(texts["forgetme.yes"], an.Private);
        await an.Presses(texts["forgetme.yes"], asked).Answer;

        // It lasts, in place of the question.
        await Telegram.Until(() => asked.Text == texts.Say("forgetme.done", texts.Count("time.days", 30)).ToPlainText());
        await an.PressesData(asked, "1:forgetme:x=of an earlier version").Answer;
        await Telegram.Until(() => asked.Text == texts["forgetme.nothing"]);

        binh.Types("/comments kubernetes-etcd", group);
        await binh.Sees("By somebody else.", group);
        binh.SeesNot("Written by reply.", group);
    }

    [Fact]
    public async Task An_update_that_comes_again_after_forgetting_brings_nothing_back()
    {
        var an = An();
        an.Types("/comment question:kubernetes-etcd Gone for good.");
        await an.Sees("is saved.", an.Private);
        an.Types("/forgetme");
        await an.Sees("This deletes everything", an.Private);
        await an.Presses("Yes, forget me").Answer;
        await an.Sees("Done: everything that was kept", an.Private);

        an.Types("/mydata");
        var file = Assert.IsType<MessageContent.Document>((await an.Sees("Everything kept about you", an.Private)).Content);
        Assert.DoesNotContain("Gone for good.", System.Text.Encoding.UTF8.GetString(file.Bytes.Span), StringComparison.Ordinal);
    }
}
