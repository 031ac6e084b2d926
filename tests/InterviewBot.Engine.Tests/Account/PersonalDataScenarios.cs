using System.Text.Json;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Account;

public sealed class PersonalDataScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task Everything_kept_on_a_person_comes_as_a_file_for_them_alone()
    {
        await using var bot = await Moderation.ModerationScenarios.OwnedAsync();
        var an = bot.Group().Person("Ân");
        await an.Says($"/comment question:{Question} Viết trong nhóm 😀.");
        await an.Says("/language vi");
        await bot.Private("an").Person("Ân").Says($"/comment question:{Question} A private note.");
        await an.Says($"/report question:{Question} Out of date.");
        await bot.Group().Person("Binh").Says($"/comment question:{Question} Not theirs.");

        await an.Says("/mydata");

        an.Sees("Mọi thứ bot đang lưu về bạn. Chỉ mình bạn thấy tệp này.");
        Assert.Equal(an.Id, an.Latest.OnlyFor);
        var document = Assert.IsType<Document>(an.Latest.Reply);
        Assert.Equal(("my-data.json", "application/json"), (document.File.Name, document.File.MediaType));
        an.Sees("Viết trong nhóm");
        using var json = JsonDocument.Parse(document.File.Text);
        var root = json.RootElement;
        Assert.Equal("vi", root.GetProperty("person").GetProperty("language").GetString());
        Assert.Equal(2, root.GetProperty("comments").GetArrayLength());
        Assert.Equal("Viết trong nhóm 😀.", root.GetProperty("comments")[0].GetProperty("text").GetString());
        Assert.Equal("Out of date.", root.GetProperty("reports")[0].GetProperty("text").GetString());
        Assert.Equal("scripted", root.GetProperty("platform").GetString());
        Assert.Single(root.GetProperty("privateChats").EnumerateArray());
        an.SeesNot("Not theirs.");
    }

    [Fact]
    public async Task The_daily_question_of_a_private_chat_is_its_persons_to_have_and_to_be_rid_of()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, group) = (bot.Private("an").Person("An"), bot.Group().Person("An"));
        bot.Platform.Administrators.Add(an.Id);
        await group.Says("/daily on 07:00");
        await an.Says("/daily on 20h Tokyo t2,t4 docker middle");
        await an.Says("/daily now");

        await an.Says("/mydata");

        using var json = JsonDocument.Parse(Assert.IsType<Document>(an.Latest.Reply).File.Text);
        var chat = Assert.Single(json.RootElement.GetProperty("privateChats").EnumerateArray());
        var daily = chat.GetProperty("daily");
        Assert.Equal(("20:00", "Asia/Tokyo", "mon, wed"), (daily.GetProperty("time").GetString(), daily.GetProperty("zone").GetString(), daily.GetProperty("days").GetString()));
        Assert.Equal("docker", Assert.Single(daily.GetProperty("topics").EnumerateArray()).GetString());
        Assert.Equal("2026-11-22", Assert.Single(chat.GetProperty("dailyPosts").EnumerateArray()).GetProperty("date").GetString());

        await an.Says("/forgetme");
        await an.Presses("Yes, forget me");
        Assert.Equal(1, bot.Count("schedule"));
        Assert.Equal(0, bot.Count("daily_post"));
        await an.Says("/daily");
        an.Sees("There is no daily question here yet.");
    }

    [Fact]
    public async Task Somebody_unknown_gets_an_empty_file()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/mydata");

        using var json = JsonDocument.Parse(Assert.IsType<Document>(an.Latest.Reply).File.Text);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("person").ValueKind);
        Assert.Equal(0, bot.Count("person"));
    }

    [Theory]
    [InlineData("en", "What is kept:", "30 days")]
    [InlineData("vi", "Bot lưu gì:", "30 ngày")]
    public async Task Privacy_is_said_in_plain_words(string language, string kept, string days)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", language);

        await an.Says("/privacy");

        an.Sees(kept);
        an.Sees(days);
        an.Sees("/forgetme");
    }
}
