using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Contract;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class ContractTests
{
    [Theory]
    [InlineData("GET", "/gateway/bot")]
    [InlineData("GET", "/users/@me")]
    [InlineData("POST", "/channels/1/typing")]
    [InlineData("GET", "/channels/1/messages/2")]
    [InlineData("DELETE", "/channels/1/messages/2")]
    [InlineData("PUT", "/channels/1/messages/2/reactions/%F0%9F%91%8D/@me")]
    [InlineData("DELETE", "/webhooks/1/token/messages/@original")]
    [InlineData("DELETE", "/webhooks/1/token/messages/2")]
    public void Addresses_of_the_api_are_known(string method, string path) => Assert.Equal("", Check(method, path));

    [Theory]
    [InlineData("GET", "/channels", "unknown path")]
    [InlineData("GET", "/channels/1/message/2", "unknown path")]
    [InlineData("GET", "channels/1", "unknown path")]
    [InlineData("GET", "/channels//messages", "unknown path")]
    [InlineData("PUT", "/channels/1/messages", "PUT is no method of this path")]
    [InlineData("GET", "/channels/general/messages", "channel_id: String value did not match validation regex.")]
    [InlineData("GET", "/channels/99999999999999999999/messages", "channel_id: is no snowflake")]
    [InlineData("DELETE", "/webhooks/1/token/messages/@first", "message_id: String value did not match validation regex.")]
    public void Other_addresses_are_told(string method, string path, string problem) => Assert.Equal(problem, Check(method, path));

    [Theory]
    [InlineData("?limit=50&before=7", "")]
    [InlineData("limit=101", "limit: int value should be less than or equal to 100.")]
    [InlineData("limit=some", "limit: must be integer")]
    [InlineData("newest=1", "newest: is no parameter of this address")]
    public void The_query_is_looked_at(string query, string problem)
        => Assert.Equal(problem, Check("GET", "/channels/1/messages", null, query));

    [Theory]
    [InlineData("with_response=true", "")]
    [InlineData("with_response=1", "")]
    [InlineData("with_response=yes", "with_response: must be boolean")]
    public void Booleans_in_the_query_are_written_as_discord_reads_them(string query, string problem)
        => Assert.Equal(problem, Check("POST", "/interactions/1/token/callback", """{"type":6}""", query));

    [Theory]
    [InlineData("""{"content":"x","nonce":"a","enforce_nonce":true,"message_reference":{"message_id":"5"}}""", "")]
    [InlineData("""{"content":null,"embeds":null}""", "")]
    [InlineData("""{"content":5}""", "content: must be null, string")]
    [InlineData("""{"contents":"x"}""", "contents: is unknown")]
    [InlineData("""{"flags":"64"}""", "")]
    [InlineData("""{"flags":6.5}""", "flags: must be null, integer")]
    [InlineData("""{"tts":"true"}""", "tts: must be null, boolean")]
    [InlineData("""{"nonce":"12345678901234567890123456"}""", "nonce: Must be between 0 and 25 in length.")]
    [InlineData(
        """{"message_reference":{"message_id":"x"}}""",
        "message_reference.message_id: String value did not match validation regex.")]
    [InlineData("""{"message_reference":{"message_id":5}}""", "")]
    [InlineData("""{"allowed_mentions":{"parse":["users","users"]}}""", "allowed_mentions.parse: The set already contains this value")]
    [InlineData(
        """{"allowed_mentions":{"parse":["all"]}}""",
        "allowed_mentions.parse[0]: Value must be one of (\"users\", \"roles\", \"everyone\").")]
    [InlineData("""{"attachments":[{"filename":"x"}]}""", "attachments[0].id: This field is required")]
    [InlineData("[]", ": must be object")]
    public void A_message_is_looked_at_down_to_its_last_field(string message, string problem)
        => Assert.Equal(problem.TrimStart(':', ' '), Check("POST", "/channels/1/messages", message));

    [Theory]
    [InlineData("""{"type":10,"content":"x","id":1}""", "")]
    [InlineData("""{"type":10,"text":"x"}""", "components[0].text: is unknown; components[0].content: This field is required")]
    [InlineData(
        """{"type":17,"accent_color":16777216,"components":[{"type":10,"content":"x"}]}""",
        "components[0].accent_color: int value should be less than or equal to 16777215.")]
    [InlineData(
        """{"type":17,"components":[{"type":1,"components":[{"type":2,"style":5,"label":"x","url":"a"}]}]}""",
        "components[0].components[0].components[0].url: is no uri")]
    [InlineData(
        """{"type":17,"components":[{"type":1,"components":[{"type":2,"style":9}]}]}""",
        "components[0].components[0].components[0].style: Value must be one of (1, 2, 3, 4, 5, 6).")]
    [InlineData("""{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"x","value":"y","emoji":{"name":"👍"}}]}]}""", "")]
    public void Components_are_looked_at_as_what_they_want_to_be(string component, string problem)
        => Assert.Equal(problem, Check("POST", "/channels/1/messages", $$"""{"components":[{{component}}]}"""));

    [Theory]
    [InlineData("""{"type":4,"data":{"content":"x","flags":64}}""", "")]
    [InlineData("""{"type":6}""", "")]
    [InlineData("""{"type":7,"data":{"components":[]}}""", "")]
    [InlineData("""{"type":8,"data":{"choices":[{"name":"a","value":"b"}]}}""", "")]
    [InlineData(
        """
        {"type":9,"data":{"custom_id":"m","title":"x","components":[
          {"type":18,"label":"x","component":{"type":4,"custom_id":"i","style":1}}]}}
        """,
        "")]
    [InlineData(
        """{"type":9,"data":{"custom_id":"m","title":"x","components":[{"type":18,"label":"x"}]}}""",
        "data.components[0].component: This field is required")]
    [InlineData("""{"type":4,"data":{"nonce":"x"}}""", "data.nonce: is unknown")]
    public void Callbacks_are_looked_at_as_what_they_want_to_be(string callback, string problem)
        => Assert.Equal(problem, Check("POST", "/interactions/1/token/callback", callback));

    [Fact]
    public void A_body_is_there_where_it_should_be_and_not_where_it_should_not()
    {
        Assert.Equal("a body is required", Check("POST", "/channels/1/messages"));
        Assert.Equal("there is no body here", Check("POST", "/channels/1/typing", "{}"));
    }

    [Fact]
    public void Files_are_sent_where_they_are_taken()
    {
        if (OpenApiContract.Found is { } contract)
        {
            var message = new ContractRequest("POST", "/channels/1/messages", Json("""{"content":"x"}"""), IsMultipart: true);
            var commands = new ContractRequest("PUT", "/applications/1/commands", new JsonArray(), IsMultipart: true);

            Assert.Empty(contract.Check(message));
            Assert.Equal("no files are taken here", Told(contract.Check(commands)));
        }
    }

    [Theory]
    [InlineData("""[{"name":"ask","description":"x","options":[{"type":3,"name":"topic","description":"x","autocomplete":true}]}]""", "")]
    [InlineData("""[{"name":"ask","description":"x","default_member_permissions":"32","contexts":[0],"nsfw":false}]""", "")]
    [InlineData(
        """[{"name":"ask","description":"x","options":[{"type":5,"name":"a","description":"x","choices":[]}]}]""",
        "[0].options[0].choices: is unknown")]
    public void Commands_are_looked_at(string commands, string problem)
        => Assert.Equal(problem, Check("PUT", "/applications/1/commands", commands));

    [Theory]
    [InlineData("""{"avatar":null}""", "")]
    [InlineData("""{"username":"x"}""", "username: Must be between 2 and 32 in length.")]
    public void Where_the_reference_knows_better_it_rules(string user, string problem)
        => Assert.Equal(problem, Check("PATCH", "/users/@me", user));

    /// <summary>Without the contract beside the repository there is nothing to hold requests against.</summary>
    private static string Check(string method, string path, string? body = null, string query = "")
    {
        Assert.SkipWhen(OpenApiContract.Found is null, "No contract beside the repository: requests are held against the rules alone.");
        return Told(OpenApiContract.Found!.Check(new ContractRequest(method, path, body is null ? null : JsonNode.Parse(body), query)));
    }
}
