using System.Text.Json;

namespace InterviewBot.Tests.Discord;

/// <summary>What is kept on a person: given to them alone, and forgotten when they say so.</summary>
public sealed class OwnDataScenarios : DiscordScenario
{
    [Theory]
    [InlineData("en-US", "Everything kept about you")]
    [InlineData("vi", "Mọi thứ bot đang lưu về bạn")]
    public async Task My_data_is_a_file_that_nobody_else_in_the_channel_sees(string locale, string told)
    {
        var (an, binh) = (An(locale), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/comment", ("text", "Written here."), ("question", "kubernetes-etcd"));

        var answer = (await an.In(general).Runs("/mydata")).Message;

        Assert.Equal(an.User, answer.Receiver);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        var file = Assert.Single(answer.Files);
        Assert.Equal("my-data.json", file.Name);
        using var json = JsonDocument.Parse(file.Content);
        Assert.Equal("Written here.", json.RootElement.GetProperty("comments")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("en-US", "Yes, forget me", "Done: everything that was kept about you is deleted.")]
    [InlineData("vi", "Có, xóa hết", "Xong: mọi thứ bot từng lưu về bạn đã bị xóa.")]
    public async Task Forgetting_is_asked_once_and_takes_what_was_written_in_every_chat(string locale, string yes, string done)
    {
        var (an, binh) = (An(locale), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/comment", ("text", "In the channel."), ("question", "kubernetes-etcd"));
        await an.Alone().Runs("/comment", ("text", "A note."), ("question", "kubernetes-etcd"));

        var asked = (await an.In(general).Runs("/forgetme")).Message;
        await an.In(general).Presses(yes);
        Assert.Equal(an.User, (await an.Sees(done, general)).Receiver);
        Assert.Contains(done, asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(yes, asked.Text, StringComparison.Ordinal);

        await binh.In(general).Runs("/comments", ("question", "kubernetes-etcd"));
        await binh.Sees("No comments yet", general);
        var file = Assert.Single((await an.Alone().Runs("/mydata")).Message.Files);
        using var json = JsonDocument.Parse(file.Content);
        Assert.Equal(0, json.RootElement.GetProperty("comments").GetArrayLength());
    }
}
