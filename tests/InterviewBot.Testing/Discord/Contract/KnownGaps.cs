namespace InterviewBot.Testing.Discord.Contract;

/// <summary>Where the contract and Discord's reference differ the reference rules, and this says how.</summary>
/// <remarks>Where the contract merely allows more (a content of 4000 characters, 40 components in a form) the rules are stricter.</remarks>
internal static class KnownGaps
{
    private static readonly Schema Boolean = new() { Kinds = SchemaKinds.Boolean | SchemaKinds.Null };

    public static void Mend(string name, Schema schema)
    {
        switch (name)
        {
            case "ApplicationCommandCreateRequest" or "ApplicationCommandUpdateRequest" or "ApplicationCommandPatchRequestPartial":
                schema.Properties["nsfw"] = Boolean;
                schema.Properties["default_permission"] = Boolean;
                break;
            case "BotAccountPatchRequest":
                schema.Required.Remove("username");
                break;
        }
    }
}
