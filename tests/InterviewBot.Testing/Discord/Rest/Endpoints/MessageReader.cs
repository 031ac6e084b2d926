using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <summary>Reads what a message shall say out of a request whose rules were checked.</summary>
internal static class MessageReader
{
    private const MessageFlagBits Settable
        = MessageFlagBits.SuppressEmbeds | MessageFlagBits.SuppressNotifications | MessageFlagBits.IsComponentsV2;

    /// <summary>What the bot may set with a response beside these: who sees it.</summary>
    public static bool IsEphemeral(JsonObject? json) => FlagsOf(json).HasFlag(MessageFlagBits.Ephemeral);

    /// <param name="call">The request.</param>
    /// <param name="json">The message, somewhere in it.</param>
    /// <param name="channel">Where it goes.</param>
    /// <param name="replied">Whose message it answers.</param>
    public static MessageBody Create(Call call, JsonObject json, Channel channel, User? replied = null)
    {
        var files = ReadFiles(call);
        var body = new MessageBody
        {
            Content = json.TextOf("content") ?? "",
            Components = ComponentsOf(json),
            Embeds = Copy(json["embeds"]),
            Attachments = Attachments(json, files, before: null),
            Files = [.. files.Select(file => file.Sent)],
            Flags = FlagsOf(json) & Settable,
        };
        return WithMentions(call, json, body, channel, replied);
    }

    /// <summary>What is not spoken of stays.</summary>
    public static MessageBody Edit(Call call, JsonObject json, Message before)
    {
        var files = ReadFiles(call);
        var attachments = Attachments(json, files, before.Body.Attachments);
        var kept = attachments.OfType<JsonObject>().Select(attachment => attachment.IdOf("id")).ToHashSet();
        var body = before.Body with
        {
            Content = json.ContainsKey("content") ? json.TextOf("content") ?? "" : before.Body.Content,
            Components = json.ContainsKey("components") ? ComponentsOf(json) : before.Body.Components,
            Embeds = json.ContainsKey("embeds") ? Copy(json["embeds"]) : before.Body.Embeds,
            Attachments = attachments,
            Files = [.. before.Body.Files.Concat(files.Select(file => file.Sent)).Where(file => kept.Contains(file.AttachmentId))],
            Flags = FlagsAfter(json, before),
        };
        return WithMentions(call, json, body, before.Channel, replied: null);
    }

    /// <summary>Once a message is made of components, it stays so; what waited for its content has it now.</summary>
    private static MessageFlagBits FlagsAfter(JsonObject json, Message before)
    {
        const MessageFlagBits Fixed = MessageFlagBits.IsComponentsV2 | MessageFlagBits.Ephemeral | MessageFlagBits.SuppressNotifications;
        var given = json.ContainsKey("flags") ? FlagsOf(json) : before.Body.Flags;
        return (before.Body.Flags & Fixed) | (given & (MessageFlagBits.SuppressEmbeds | MessageFlagBits.IsComponentsV2));
    }

    private static MessageBody WithMentions(Call call, JsonObject json, MessageBody body, Channel channel, User? replied)
    {
        var allowed = json["allowed_mentions"] as JsonObject;
        var pinged = allowed is null || allowed.FlagOf("replied_user") ? replied : null;
        return Mentions.Read(call.World, body, allowed, call.World.Bot, channel, pinged);
    }

    private static MessageFlagBits FlagsOf(JsonObject? json) => (MessageFlagBits)(json?.NumberOf("flags") ?? 0);

    private static JsonArray ComponentsOf(JsonObject json) => ComponentTree.Numbered(json["components"] as JsonArray ?? []);

    private static JsonArray Copy(JsonNode? node) => node is JsonArray items ? items.DeepClone().AsArray() : [];

    private static List<(string Part, SentFile Sent)> ReadFiles(Call call)
        => [.. call.Request.Files.Select(file => (file.PartName, new SentFile(call.World.Ids.Next(), file.Name, file.Content)))];

    private static JsonArray Attachments(JsonObject json, List<(string Part, SentFile Sent)> files, JsonArray? before)
    {
        var asked = json["attachments"] as JsonArray;
        var kept = (before ?? []).OfType<JsonObject>()
            .Where(attachment => asked is null || asked.OfType<JsonObject>().Any(item => item.IdOf("id") == attachment.IdOf("id")));
        var all = new JsonArray([.. kept.Select(attachment => attachment.DeepClone())]);
        foreach (var (part, sent) in files)
        {
            var described = asked?.OfType<JsonObject>()
                .FirstOrDefault(item => part == string.Create(CultureInfo.InvariantCulture, $"files[{item["id"]}]"));
            all.Add(Describe(sent, described));
        }

        return all;
    }

    private static JsonObject Describe(SentFile sent, JsonObject? described)
    {
        var name = described?.TextOf("filename") ?? sent.Name;
        var json = new JsonObject
        {
            ["id"] = sent.AttachmentId.ToJson(),
            ["filename"] = name,
            ["size"] = sent.Content.Length,
            ["url"] = $"https://cdn.discordapp.com/attachments/{sent.AttachmentId}/{Uri.EscapeDataString(name)}",
            ["proxy_url"] = $"https://media.discordapp.net/attachments/{sent.AttachmentId}/{Uri.EscapeDataString(name)}",
        };
        json.PutCopy("description", described?["description"]);
        return json;
    }
}
