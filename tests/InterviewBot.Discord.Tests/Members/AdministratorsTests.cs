using System.Globalization;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Events;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing.Discord.Faults;
using Microsoft.Extensions.DependencyInjection;
using Channel = InterviewBot.Testing.Discord.State.Channel;
using Guild = InterviewBot.Testing.Discord.State.Guild;
using Permissions = InterviewBot.Testing.Discord.State.Permissions;
using Person = InterviewBot.Testing.Discord.People.Person;

namespace InterviewBot.Discord.Tests.Members;

/// <summary>Who may decide for a chat, as Discord tells when it is asked.</summary>
public sealed class AdministratorsTests : AdapterTest
{
    [Fact]
    public async Task The_servers_owner_may()
    {
        var (an, binh, study) = Study();

        Assert.True(await MayAsync(an, study.Channel("general")));
        Assert.False(await MayAsync(binh, study.Channel("general")));
    }

    [Theory]
    [InlineData(Permissions.ManageGuild, true)]
    [InlineData(Permissions.Administrator, true)]
    [InlineData(Permissions.ManageGuild | Permissions.SendMessages, true)]
    [InlineData(Permissions.ManageChannels | Permissions.ManageMessages | Permissions.ManageRoles | Permissions.KickMembers, false)]
    [InlineData(Permissions.None, false)]
    public async Task Whoever_has_a_role_that_manages_the_server_may(Permissions permissions, bool may)
    {
        var (_, binh, study) = Study();
        study.Role("helpers", Permissions.ManageMessages, binh);
        study.Role("others", permissions, binh);

        Assert.Equal(may, await MayAsync(binh, study.Channel("general")));
    }

    [Fact]
    public async Task A_role_that_others_hold_gives_nobody_else_anything()
    {
        var (_, binh, study) = Study();
        study.Role("administrators", Permissions.Administrator, Discord.Person("Chi"));

        Assert.False(await MayAsync(binh, study.Channel("general")));
    }

    [Fact]
    public async Task What_everyone_may_each_member_may_and_nobody_outside()
    {
        var (_, binh, study) = Study();
        study.Everyone.Permissions |= Permissions.ManageGuild;

        Assert.True(await MayAsync(binh, study.Channel("general")));
        Assert.False(await MayAsync(Discord.Person("Chi"), study.Channel("general")));
    }

    [Fact]
    public async Task It_is_as_Discord_says_at_this_moment()
    {
        var (_, binh, study) = Study();
        var role = study.Role("administrators", Permissions.Administrator, binh);
        Assert.True(await MayAsync(binh, study.Channel("general")));

        role.Permissions = Permissions.None;
        Assert.False(await MayAsync(binh, study.Channel("general")));
        role.Permissions = Permissions.Administrator;
        study.Leaves(binh);
        Assert.False(await MayAsync(binh, study.Channel("general")));
    }

    [Fact]
    public async Task In_a_thread_it_is_as_in_its_server()
    {
        var (an, binh, study) = Study();
        var thread = study.Thread(study.Forum("questions"), "etcd");

        Assert.True(await MayAsync(an, thread));
        Assert.False(await MayAsync(binh, thread));
    }

    [Fact]
    public async Task In_a_private_talk_nobody_is_above_the_other_and_no_server_is_asked()
    {
        var (_, binh, _) = Study();

        Assert.False(await MayAsync(binh, binh.Alone().Channel));
        Assert.Equal(["GET /channels/{channel}"], Discord.Requests.Select(call => call.Route));
    }

    [Fact]
    public async Task Among_several_friends_nobody_is_above_the_others()
    {
        var (an, binh, _) = Study();
        var talk = Discord.GroupTalk(an, binh, Discord.Person("Chi"));
        Bot.Services.GetRequiredService<ChannelDirectory>().Learn(
            new Client.Model.Channel { Id = new Snowflake(talk.Id), Type = ChannelType.GroupDm });

        Assert.False(await MayAsync(an, talk));
    }

    [Fact]
    public async Task Whom_Discord_does_not_know_may_nothing()
    {
        var (_, binh, study) = Study();
        Discord.Faults.Next(new Fault.Refused(404, 10013, "Unknown User"), "GET /guilds/{guild}/members/{user}");

        Assert.False(await MayAsync(binh, study.Channel("general")));
    }

    [Theory]
    [InlineData("GET /channels/{channel}")]
    [InlineData("GET /guilds/{guild}")]
    [InlineData("GET /guilds/{guild}/members/{user}")]
    public async Task Where_Discord_does_not_tell_nobody_is_taken_for_one_and_nobody_for_none(string route)
    {
        var (_, binh, study) = Study();
        Discord.Faults.Next(new Fault.Refused(403, 50001, "Missing Access"), route);

        await Assert.ThrowsAsync<DiscordException>(() => MayAsync(binh, study.Channel("general")));
    }

    private (Person An, Person Binh, Guild Study) Study()
    {
        var (an, binh) = (Discord.Person("An"), Discord.Person("Bình"));
        return (an, binh, Discord.Guild("Study", an, binh));
    }

    private async Task<bool> MayAsync(Person person, Channel channel) => await Adapter.RightsAsync(
        new ChatAddress("discord", channel.Id.ToString(CultureInfo.InvariantCulture)),
        new PersonId("discord", person.User.Id.ToString(CultureInfo.InvariantCulture)),
        default) is ChatRights.All;
}
