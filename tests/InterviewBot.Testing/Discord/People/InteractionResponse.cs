using System.Collections.Immutable;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>How the bot answered an interaction first; closed.</summary>
public abstract record InteractionResponse
{
    private InteractionResponse()
    {
    }

    /// <summary>What <c>@original</c> is; null after choices and forms.</summary>
    public virtual Message? Message => null;

    /// <summary>With a message.</summary>
    public sealed record Sent(Message New) : InteractionResponse
    {
        public override Message? Message => New;
    }

    /// <summary>"… is thinking".</summary>
    public sealed record Deferred(Message Loading) : InteractionResponse
    {
        public override Message? Message => Loading;
    }

    /// <summary>By changing the message whose component was used.</summary>
    public sealed record Updated(Message Changed) : InteractionResponse
    {
        public override Message? Message => Changed;
    }

    /// <summary>By nothing that is seen yet; the message may be changed later.</summary>
    public sealed record DeferredUpdate(Message Source) : InteractionResponse
    {
        public override Message? Message => Source;
    }

    /// <summary>With a form.</summary>
    public sealed record Opened(Form Form) : InteractionResponse;

    /// <summary>With completions.</summary>
    public sealed record Offered(ImmutableArray<Choice> Choices) : InteractionResponse;
}

/// <summary>A completion.</summary>
/// <param name="Name">What the person sees, in their language where the bot gave it.</param>
/// <param name="Value">What the command gets.</param>
public sealed record Choice(string Name, string Value)
{
    internal static ImmutableArray<Choice> ReadAll(JsonObject data, string locale)
        =>
        [
            .. (data["choices"] as JsonArray ?? []).OfType<JsonObject>()
                .Select(choice => new Choice(NameOf(choice, locale), choice["value"]?.ToString() ?? "")),
        ];

    private static string NameOf(JsonObject choice, string locale)
        => (choice["name_localizations"] as JsonObject)?.TextOf(locale) ?? choice.TextOf("name") ?? "";
}
