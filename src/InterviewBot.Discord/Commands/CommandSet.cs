using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Commands;

/// <summary>All that Discord offers people to call: the catalogue's commands, and the one in a message's menu.</summary>
internal static class CommandSet
{
    /// <param name="catalogue">Of its commands those are left out that links call: Discord has no such links.</param>
    /// <param name="reach">Where they can be called.</param>
    public static IReadOnlyList<ApplicationCommand> Of(CommandCatalogue catalogue, CommandReach reach)
        => [.. catalogue.Specs.Where(spec => !spec.IsForLinks).Select(spec => SlashCommand.Of(spec, reach)), SaveAsComment.Register(reach)];

    /// <summary>Tells whether what was registered for an app is what there is to register now.</summary>
    public static string Print(Snowflake applicationId, IReadOnlyList<ApplicationCommand> commands)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.IReadOnlyListApplicationCommand);
        return Convert.ToHexString(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{applicationId}:"), .. body]));
    }

    /// <summary>Whether both are the same commands by kind and name. Discord fills in and leaves out fields, so no more is compared.</summary>
    public static bool AreSame(IReadOnlyList<ApplicationCommand> one, IReadOnlyList<ApplicationCommand> other)
        => one.Select(Key).ToHashSet().SetEquals(other.Select(Key));

    private static (ApplicationCommandType Type, string Name) Key(ApplicationCommand command) => (command.Type, command.Name);
}
