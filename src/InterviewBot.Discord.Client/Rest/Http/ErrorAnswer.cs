using System.Collections.Immutable;
using System.Net;
using System.Text.Json;

namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>Reads a "no" of Discord's.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#error-messages"/>
internal static class ErrorAnswer
{
    /// <summary>Under this name stands what is wrong with the field that holds it.</summary>
    private const string Errors = "_errors";

    /// <param name="status">Of the answer.</param>
    /// <param name="body">Discord's JSON; a page of something between tells nothing.</param>
    /// <param name="redaction">Takes tokens out, should something between repeat the address.</param>
    public static RestFailure.Rejected Read(HttpStatusCode status, ReadOnlyMemory<byte> body, TokenRedaction redaction)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            if (root.ValueKind is JsonValueKind.Object)
            {
                var errors = ImmutableArray.CreateBuilder<RestFieldError>();
                if (root.TryGetProperty("errors", out var details))
                {
                    Flatten(details, "", redaction, errors);
                }

                var code = root.TryGetProperty("code", out var field) && field.ValueKind is JsonValueKind.Number
                    && field.TryGetInt32(out var number) ? number : DiscordErrorCode.General;
                return new RestFailure.Rejected(status, code, redaction.Clean(Text(root, "message")), errors.ToImmutable());
            }
        }
        catch (JsonException)
        {
            // A page of whatever stands before Discord, which is nothing to repeat.
        }

        return new RestFailure.Rejected(status, DiscordErrorCode.General, "no answer of Discord's own", []);
    }

    private static void Flatten(JsonElement details, string path, TokenRedaction redaction, ImmutableArray<RestFieldError>.Builder errors)
    {
        if (details.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in details.EnumerateObject())
        {
            if (property.NameEquals(Errors) && property.Value.ValueKind is JsonValueKind.Array)
            {
                foreach (var error in property.Value.EnumerateArray())
                {
                    errors.Add(new RestFieldError(path, Text(error, "code"), redaction.Clean(Text(error, "message"))));
                }
            }
            else
            {
                Flatten(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", redaction, errors);
            }
        }
    }

    private static string Text(JsonElement element, string name)
        => element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field.ToString() : "";
}
