using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.State;

/// <summary>What the bot says of itself in menus and profiles: its commands by scope, its name and descriptions, all by language.</summary>
internal sealed class Menus
{
    private readonly Dictionary<(string Scope, string Language), JsonArray> _commands = [];
    private readonly Dictionary<(string Field, string Language), string> _texts = [];

    public JsonArray? Commands(string scope, string language) => _commands.GetValueOrDefault((scope, language));

    public void SetCommands(string scope, string language, JsonArray commands) => _commands[(scope, language)] = commands;

    public void DeleteCommands(string scope, string language) => _commands.Remove((scope, language));

    public string? Text(string field, string language) => _texts.GetValueOrDefault((field, language));

    public void SetText(string field, string language, string text)
    {
        if (text.Length == 0)
        {
            _texts.Remove((field, language));
        }
        else
        {
            _texts[(field, language)] = text;
        }
    }

    /// <summary>The menu a person sees, by the order of scopes that Telegram goes through.</summary>
    public JsonArray For(Chat chat, User user)
    {
        var admins = chat.StatusOf(user).IsAdministrator;
        string[] scopes = chat.IsGroup
            ? [.. admins ? ["all_chat_administrators"] : Array.Empty<string>(), "all_group_chats", "default"]
            : ["all_private_chats", "default"];
        var languages = new[] { user.LanguageCode?.Split('-')[0] ?? "", "" };
        return scopes
            .SelectMany(scope => languages.Select(language => Commands(scope, language)))
            .FirstOrDefault(commands => commands is { Count: > 0 }) ?? [];
    }
}
