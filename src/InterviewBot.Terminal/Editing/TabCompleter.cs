using System.Collections.Immutable;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Terminal.Editing;

/// <summary>Goes on with the line before the cursor: first the best way to go on, and with each further Tab the next.</summary>
/// <param name="commands">Without slashes.</param>
/// <param name="complete">Asks what may take the place of all that follows a command.</param>
internal sealed class TabCompleter(
    ImmutableArray<string> commands, Func<string, string, CancellationToken, Task<ImmutableArray<Completion>>> complete)
{
    private ImmutableArray<string> _candidates = [];
    private int _chosen;
    private int _start;
    private string? _filled;

    /// <param name="buffer">Where it is filled in.</param>
    /// <param name="step">1 for the next candidate, -1 for the one before.</param>
    /// <param name="cancellationToken">Stops waiting for candidates.</param>
    public async Task CompleteAsync(LineBuffer buffer, int step, CancellationToken cancellationToken)
    {
        if (buffer.Text == _filled && !_candidates.IsEmpty)
        {
            _chosen = (_chosen + step + _candidates.Length) % _candidates.Length;
        }
        else
        {
            (_start, _candidates) = await FindAsync(buffer.Text[..buffer.Cursor], cancellationToken);
            _chosen = step > 0 ? 0 : _candidates.Length - 1;
        }

        if (_candidates.IsEmpty)
        {
            return;
        }

        var before = buffer.Text[.._start] + _candidates[_chosen];
        var after = buffer.Text[buffer.Cursor..];
        buffer.Set(before + after, before.Length);

        // The one way there is leaves nothing to go through: the next Tab is for the next word.
        _filled = _candidates.Length > 1 ? buffer.Text : null;
    }

    private async Task<(int Start, ImmutableArray<string> Candidates)> FindAsync(string typed, CancellationToken cancellationToken)
    {
        if (!typed.StartsWith('/'))
        {
            return (0, []);
        }

        var space = typed.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            var matching = commands.Where(command => command.StartsWith(typed[1..], StringComparison.OrdinalIgnoreCase));
            return (0, [.. matching.Select(command => $"/{command} ")]);
        }

        var start = space + 1;
        var found = await complete(typed[1..space], typed[start..], cancellationToken);
        var end = found.Length == 1 ? " " : "";
        return (start, [.. found.Select(completion => Rendering.SafeText.OnOneLine(completion.Value) + end)]);
    }
}
