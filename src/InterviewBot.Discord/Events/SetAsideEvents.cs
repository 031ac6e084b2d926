using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;
using EventId = InterviewBot.Engine.Chat.EventId;

namespace InterviewBot.Discord.Events;

/// <summary>Keeps events that cannot be understood, so that the others can go on and whoever runs the bot can look at them.</summary>
internal sealed partial class SetAsideEvents(AdapterMemory memory, ILogger<SetAsideEvents> logger)
{
    /// <summary>It can be answered by whoever has it.</summary>
    private const string Secret = "token";

    /// <summary>Keeps the event with its cause, without its secret. What cannot be kept is logged.</summary>
    public async Task KeepAsync(string name, ReadOnlyMemory<byte> data, Exception cause)
    {
        Log.SetAside(logger, cause, name);
        var id = new EventId(DiscordIds.Platform, $"u:{Convert.ToHexStringLower(SHA256.HashData(data.Span), 0, 8)}");
        try
        {
            await memory.SetAsideAsync(id, $"{name}: {cause.GetType().Name}: {cause.Message}", WithoutSecret(data));
        }
        catch (NotSavedException failure)
        {
            Log.NotSetAside(logger, failure, name);
        }
    }

    private static string WithoutSecret(ReadOnlyMemory<byte> data)
    {
        if (JsonNode.Parse(data.Span) is not JsonObject json)
        {
            return Encoding.UTF8.GetString(data.Span);
        }

        json.Remove(Secret);
        return json.ToJsonString();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Discord's {Name} cannot be handled; it is set aside in the database.")]
        public static partial void SetAside(ILogger logger, Exception cause, string name);

        [LoggerMessage(LogLevel.Error, "Discord's {Name} could not be set aside either.")]
        public static partial void NotSetAside(ILogger logger, Exception failure, string name);
    }
}
