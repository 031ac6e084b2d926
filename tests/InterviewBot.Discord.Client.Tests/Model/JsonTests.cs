using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Tests.Model;

public class JsonTests
{
    [Fact]
    public void Every_component_is_written_with_its_type()
    {
        Component box = new Container(
            [
                new TextDisplay("# Kubernetes"),
                new Separator { Divider = true },
                new Section([new TextDisplay("one")], new Button { Style = ButtonStyle.Primary, CustomId = "a", Label = "Go" }),
                new ActionRow([new StringSelect { CustomId = "s", Options = [new SelectOption("One", "1")] }]),
                new ActionRow([new ChannelSelect { CustomId = "c", ChannelTypes = [ChannelType.GuildText], Placeholder = "Where" }]),
            ])
        {
            AccentColor = 0xFF0000,
        };

        var json = Write(new MessageBody { Components = [box], Flags = MessageFlags.IsComponentsV2, AllowedMentions = AllowedMentions.None });

        AssertJson(
            """
            {"components":[{"type":17,"accent_color":16711680,"components":[
               {"type":10,"content":"# Kubernetes"},
               {"type":14,"divider":true},
               {"type":9,"components":[{"type":10,"content":"one"}],"accessory":{"type":2,"style":1,"label":"Go","custom_id":"a"}},
               {"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"One","value":"1"}]}]},
               {"type":1,"components":[{"type":8,"custom_id":"c","channel_types":[0],"placeholder":"Where"}]}]}],
             "flags":32768,"allowed_mentions":{"parse":[]}}
            """,
            json);
    }

    [Fact]
    public void A_form_is_an_answer_with_labels()
    {
        var form = new Modal("1:comment", "Comment", [new Label { Text = "Yours", Component = new TextInput { CustomId = "text", Style = TextInputStyle.Paragraph } }]);

        AssertJson(
            """
            {"type":9,"data":{"custom_id":"1:comment","title":"Comment","components":[
              {"type":18,"label":"Yours","component":{"type":4,"custom_id":"text","style":2}}]}}
            """,
            JsonSerializer.Serialize(InteractionResponse.Modal(form), DiscordJson.Default.InteractionResponse));
    }

    [Fact]
    public void What_was_filled_into_a_form_is_read()
    {
        var interaction = Read(
            """
            {"id":"1","application_id":"2","type":5,"token":"t","data":{"custom_id":"1:comment","components":[
               {"id":1,"component":{"value":"because","custom_id":"text","id":2,"type":4},"type":18}]}}
            """);

        var label = Assert.IsType<Label>(Assert.Single(interaction.Data!.Components));
        Assert.Equal("because", Assert.IsType<TextInput>(label.Component).Value);
    }

    [Fact]
    public void Unknown_fields_components_and_values_are_survived()
    {
        var interaction = Read(
            """
            {"id":"1","application_id":2,"type":99,"token":"t","of_next_year":{"a":[1]},"context":42,
             "data":{"components":[{"type":77,"novelty":true}]},
             "member":{"permissions":"9223372036854775816","roles":["7"],"user":{"id":"3","username":"an"}},
             "channel":{"id":"5","type":55}}
            """);

        Assert.Equal((InteractionType)99, interaction.Type);
        Assert.Equal(typeof(Component), Assert.Single(interaction.Data!.Components).GetType());
        Assert.True(interaction.Member!.Permissions!.Value.HasFlag(Permissions.Administrator));
        Assert.Equal((ChannelType)55, interaction.Channel!.Type);
    }

    [Fact]
    public void Options_and_what_they_stand_for_are_read()
    {
        var interaction = Read(
            """
            {"id":"1","application_id":"2","type":2,"token":"t","data":{"id":"9","name":"question","type":1,
              "options":[{"name":"topic","type":3,"value":"kube","focused":true},{"name":"on","type":1,"options":[{"name":"n","type":4,"value":5}]}],
              "target_id":"8","resolved":{"messages":{"8":{"id":"8","channel_id":"5","content":"words","type":0}}}}}
            """);

        Assert.Equal("kube", interaction.Data!.Options[0].Value!.Value.GetString());
        Assert.True(interaction.Data.Options[0].Focused);
        Assert.Equal(5, interaction.Data.Options[1].Options[0].Value!.Value.GetInt32());
        Assert.Equal("words", interaction.Data.Resolved!.Messages![interaction.Data.TargetId!.Value].Content);
    }

    [Theory]
    [InlineData("""{"id":"1","channel_id":"5"}""")]
    [InlineData("""{"id":"1","channel_id":"5","mentions":null,"attachments":null,"sticker_items":null,"author":{"id":"3"}}""")]
    public void Lists_and_names_that_are_left_out_or_null_are_empty(string json)
    {
        var message = JsonSerializer.Deserialize(json, DiscordJson.Default.Message)!;

        Assert.Empty(message.Mentions);
        Assert.Empty(message.Attachments);
        Assert.Empty(message.StickerItems);
        Assert.Equal("", (message.Author ?? new User { Id = new(3) }).Username);
    }

    [Fact]
    public void Numbers_that_are_left_out_are_Discords_defaults()
    {
        var gateway = JsonSerializer.Deserialize("""{"url":"wss://gateway.discord.gg","session_start_limit":{}}""", DiscordJson.Default.GatewayBot)!;
        var command = JsonSerializer.Deserialize("""[{"id":"1","name":"question"}]""", DiscordJson.Default.IReadOnlyListApplicationCommand)![0];

        Assert.Equal((1, 1, ApplicationCommandType.ChatInput), (gateway.Shards, gateway.SessionStartLimit.MaxConcurrency, command.Type));
    }

    [Fact]
    public void The_commands_of_another_program_with_choices_of_numbers_are_read()
    {
        var commands = JsonSerializer.Deserialize(
            """[{"id":"1","name":"roll","options":[{"type":4,"name":"sides","description":"d","choices":[{"name":"six","value":6},{"name":"half","value":0.5}]}]}]""",
            DiscordJson.Default.IReadOnlyListApplicationCommand)!;

        Assert.Equal(["6", "0.5"], commands[0].Options![0].Choices!.Select(choice => choice.Value));
    }

    [Fact]
    public void An_interaction_printed_by_mistake_tells_no_token()
        => Assert.DoesNotContain("secret", Read("""{"id":"1","application_id":"2","type":2,"token":"secret"}""").ToString(), StringComparison.Ordinal);

    private static Interaction Read(string json) => JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)!;

    private static string Write(MessageBody body) => JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody);

    private static void AssertJson(string expected, string actual)
        => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
