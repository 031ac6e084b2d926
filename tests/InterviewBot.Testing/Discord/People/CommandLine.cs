using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>A command with its options as a client sends it; what a client would not send is refused.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands"/>
internal sealed class CommandLine(World world, User user, Channel channel)
{
    public const int ChatInput = 1;
    public const int MessageCommand = 3;
    private const int Subcommand = 1;
    private const int SubcommandGroup = 2;

    /// <param name="line"><c>/question</c>, or with the names of a subcommand: <c>/daily on</c>.</param>
    /// <param name="values">Options by their names.</param>
    /// <param name="focused">The option that is being typed, which may be unfinished.</param>
    public (JsonObject Command, JsonObject Data) Read(
        string line,
        IReadOnlyList<(string Name, object Value)> values,
        string? focused = null)
    {
        var words = line.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = world.Commands.Find(ChatInput, words[0], user.Locale)
            ?? throw new InvalidOperationException($"There is no command {line}; there are: {Names()}.");
        NeedOffered(command, line);
        var data = new JsonObject { ["id"] = command["id"]?.DeepClone(), ["name"] = command.TextOf("name"), ["type"] = ChatInput };
        var (at, into) = (command, data);
        foreach (var word in words[1..])
        {
            at = OptionsOf(at).Where(IsSubcommand).FirstOrDefault(option => Commands.IsNamed(option, word, user.Locale))
                ?? throw new InvalidOperationException($"{line}: there is no subcommand '{word}'.");
            var inner = new JsonObject { ["name"] = at.TextOf("name"), ["type"] = TypeOf(at) };
            into["options"] = new JsonArray(inner);
            into = inner;
        }

        if (OptionsOf(at).Any(IsSubcommand))
        {
            throw new InvalidOperationException($"{line} needs the name of a subcommand.");
        }

        var options = new OptionReader(user, channel, line).Read([.. OptionsOf(at)], values, focused, data);
        if (options.Count > 0)
        {
            into["options"] = options;
        }

        return (command, data);
    }

    public JsonObject FindMessageCommand(string name)
    {
        var command = world.Commands.Find(MessageCommand, name, user.Locale)
            ?? throw new InvalidOperationException($"There is no message command '{name}'.");
        NeedOffered(command, name);
        return command;
    }

    /// <summary>What this person is offered here while they type a slash.</summary>
    public IEnumerable<JsonObject> Offered() => world.Commands.All.Where(command => Refusal(command) is null);

    private static IEnumerable<JsonObject> OptionsOf(JsonObject json) => (json["options"] as JsonArray ?? []).OfType<JsonObject>();

    private static bool IsSubcommand(JsonObject option) => TypeOf(option) is Subcommand or SubcommandGroup;

    private static int TypeOf(JsonObject option) => (int)(option.NumberOf("type") ?? 0);

    private string Names() => string.Join(", ", world.Commands.All.Select(command => command.TextOf("name")));

    private void NeedOffered(JsonObject command, string line)
    {
        if (Refusal(command) is { } reason)
        {
            throw new InvalidOperationException($"{line} is not offered to {user.Name} here: {reason}.");
        }
    }

    private string? Refusal(JsonObject command)
    {
        if (InteractionMaking.Owners(world, user, channel, command).Count == 0)
        {
            return "the app is not installed for it";
        }

        var here = InteractionMaking.Context(world, channel);
        if (command["contexts"] is JsonArray contexts && contexts.All(context => JsonExtensions.AsNumber(context) != here))
        {
            return "the command does not name this context";
        }

        if (channel.Guild is null)
        {
            return null;
        }

        var permissions = channel.PermissionsOf(user);
        if (!channel.IsSeenBy(user) || !permissions.HasFlag(Permissions.UseApplicationCommands))
        {
            return "they may not use commands";
        }

        if (command.TextOf("default_member_permissions") is not { } bits)
        {
            return null;
        }

        // "0" is for nobody but administrators, who have every permission.
        var needed = (Permissions)ulong.Parse(bits, CultureInfo.InvariantCulture);
        return permissions.HasFlag(needed == Permissions.None ? Permissions.Administrator : needed) ? null : $"it needs {needed}";
    }
}
