using System.Text.Json.Nodes;
using FsCheck.Xunit;
using InterviewBot.Testing.Discord.Contract;
using InterviewBot.Testing.Discord.Looks;
using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

/// <summary>A request may have any shape: what is wrong with it is told, never thrown.</summary>
public sealed class AnyShapeProperties
{
    private static readonly string[] Wrong =
        ["null", "true", "-1", "1e300", "\"\"", "\"99999999999999999999\"", "[]", "[[]]", "{}", "{\"type\":1}"];

    [Property(MaxTest = 500)]
    public void Whatever_stands_where_something_else_should_is_told(int seed)
    {
        var random = new Random(seed);
        var section = $$"""{"type":9,"components":[{{Text("x")}}],"accessory":{{Button("b")}}}""";
        var message = Distorted(Message(Container(Text("x"), Row(Button("a")), Row(Select(2)), section)), random);
        var modal = Distorted(
            Json("""
                {"custom_id":"m","title":"x","components":[
                  {"type":18,"label":"x","component":{"type":4,"custom_id":"i","style":1}}]}
                """),
            random);
        var command = Distorted(
            CommandRulesTests.Command("""
                {"type":3,"name":"a","description":"x","choices":[{"name":"x","value":"y","name_localizations":{"vi":"z"}}]}
                """),
            random);

        foreach (var use in Enum.GetValues<MessageUse>())
        {
            Assert.NotNull(MessageRules.Check(message, use, message));
        }

        Assert.NotNull(ModalRules.Check(modal));
        Assert.NotNull(CommandRules.Check(new JsonArray(command)));
        Assert.NotNull(CallbackRules.Check(new JsonObject { ["type"] = 7, ["data"] = message.DeepClone() }, message));
        Assert.NotNull(UploadRules.Check(message, ["files[0]"]));
        Assert.NotNull(MessageLooks.Of(message));
        Assert.NotNull(ModalLooks.Of(modal));
        Assert.NotNull(OpenApiContract.Found?.Check(new ContractRequest("POST", "/channels/1/messages", message)) ?? []);
    }

    /// <summary>With something wrong in a few places.</summary>
    private static JsonObject Distorted(JsonObject json, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Distort(json, random);
        }

        return json;
    }

    private static void Distort(JsonNode node, Random random)
    {
        JsonNode?[] inside = node switch
        {
            JsonArray items => [.. items],
            JsonObject json => [.. json.Select(property => property.Value)],
            _ => [],
        };
        if (inside.OfType<JsonNode>().ToList() is not { Count: > 0 } children)
        {
            return;
        }

        var child = children[random.Next(children.Count)];
        if (child is JsonValue || random.Next(3) == 0)
        {
            child.ReplaceWith(JsonNode.Parse(Wrong[random.Next(Wrong.Length)]));
        }
        else
        {
            Distort(child, random);
        }
    }
}
