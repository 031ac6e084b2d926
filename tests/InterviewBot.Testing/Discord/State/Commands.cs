using System.Globalization;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>The commands the bot registered for everywhere. Used under the world's lock.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands"/>
internal sealed class Commands
{
    private readonly List<JsonObject> _all = [];

    /// <summary>How often all of them were overwritten.</summary>
    public int Overwrites { get; private set; }

    public IReadOnlyList<JsonObject> All => _all;

    /// <summary>Commands of the same name and type keep their id.</summary>
    public void Overwrite(World world, JsonArray commands)
    {
        Overwrites++;
        var before = _all.ToDictionary(Key, command => command["id"]!.ToString());
        _all.Clear();
        foreach (var command in commands.OfType<JsonObject>())
        {
            var kept = command.DeepClone().AsObject();
            kept["type"] = TypeOf(command);
            kept["id"] = before.GetValueOrDefault(Key(kept)) ?? world.Ids.Next().ToString(CultureInfo.InvariantCulture);
            kept["application_id"] = world.Bot.Id.ToJson();
            kept["version"] = world.Ids.Next().ToJson();
            _all.Add(kept);
        }
    }

    public static int TypeOf(JsonObject command) => (int)(command.NumberOf("type") ?? 1);

    /// <summary>By the name itself or the one in the person's language.</summary>
    public JsonObject? Find(int type, string name, string locale)
        => _all.Find(command => TypeOf(command) == type && IsNamed(command, name, locale));

    public static bool IsNamed(JsonObject named, string name, string locale)
        => named.TextOf("name") == name || (named["name_localizations"] as JsonObject)?.TextOf(locale) == name;

    private static (int Type, string? Name) Key(JsonObject command) => (TypeOf(command), command.TextOf("name"));
}
