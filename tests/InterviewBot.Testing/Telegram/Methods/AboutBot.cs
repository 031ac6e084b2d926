using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>What the bot says of itself: account, commands, name, descriptions.</summary>
internal static partial class AboutBot
{
    private const int CommandLimit = 100;
    private const int DescriptionLimit = 256;

    public static string GetMe(Call call)
    {
        var json = call.World.Bot.ToJson();
        json["can_join_groups"] = true;
        json["can_read_all_group_messages"] = call.World.Options.ReadsAllGroupMessages;
        json["supports_inline_queries"] = call.World.Options.InlineMode;
        json["can_connect_to_business"] = false;
        json["has_main_web_app"] = false;
        return Call.Json(json);
    }

    public static string SetCommands(Call call)
    {
        var commands = call.Request.Array("commands") ?? throw RefusedException.BadRequest("can't parse commands JSON object");
        if (commands.Count > CommandLimit)
        {
            throw RefusedException.BadRequest("BOT_COMMANDS_TOO_MUCH");
        }

        foreach (var command in commands.OfType<JsonObject>())
        {
            if (!CommandName().IsMatch(command.TextOf("command") ?? ""))
            {
                throw RefusedException.BadRequest("BOT_COMMAND_INVALID");
            }

            if (command.TextOf("description") is not { Length: >= 1 and <= DescriptionLimit })
            {
                throw RefusedException.BadRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }

        call.World.Menus.SetCommands(Scope(call), Language(call), commands.DeepClone().AsArray());
        return Call.True;
    }

    public static string GetCommands(Call call) => Call.Json(call.World.Menus.Commands(Scope(call), Language(call)) ?? []);

    public static string DeleteCommands(Call call)
    {
        call.World.Menus.DeleteCommands(Scope(call), Language(call));
        return Call.True;
    }

    /// <summary>A method that sets one of the bot's texts, each by language.</summary>
    public static Method SetText(string field, int limit) => call =>
    {
        var text = call.Request.Text(field) ?? "";
        if (text.Length > limit)
        {
            throw RefusedException.BadRequest($"{field.ToUpperInvariant()}_TOO_LONG");
        }

        call.World.Menus.SetText(field, Language(call), text);
        return Call.True;
    };

    public static Method GetText(string field) => call =>
    {
        var fallback = call.World.Menus.Text(field, "") ?? (field == "name" ? call.World.Bot.FirstName : "");
        return Call.Json(new JsonObject { [field] = call.World.Menus.Text(field, Language(call)) ?? fallback });
    };

    private static string Scope(Call call)
    {
        var scope = call.Request.Object("scope");
        var type = scope?.TextOf("type") ?? "default";
        return scope?["chat_id"] is { } chat ? $"{type}:{chat}:{scope["user_id"]}" : type;
    }

    private static string Language(Call call)
        => call.Request.Text("language_code") is not { Length: > 0 } code ? ""
            : LanguageCode().IsMatch(code) ? code
            : throw RefusedException.BadRequest("LANG_CODE_INVALID");

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommandName();

    [GeneratedRegex("^[a-z]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageCode();
}
