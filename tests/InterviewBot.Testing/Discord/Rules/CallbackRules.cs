using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Which answers an interaction takes, and what they may hold.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type"/>
public static class CallbackRules
{
    private const int Ping = 1;
    private const int Command = 2;
    private const int Component = 3;
    private const int Autocomplete = 4;
    private const int ModalSubmit = 5;

    private const int Pong = 1;
    private const int Message = 4;
    private const int DeferredMessage = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Choices = 8;
    private const int Modal = 9;

    /// <param name="callback">The first answer as it is given.</param>
    /// <param name="interaction">
    /// The interaction as it was received: its <c>type</c>, its <c>message</c> where it came from one, and its <c>data</c>.
    /// </param>
    /// <returns>What is wrong with it; empty when all is well.</returns>
    public static IReadOnlyList<Problem> Check(JsonObject callback, JsonObject interaction)
    {
        var findings = new Findings();
        var type = callback.NumberOf("type");
        var asked = interaction.NumberOf("type");
        if (!IsTaken(type, interaction))
        {
            findings.Invalid("type", Findings.Words($"callback {type} does not answer an interaction of type {asked}"));
        }

        CheckData(findings, type, callback["data"] as JsonObject, interaction);
        return findings.All;
    }

    private static bool IsTaken(long? type, JsonObject interaction)
    {
        // A form that a button opened stands for that button's message.
        var hasMessage = interaction["message"] is JsonObject;
        return interaction.NumberOf("type") switch
        {
            Ping => type is Pong,
            Command => type is Message or DeferredMessage or Modal,
            Component => type is Message or DeferredMessage or DeferredUpdate or Update or Modal,
            Autocomplete => type is Choices,
            ModalSubmit => type is Message or DeferredMessage || (type is DeferredUpdate or Update && hasMessage),
            _ => false,
        };
    }

    private static void CheckData(Findings findings, long? type, JsonObject? data, JsonObject interaction)
    {
        switch (type)
        {
            case Message or Update or Choices or Modal when data is null:
                findings.Required("data");
                break;
            case Message:
                MessageRules.Check(findings, data!, MessageUse.Response, before: null, "data");
                break;
            case Update:
                MessageRules.Check(findings, data!, MessageUse.Edit, interaction["message"] as JsonObject, "data");
                break;
            case Choices:
                ChoiceRules.Check(findings, data!, "data", FocusedType(interaction["data"] as JsonObject));
                break;
            case Modal:
                ModalRules.Check(findings, data!, "data");
                break;
            case DeferredMessage:
                CheckDeferral(findings, data);
                break;
            case DeferredUpdate when data is { Count: > 0 }:
                findings.Unwanted("data", "a deferred update says nothing yet");
                break;
        }
    }

    /// <summary>A deferral fixes who sees the answer, and nothing else of it.</summary>
    private static void CheckDeferral(Findings findings, JsonObject? data)
    {
        if ((data?.NumberOf("flags") ?? 0) is var flags && (flags & ~MessageFlags.Ephemeral) != 0)
        {
            findings.Invalid("data.flags", "a deferral takes no flag but EPHEMERAL");
        }

        foreach (var (name, _) in data?.AsEnumerable() ?? [])
        {
            if (name != "flags")
            {
                findings.Unwanted(Findings.Join("data", name), "a deferral says nothing yet");
            }
        }
    }

    /// <summary>The type of the option that is being typed, which may stand inside of a subcommand.</summary>
    private static CommandOptionType? FocusedType(JsonObject? data)
    {
        foreach (var option in data?.ObjectsOf("options") ?? [])
        {
            if (option.IsTrue("focused"))
            {
                return (CommandOptionType)(option.NumberOf("type") ?? 0);
            }

            if (FocusedType(option) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }
}
