using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord.Daily;

/// <summary>The channel that was chosen for a server's daily question. It is Monday, half past eight in Hanoi.</summary>
public sealed class ChosenChannelScenarios : DailyScenario
{
    [Fact]
    public async Task It_comes_into_the_channel_that_was_picked()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var (general, daily) = (study.Channel("general"), study.Channel("daily"));

        await an.In(general).Runs("/daily", ("action", "on"), ("time", "8:32"), ("channel", daily));
        await an.Sees($"How it is posted: [in another channel](https://discord.com/channels/{study.Id}/{daily.Id}).", general);
        await PassAsync(TimeSpan.FromMinutes(2));

        var post = await an.Sees("[Answer]", daily);
        an.SeesNot("[Answer]", general);
        await BecomesAsync(general, "sent");
        await an.In(general).Runs("/daily", ("action", "now"));
        await an.Sees($"Today's question is here already: <https://discord.com/channels/{study.Id}/{daily.Id}/{post.Id}>", general);
    }

    [Fact]
    public async Task It_is_picked_in_the_panel_and_set_back_there()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var (general, daily) = (study.Channel("general"), study.Channel("daily"));
        await an.In(general).Runs("/daily", ("action", "on"), ("time", "8:32"));
        await an.In(general).Runs("/daily");
        var panel = an.In(general).Latest;
        await an.Presses(panel, "How it is posted");

        await an.Picks(panel, daily);
        await an.Sees($"How it is posted: [in another channel](https://discord.com/channels/{study.Id}/{daily.Id}).", general);
        await an.Presses(panel, "Post here");
        await an.Picks(panel, daily);
        await an.Picks(panel, general);
        Assert.DoesNotContain("in another channel", panel.Text, StringComparison.Ordinal);
        await an.Picks(panel, daily);
        await PassAsync(TimeSpan.FromMinutes(2));

        await an.Sees("[Answer]", daily);
        an.SeesNot("[Answer]", general);
    }

    [Fact]
    public async Task In_the_panel_a_channel_that_is_closed_to_the_bot_is_refused_and_what_was_chosen_stays()
    {
        var (an, binh) = (An(), Discord.Person("Bình"));
        var study = Discord.Guild("Study", an, binh);
        var (general, daily) = (study.Channel("general"), study.Channel("daily"));
        study.Permits(daily, Discord.Bot, deny: Permissions.SendMessages);
        await an.In(general).Runs("/daily", ("action", "on"));
        await an.In(general).Runs("/daily");
        var panel = an.In(general).Latest;
        await an.Presses(panel, "How it is posted");

        await an.Picks(panel, daily);
        await an.Sees("The bot may not write in that channel.", general);
        await binh.Picks(panel, general);
        await binh.Sees("Only administrators", general);

        Assert.Equal([""], BotDatabase.Read(Folder, "SELECT coalesce(place, '') FROM schedule"));
    }

    [Fact]
    public async Task In_private_there_is_no_channel_to_pick()
    {
        var an = An();
        await an.Alone().Runs("/daily");
        var panel = an.Alone().Latest;

        await an.Presses(panel, "How it is posted");

        Assert.DoesNotContain(panel.Components, component => component.IsChannelSelect);
    }

    [Fact]
    public async Task Once_that_channel_is_gone_it_comes_where_it_was_set_and_does_not_look_back()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var (general, daily) = (study.Channel("general"), study.Channel("daily"));
        await an.In(general).Runs("/daily", ("action", "on"), ("time", "8:32"), ("channel", daily));
        await PassAsync(TimeSpan.FromMinutes(2));
        await an.Sees("[Answer]", daily);
        await BecomesAsync(general, "sent");

        study.Deletes(daily);
        await RestartAsync(TimeSpan.FromDays(1));

        await an.Sees("[Answer]", general);
        an.SeesNot("Yesterday", general);
    }

    [Fact]
    public async Task The_channel_of_the_command_is_picked_like_any_other()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var (general, daily) = (study.Channel("general"), study.Channel("daily"));
        await an.In(general).Runs("/daily", ("action", "on"), ("time", "8:32"), ("channel", daily));

        await an.In(general).Runs("/daily", ("channel", general));
        await PassAsync(TimeSpan.FromMinutes(2));

        await an.Sees("[Answer]", general);
        an.SeesNot("[Answer]", daily);
    }

    [Theory]
    [InlineData(Permissions.SendMessages, "The bot may not write in that channel.")]
    [InlineData(Permissions.ViewChannel, "The bot cannot see that channel.")]
    public async Task A_channel_that_is_closed_to_the_bot_is_refused(Permissions denied, string said)
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var (general, daily) = (study.Channel("general"), study.Channel("daily"));
        study.Permits(daily, Discord.Bot, deny: denied);

        await an.In(general).Runs("/daily", ("action", "on"), ("channel", daily));

        await an.Sees(said, general);
        Assert.Empty(BotDatabase.Read(Folder, "SELECT is_on FROM schedule"));
    }

    [Fact]
    public async Task A_channel_closed_to_everyone_and_open_to_the_bot_is_taken()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var (general, daily) = (study.Channel("general"), study.Channel("daily"));
        study.Permits(daily, user: null, deny: Permissions.SendMessages);
        study.Permits(daily, Discord.Bot, allow: Permissions.SendMessages);

        await an.In(general).Runs("/daily", ("action", "on"), ("channel", daily));

        await an.Sees("in another channel", general);
    }

    [Fact]
    public async Task A_channel_that_its_manager_cannot_see_is_refused()
    {
        var (owner, an) = (Discord.Person("Chi"), An());
        var study = Discord.Guild("Study", owner, an);
        var (general, secret) = (study.Channel("general"), study.Channel("secret"));
        study.Role("Managers", Permissions.ManageGuild, an);
        study.Permits(secret, an.User, deny: Permissions.ViewChannel);

        await an.In(general).Runs("/daily", ("action", "on"), ("channel", secret));

        await an.Sees("You cannot see that channel yourself", general);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_it_is_not_turned_on()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var general = study.Channel("general");
        study.Permits(general, Discord.Bot, deny: Permissions.SendMessages);

        await an.In(general).Runs("/daily", ("action", "on"));

        await an.Sees("The bot may not write in this channel.", general);
        Assert.Empty(BotDatabase.Read(Folder, "SELECT is_on FROM schedule"));
    }

    [Fact]
    public async Task Where_the_bot_is_no_member_it_is_not_turned_on()
    {
        var an = An();
        an.Installs();
        var study = Discord.Guild("Study", an);
        var general = study.Channel("general");
        study.RemovesBot();

        await an.In(general).Runs("/daily", ("action", "on"));

        await an.Sees("The bot is not a member here", general);
    }
}
