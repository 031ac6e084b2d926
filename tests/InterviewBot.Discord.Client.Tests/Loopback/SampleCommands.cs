using System.Text.Json.Nodes;

namespace InterviewBot.Discord.Client.Tests.Loopback;

/// <summary>Commands of every kind that people are scripted with.</summary>
internal static class SampleCommands
{
    public static JsonArray All() =>
    [
        new JsonObject
        {
            ["name"] = "question",
            ["name_localizations"] = new JsonObject { ["vi"] = "câu-hỏi" },
            ["description"] = "Ask",
            ["integration_types"] = new JsonArray(0, 1),
            ["contexts"] = new JsonArray(0, 1, 2),
            ["options"] = new JsonArray(
                new JsonObject { ["type"] = 3, ["name"] = "topic", ["description"] = "Topic", ["autocomplete"] = true },
                new JsonObject
                {
                    ["type"] = 3,
                    ["name"] = "level",
                    ["description"] = "Level",
                    ["choices"] = new JsonArray(new JsonObject
                    {
                        ["name"] = "Senior",
                        ["name_localizations"] = new JsonObject { ["vi"] = "Cao cấp" },
                        ["value"] = "senior",
                    }),
                }),
        },
        new JsonObject
        {
            ["name"] = "daily",
            ["description"] = "Daily",
            ["default_member_permissions"] = "32",
            ["contexts"] = new JsonArray(0),
            ["options"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = 1,
                    ["name"] = "on",
                    ["description"] = "On",
                    ["options"] = new JsonArray(
                        new JsonObject { ["type"] = 3, ["name"] = "time", ["description"] = "Time", ["required"] = true },
                        new JsonObject { ["type"] = 4, ["name"] = "count", ["description"] = "How many" }),
                },
                new JsonObject { ["type"] = 1, ["name"] = "off", ["description"] = "Off" }),
        },
        new JsonObject { ["type"] = 3, ["name"] = "Save as comment" },
    ];
}
