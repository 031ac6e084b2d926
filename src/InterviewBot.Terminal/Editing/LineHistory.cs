namespace InterviewBot.Terminal.Editing;

/// <summary>The lines of this session, the latest at the bottom, and under them the one being typed.</summary>
internal sealed class LineHistory
{
    /// <summary>The most lines kept; the oldest goes first.</summary>
    public const int Capacity = 200;

    private readonly List<string> _lines = [];
    private string _typing = "";
    private int _place;

    /// <summary>Keeps a line unless it is blank or repeats the one before, and goes back to the bottom.</summary>
    public void Add(string line)
    {
        if (!string.IsNullOrWhiteSpace(line) && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
        }

        if (_lines.Count > Capacity)
        {
            _lines.RemoveAt(0);
        }

        GoToBottom();
    }

    public void GoToBottom() => _place = _lines.Count;

    /// <summary>The line above; null at the top.</summary>
    /// <param name="current">What stands in the line now: kept when it is the one being typed.</param>
    public string? Earlier(string current)
    {
        if (_place == 0)
        {
            return null;
        }

        if (_place == _lines.Count)
        {
            _typing = current;
        }

        return _lines[--_place];
    }

    /// <summary>The line below; null at the bottom.</summary>
    public string? Later()
    {
        if (_place == _lines.Count)
        {
            return null;
        }

        return ++_place == _lines.Count ? _typing : _lines[_place];
    }
}
