namespace InterviewBot.Terminal.Editing;

/// <summary>The lines typed in this session. Going up keeps the line that was being typed, to come back to.</summary>
internal sealed class InputHistory
{
    private readonly List<string> _lines = [];
    private int _position;
    private string _typed = "";

    public void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
        }

        (_position, _typed) = (_lines.Count, "");
    }

    /// <summary>The line before; null when there is none.</summary>
    public string? Up(string current)
    {
        if (_position == 0)
        {
            return null;
        }

        if (_position == _lines.Count)
        {
            _typed = current;
        }

        return _lines[--_position];
    }

    /// <summary>The line after, at last the one that was being typed; null when it is that one.</summary>
    public string? Down() => _position == _lines.Count ? null
        : ++_position == _lines.Count ? _typed
        : _lines[_position];
}
