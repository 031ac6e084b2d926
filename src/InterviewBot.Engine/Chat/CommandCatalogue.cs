using System.Collections.Frozen;
using System.Collections.Immutable;

namespace InterviewBot.Engine.Chat;

/// <summary>All commands, in the order in which menus and <c>/help</c> show them.</summary>
public sealed class CommandCatalogue
{
    private readonly FrozenDictionary<string, ICommand> _byName;

    public CommandCatalogue(IEnumerable<ICommand> commands)
    {
        var all = commands.ToImmutableArray();
        Specs = [.. all.Select(command => command.Spec).Where(spec => spec.IsListed)];
        _byName = all.ToFrozenDictionary(command => command.Spec.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Those that are listed.</summary>
    public ImmutableArray<CommandSpec> Specs { get; }

    public ICommand? Find(string name) => _byName.GetValueOrDefault(name);
}
