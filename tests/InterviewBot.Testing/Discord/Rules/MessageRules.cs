using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>What Discord allows in a message, beyond what its schema says.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#create-message"/>
/// <seealso href="https://discord.com/developers/docs/components/reference"/>
public static class MessageRules
{
    private const int NonceLimit = 25;

    private static readonly string[] LegacyFields = ["content", "embeds", "sticker_ids", "poll", "shared_client_theme"];

    /// <param name="body">The message as it is asked for.</param>
    /// <param name="use">Which request carries it.</param>
    /// <param name="before">For an edit, the message as it stands; null where that is not known.</param>
    /// <returns>What is wrong with it; empty when all is well.</returns>
    public static IReadOnlyList<Problem> Check(JsonObject body, MessageUse use, JsonObject? before = null)
    {
        var findings = new Findings();
        Check(findings, body, use, before, path: "");
        return findings.All;
    }

    internal static void Check(Findings findings, JsonObject body, MessageUse use, JsonObject? before, string path)
    {
        MentionRules.Check(findings, body, path);
        CheckFlags(findings, body, use, before, path);
        CheckNonce(findings, body, path);
        if (IsComponentsV2(body, before))
        {
            CheckNoLegacyFields(findings, body, before, path);
            new MessageComponents(findings, isV2: true).Check(body, path);
            ShownAttachments.Check(findings, body, use, path);
        }
        else
        {
            LegacyMessage.Check(findings, body, path);
            new MessageComponents(findings, isV2: false).Check(body, path);
        }

        if (IsEmpty(body, use, before))
        {
            findings.Add(path, Problem.EmptyMessage, "Cannot send an empty message");
        }
    }

    /// <summary>Once set, the flag stays; an edit that does not speak of flags leaves them as they were.</summary>
    private static bool IsComponentsV2(JsonObject body, JsonObject? before)
    {
        if (body.HasFlag(MessageFlags.IsComponentsV2) || before?.HasFlag(MessageFlags.IsComponentsV2) == true)
        {
            return true;
        }

        return before is null && !body.Has("flags")
            && body.ObjectsOf("components").Any(component => component.NumberOf("type") != (int)ComponentType.ActionRow);
    }

    private static void CheckFlags(Findings findings, JsonObject body, MessageUse use, JsonObject? before, string path)
    {
        if (body.NumberOf("flags") is not { } flags)
        {
            if (use != MessageUse.Edit && IsComponentsV2(body, before))
            {
                findings.Invalid(Findings.Join(path, "components"), "needs the flag IS_COMPONENTS_V2");
            }

            return;
        }

        // An edit ignores the flags that it cannot change.
        var settable = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2 | use switch
        {
            MessageUse.Create => MessageFlags.IsVoiceMessage,
            MessageUse.Response => MessageFlags.IsVoiceMessage | MessageFlags.Ephemeral,
            MessageUse.FollowUp => MessageFlags.Ephemeral,
            _ => ~0,
        };
        if ((flags & ~settable) != 0)
        {
            findings.Invalid(Findings.Join(path, "flags"), Findings.Words($"{flags & ~settable} cannot be set here"));
        }

        if (before?.HasFlag(MessageFlags.IsComponentsV2) == true && (flags & MessageFlags.IsComponentsV2) == 0)
        {
            findings.Invalid(Findings.Join(path, "flags"), "IS_COMPONENTS_V2 cannot be taken off a message");
        }
    }

    private static void CheckNonce(Findings findings, JsonObject body, string path)
    {
        findings.OptionalText(body, "nonce", path, NonceLimit);
        if (body.IsTrue("enforce_nonce") && !body.Has("nonce"))
        {
            findings.Unwanted(Findings.Join(path, "enforce_nonce"), "does nothing without a nonce");
        }
    }

    private static void CheckNoLegacyFields(Findings findings, JsonObject body, JsonObject? before, string path)
    {
        foreach (var name in LegacyFields)
        {
            // An empty list says that there is none; an empty content is refused all the same.
            var asked = body[name] is { } value && value is not JsonArray { Count: 0 };
            var left = !body.ContainsKey(name) && before is not null && IsFilled(before[name]);
            if (asked || left)
            {
                findings.Add(
                    Findings.Join(path, name),
                    "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
    }

    private static bool IsEmpty(JsonObject body, MessageUse use, JsonObject? before)
    {
        string[] parts = IsComponentsV2(body, before)
            ? ["components"]
            : ["content", "embeds", "sticker_ids", "poll", "components", "attachments", "shared_client_theme"];

        // An edit leaves what it does not speak of; what that is, only the message itself tells.
        return use == MessageUse.Edit
            ? (before is not null || Array.TrueForAll(parts, body.ContainsKey))
                && !Array.Exists(parts, part => IsFilled(body.ContainsKey(part) ? body[part] : before?[part]))
            : !Array.Exists(parts, part => IsFilled(body[part]));
    }

    private static bool IsFilled(JsonNode? value) => value switch
    {
        null => false,
        JsonArray items => items.Count > 0,
        _ => JsonReading.AsText(value) is not { } text || !string.IsNullOrWhiteSpace(text),
    };
}
