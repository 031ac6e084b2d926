using System.Collections.Immutable;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class PeopleTests : LoopbackTest
{
    [Fact]
    public void What_is_not_registered_cannot_be_run()
        => Assert.Contains("There is no command", Refused("/question"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/question", "colour", "red", "there is no option 'colour'")]
    [InlineData("/question", "level", "wizard", "'wizard' is none of the choices")]
    [InlineData("/daily on", "count", "3", "'time' is required")]
    [InlineData("/daily", "time", "08:30", "needs the name of a subcommand")]
    [InlineData("/daily sometimes", "time", "08:30", "there is no subcommand 'sometimes'")]
    public async Task A_client_sends_what_the_command_takes(string line, string option, string value, string why)
    {
        await Bot.Registers();

        Assert.Contains(why, Refused(line, (option, value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_have_the_type_that_was_registered()
    {
        await Bot.Registers();
        using var gateway = await Bot.Connects();
        An.In(General).Begins("/daily on", ("time", "08:30"), ("count", 3));

        var option = (await gateway.Next("INTERACTION_CREATE"))["data"]!["options"]![0]!;

        Assert.Equal("on", option["name"]!.GetValue<string>());
        Assert.Equal(3, option["options"]![1]!["value"]!.GetValue<int>());
        Assert.Contains("does not take 'many'", Refused("/daily on", ("time", "08:30"), ("count", "many")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_found_by_its_name_in_the_persons_language()
    {
        await Bot.Registers();

        Assert.Equal(["câu-hỏi", "daily", "Save as comment"], An.In(General).Menu());
        Assert.Equal(["question", "Save as comment"], Binh.In(General).Menu());
        Assert.Equal("/câu-hỏi", An.In(General).Begins("/câu-hỏi").Words);
        Assert.Throws<InvalidOperationException>(() => Binh.In(General).Begins("/câu-hỏi"));
    }

    [Fact]
    public async Task A_command_may_be_for_administrators_and_for_guilds()
    {
        await Bot.Registers();

        Assert.Throws<InvalidOperationException>(() => Binh.In(General).Begins("/daily off"));
        Assert.Throws<InvalidOperationException>(() => An.Alone().Begins("/daily off"));
        Study.Role("Manager", Permissions.ManageGuild, Binh);
        Binh.In(General).Begins("/daily off");
    }

    [Fact]
    public async Task Somebody_may_be_kept_from_commands()
    {
        await Bot.Registers();
        Study.Permits(General, Binh.User, deny: Permissions.UseApplicationCommands);

        Assert.Empty(Binh.In(General).Menu());
    }

    [Fact]
    public async Task Who_installed_the_app_uses_it_where_the_bot_is_not()
    {
        await Bot.Registers();
        var elsewhere = Discord.GuildWithoutBot("Elsewhere", Binh, An).Channel("general");
        var talk = Discord.Private(An, Binh);
        Assert.Throws<InvalidOperationException>(() => An.In(elsewhere).Begins("/question"));
        An.Installs();
        using var gateway = await Bot.Connects();

        var inGuild = An.In(elsewhere).Begins("/question");
        var told = await gateway.Next("INTERACTION_CREATE");
        An.In(talk).Begins("/question");
        var amongPeople = await gateway.Next("INTERACTION_CREATE");
        await Bot.Responds(inGuild, 4, RawBot.Text("here"));

        Assert.Null(told["authorizing_integration_owners"]!["0"]);
        Assert.NotNull(told["authorizing_integration_owners"]!["1"]);
        Assert.Equal(2, amongPeople["context"]!.GetValue<int>());
        Assert.Equal("An", amongPeople["user"]!["global_name"]!.GetValue<string>());
        await Binh.Sees("here", elsewhere);
        Assert.DoesNotContain("MESSAGE_CREATE", await gateway.Rest());
    }

    [Fact]
    public async Task Where_apps_of_ones_own_are_not_wanted_others_do_not_see_them()
    {
        await Bot.Registers();
        var guild = Discord.GuildWithoutBot("Elsewhere", Binh, An);
        guild.Permits(guild.Channel("general"), user: null, deny: Permissions.UseExternalApps);
        An.Installs();

        var asked = An.In(guild.Channel("general")).Begins("/question");
        await Bot.Responds(asked, 4, RawBot.Text("here"));

        Assert.True(asked.Message.IsEphemeral);
        Binh.SeesNot("here");
    }

    [Fact]
    public async Task Completions_are_offered_while_one_types()
    {
        await Bot.Registers();
        using var gateway = await Bot.Connects();
        var typing = Binh.In(General).Completes("/question", "topic", "kub", ("level", "Senior"));
        var told = await gateway.Next("INTERACTION_CREATE");
        var choices = new JsonObject { ["choices"] = new JsonArray(new JsonObject { ["name"] = "Kubernetes", ["value"] = "kubernetes" }) };

        await Bot.Does(HttpMethod.Post, $"/interactions/{told["id"]}/{told["token"]}/callback", RawBot.Response(8, choices));

        Assert.Equal(4, told["type"]!.GetValue<int>());
        Assert.True(told["data"]!["options"]![1]!["focused"]!.GetValue<bool>());
        Assert.Equal(ImmutableArray.Create(new Choice("Kubernetes", "kubernetes")).AsEnumerable(), (await typing).AsEnumerable());
    }

    private string Refused(string line, params (string, object)[] options)
        => Assert.Throws<InvalidOperationException>(() => An.In(General).Begins(line, options)).Message;
}
