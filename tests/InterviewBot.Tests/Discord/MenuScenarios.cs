using System.Text.Json.Nodes;

namespace InterviewBot.Tests.Discord;

/// <summary>What Discord offers while somebody types a slash.</summary>
public sealed class MenuScenarios : DiscordScenario
{
    [Fact]
    public async Task Commands_are_registered_in_one_go_and_not_again_while_they_are_the_same()
    {
        Assert.Equal(1, Discord.CommandOverwrites);
        await Discord.Idle();
        await Bot.StopAsync();

        await using var next = await LiveBot.StartAsync(Discord, Bot.Folder);
        await Discord.Until(() => Discord.Count("GET /applications/{application}/commands") > 0);
        await Discord.Idle();

        Assert.Equal(1, Discord.CommandOverwrites);
        Assert.Equal(1, Discord.Count("PUT /applications/{application}/commands"));
    }

    [Fact]
    public async Task Each_person_finds_them_by_names_of_their_language()
    {
        var (an, binh) = (An(), Binh("vi"));
        var general = Discord.Guild("Study", an, binh).Channel("general");

        Assert.Equal(
            ["question", "answer", "suggestions", "show", "topics", "search", "comment", "comments", "mycomments", "report", "reports", "daily", "language", "sharing", "help", "privacy", "mydata", "forgetme", "about", "Save as comment"],
            an.In(general).Menu());
        Assert.Equal(
            ["câu-hỏi", "câu-trả-lời", "gợi-ý", "mở-câu-hỏi", "chủ-đề", "tìm-kiếm", "viết-bình-luận", "bình-luận", "bình-luận-của-tôi", "báo-lỗi", "xem-báo-cáo", "hằng-ngày", "ngôn-ngữ", "chia-sẻ", "trợ-giúp", "quyền-riêng-tư", "dữ-liệu-của-tôi", "quên-tôi", "giới-thiệu", "Lưu bình luận"],
            binh.In(general).Menu());

        await binh.In(general).Runs("/câu-hỏi", ("chủ-đề", "kubernetes"), ("mức", "senior"));
        await an.Sees("Kubernetes dùng `etcd` như thế nào?", general);
    }

    [Fact]
    public void They_are_described_in_both_languages_and_offered_wherever_the_app_is_installed()
    {
        Assert.All(Discord.Commands.Where(command => Of(command, "type") is "1"), command =>
        {
            Assert.NotEqual(Of(command, "description"), Of(command["description_localizations"]!, "vi"));
            Assert.All(OptionsOf(command), option => Assert.NotEqual(Of(option, "description"), Of(option["description_localizations"]!, "vi")));
        });
        Assert.All(Discord.Commands, command =>
        {
            Assert.Equal("[0,1]", command["integration_types"]!.ToJsonString());
            Assert.Equal("[0,1,2]", command["contexts"]!.ToJsonString());
        });
    }

    [Fact]
    public void Options_are_completed_or_picked_from_a_list()
    {
        var question = Discord.Commands.Single(command => Of(command, "name") is "question");
        Assert.Equal("true", Of(OptionOf(question, "topic"), "autocomplete"));
        Assert.Equal(["junior", "middle", "senior"], ChoicesOf(OptionOf(question, "level")).Select(choice => Of(choice, "value")));

        var language = Discord.Commands.Single(command => Of(command, "name") is "language");
        Assert.Equal(["vi", "en", "auto"], ChoicesOf(OptionOf(language, "language")).Select(choice => Of(choice, "value")));
        Assert.Equal("Tự động", Of(ChoicesOf(OptionOf(language, "language"))[2]["name_localizations"]!, "vi"));

        var comment = Discord.Commands.Single(command => Of(command, "name") is "comment");
        Assert.Equal("4000", Of(OptionOf(comment, "text"), "max_length"));
        Assert.Equal("true", Of(OptionOf(comment, "question"), "autocomplete"));
    }

    private static string? Of(JsonNode json, string name) => json[name]?.ToString();

    private static JsonObject[] OptionsOf(JsonObject command) => [.. (command["options"] as JsonArray ?? []).OfType<JsonObject>()];

    private static JsonObject OptionOf(JsonObject command, string name) => OptionsOf(command).Single(option => Of(option, "name") == name);

    private static JsonObject[] ChoicesOf(JsonObject option) => [.. option["choices"]!.AsArray().OfType<JsonObject>()];
}
