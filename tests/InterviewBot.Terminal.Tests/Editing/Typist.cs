using System.Collections.Immutable;
using InterviewBot.Terminal.Editing;

namespace InterviewBot.Terminal.Tests.Editing;

/// <summary>A person who types at a line editor and looks at the screen. What a key does has happened when its method returns.</summary>
internal sealed class Typist : IDisposable
{
    private const string Prompt = "> ";

    private readonly ScriptedKeyboard _keyboard = new();
    private readonly CancellationTokenSource _patience = new();
    private readonly ImmutableArray<string> _choices;
    private Task _reading = Task.CompletedTask;

    public Typist(int columns = 80, params ImmutableArray<string> choices)
    {
        Screen = new TestScreen(columns);
        Width = () => Screen.Columns;
        Editor = new LineEditor(_keyboard, Screen, () => Width());
        _choices = choices;
        Inline(() => _reading = ReadLinesAsync());
    }

    public TestScreen Screen { get; }

    public LineEditor Editor { get; }

    /// <summary>What the window says of its width.</summary>
    public Func<int> Width { get; set; }

    /// <summary>Candidates for a word, which is the last of the text before the cursor.</summary>
    public Func<string, ImmutableArray<string>> Candidates { get; set; } = _ => [];

    /// <summary>The row in which the current line begins.</summary>
    public int FirstRow { get; private set; }

    /// <summary>The lines that ended, in their order.</summary>
    public List<LineInput> Inputs { get; } = [];

    /// <summary>Types character by character.</summary>
    public void Types(string text) => Presses(Keys.Of(text));

    /// <summary>All of the text is there at once.</summary>
    public void Pastes(string text) => Press([.. Keys.Of(text)]);

    public void Presses(ConsoleKey key, ConsoleModifiers modifiers = ConsoleModifiers.None) => Presses([Keys.Of(key, modifiers)]);

    public void PressesControl(ConsoleKey key) => Presses(key, ConsoleModifiers.Control);

    public void Presses(IEnumerable<ConsoleKeyInfo?> keys)
    {
        foreach (var key in keys)
        {
            Press(key);
        }
    }

    /// <summary>Hangs up.</summary>
    public void Leaves() => Presses([null]);

    /// <summary>The program ends while the line is read; answers with the reading.</summary>
    public Task ProgramEnds()
    {
        Inline(_patience.Cancel);
        return _reading;
    }

    /// <summary>The current line is all that is on the screen from its row on, with the cursor where the bar stands.</summary>
    public void SeesLine(string lineWithBar)
    {
        var cursor = lineWithBar.IndexOf('|', StringComparison.Ordinal);
        var line = Prompt + lineWithBar.Remove(cursor, 1);
        var (text, row, column) = TestScreen.Showing(line, Prompt.Length + cursor, Screen.Columns);
        Assert.Equal(text, Screen.TextFrom(FirstRow));
        Assert.Equal((row, column), (Screen.CursorRow - FirstRow, Screen.CursorColumn));
    }

    public void Sees(string screen) => Assert.Equal(screen, Screen.Text);

    public void Dispose() => _patience.Dispose();

    private async Task ReadLinesAsync()
    {
        while (true)
        {
            FirstRow = Screen.CursorRow;
            Inputs.Add(await Editor.ReadAsync(Prompt, _choices, (text, _) => Task.FromResult(Candidates(text)), _patience.Token));
        }
    }

    private void Press(params ConsoleKeyInfo?[] keys)
    {
        Inline(() => _keyboard.Press(keys));
        if (keys is [{ Key: ConsoleKey.L, Modifiers: ConsoleModifiers.Control }])
        {
            FirstRow = 0;
        }

        Assert.Null(_reading.Exception);
    }

    /// <summary>Without a context to post to, all that awaits the key goes on within the press, on this thread.</summary>
    private static void Inline(Action action)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
