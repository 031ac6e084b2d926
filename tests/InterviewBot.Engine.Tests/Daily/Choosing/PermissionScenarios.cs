using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

public sealed class PermissionScenarios
{
    private const string Refusal = "Only the group's administrators set the daily question. /daily next shows what is coming.";

    [Theory]
    [InlineData("/daily on")]
    [InlineData("/daily off")]
    [InlineData("/daily now")]
    [InlineData("/daily 20h")]
    [InlineData("/daily time")]
    [InlineData("/daily topics docker")]
    public async Task A_member_of_a_group_changes_nothing_and_is_told_so_alone(string line)
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Binh"));

        await binh.Says(line);

        binh.Sees(Refusal);
        an.SeesNot(Refusal);
        Assert.Equal(0, bot.Count("schedule"));
        Assert.Equal(0, bot.Count("daily_post"));
    }

    [Fact]
    public async Task Who_turned_it_on_chose_the_language_of_a_groups_posts_whoever_changes_something_later()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Group().Person("An", "vi"), bot.Group().Person("Binh", "en"));
        bot.Platform.Administrators.UnionWith([an.Id, binh.Id]);
        await binh.Says("/daily 9h");
        Assert.Equal(1, bot.Count("schedule WHERE language IS NULL"));
        await an.Says("/daily on 20h");

        await binh.PressesAction("1:daily:k=pin+");
        await binh.Says("/daily on 21h");

        Assert.Equal(1, bot.Count("schedule WHERE language = 'vi' AND pins = 1 AND minute_of_day = 21 * 60"));
    }

    [Fact]
    public async Task The_refusal_is_in_the_members_language()
    {
        await using var bot = await TestBot.StartAsync();
        var binh = bot.Group().Person("Binh", "vi");

        await binh.Says("/daily on");

        binh.Sees("Chỉ quản trị viên của nhóm mới đặt được câu hỏi hằng ngày. /daily next cho biết những lần sắp tới.");
    }

    [Fact]
    public async Task A_member_sees_what_is_set_and_what_is_coming_without_the_means_to_change_it()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Binh"));
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/daily on 20h");

        await binh.Says("/daily status");
        binh.Sees("The daily question is on: daily at 20:00 (Asia/Ho_Chi_Minh)");
        binh.Sees("The group's administrators can change it.");
        Assert.Equal(["What is coming"], ReplyText.ChoicesOf(binh.Latest.Reply).Select(choice => choice.Label));

        await binh.Presses("What is coming");
        binh.Sees("- Sunday, November 22 at 20:00".TrimStart('-', ' '));
        Assert.Equal(binh.Id, binh.Latest.OnlyFor);
    }

    [Fact]
    public async Task An_administrator_who_is_one_no_more_is_refused_at_the_next_press()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/daily on 20h");
        await an.Presses("Settings");
        await an.Presses("Days");
        await an.Presses("✓ sat");
        an.Sees("The daily question is on: mon, tue, wed, thu, fri, sun at 20:00");

        bot.Platform.Administrators.Remove(an.Id);
        await an.Presses("✓ sun");

        an.Sees(Refusal);
        await an.Says("/daily");
        an.Sees("mon, tue, wed, thu, fri, sun at 20:00");
    }

    [Fact]
    public async Task Members_cannot_turn_the_pages_of_an_administrators_panel()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Binh"));
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/daily");
        var panel = an.Latest;

        foreach (var label in new[] { "Time", "Time zone", "Topics", "How it is posted", "Turn on" })
        {
            await binh.Presses(label);
            binh.Sees(Refusal);
        }

        Assert.Equal(panel, an.Latest);
    }

    [Fact]
    public async Task The_form_for_a_city_is_for_administrators_when_it_opens_and_when_it_is_sent()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.PressesAction("1:dailycity");
        an.Sees(Refusal);

        bot.Platform.Administrators.Add(an.Id);
        await an.PressesAction("1:dailycity");
        var form = Assert.IsType<Form>(an.Latest.Reply);
        Assert.Equal("1:dailycity", form.Submit.Encode());
        bot.Platform.Administrators.Remove(an.Id);
        await an.Fills("Tokyo");

        an.Sees(Refusal);
    }
}
