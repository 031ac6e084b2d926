using System.Text;
using InterviewBot.Terminal.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal;

/// <summary>
/// Prints blocks with an empty line between them, and keeps the line being typed below them: what comes meanwhile goes above it.
/// </summary>
internal sealed class Screen
{
    // Lines longer than this are tiring to read.
    private const int MaxReadableWidth = 100;
    private const int UsualWidth = 80;
    private const int AnyHeight = 25;

    private readonly Lock _lock = new();
    private readonly ITerminal _terminal;
    private readonly TerminalOptions _options;
    private readonly Capabilities _capabilities;
    private readonly AnsiWriter _ansi;
    private Action? _drawPrompt;
    private bool _hasPrinted;
    private bool _followsInput;

    public Screen(ITerminal terminal, TerminalOptions options)
    {
        _terminal = terminal;
        _options = options;
        _capabilities = new Capabilities
        {
            Ansi = options.IsInteractive,
            Links = options.IsInteractive && options.HasLinks,
            ColorSystem = options.IsInteractive && options.HasColors ? ColorSystem.Standard : ColorSystem.NoColors,
            Unicode = true,
        };
        _ansi = new AnsiWriter(terminal.Output, _capabilities);
    }

    /// <summary>In cells.</summary>
    public int Width => !_options.IsInteractive ? _options.PlainWidth
        : Math.Clamp(_terminal.Width is > 0 and var width ? width : UsualWidth, TerminalOptions.MinWidth, MaxReadableWidth);

    public void Print(IRenderable block)
    {
        lock (_lock)
        {
            if (_drawPrompt is not null)
            {
                Erase();
            }
            else if (_hasPrinted && !_followsInput)
            {
                _terminal.Output.WriteLine();
            }

            var width = Width;
            foreach (var line in SegmentLines.Of(block.Render(new RenderOptions(_capabilities, new Size(width, AnyHeight)), width)))
            {
                WriteLine(line);
            }

            (_hasPrinted, _followsInput) = (true, false);
            if (_drawPrompt is not null)
            {
                _terminal.Output.WriteLine();
                _drawPrompt();
            }

            _terminal.Output.Flush();
        }
    }

    /// <summary>Shows in plain output what was read.</summary>
    public void Echo(string line)
    {
        lock (_lock)
        {
            StartInput();
            _terminal.Output.WriteLine($"> {SafeText.OnOneLine(line)}".TrimEnd());
            _terminal.Output.Flush();
            _followsInput = true;
        }
    }

    /// <summary>Draws the line being typed; from now on it stays at the bottom.</summary>
    /// <param name="segments">The whole line, which fits the width.</param>
    /// <param name="cursor">In cells from the left.</param>
    public void DrawPrompt(IReadOnlyList<Segment> segments, int cursor)
    {
        lock (_lock)
        {
            if (_drawPrompt is null)
            {
                StartInput();
            }

            _drawPrompt = () =>
            {
                Erase();
                foreach (var segment in segments)
                {
                    _ansi.Write(segment.Text, segment.Style);
                }

                _terminal.Output.Write('\r');
                _ansi.CursorRight(cursor);
            };
            _drawPrompt();
            _terminal.Output.Flush();
        }
    }

    /// <summary>What stands in the prompt's line stays there, and the cursor goes below it.</summary>
    public void EndPrompt()
    {
        lock (_lock)
        {
            if (_drawPrompt is not null)
            {
                _drawPrompt = null;
                _terminal.Output.WriteLine();
                _terminal.Output.Flush();
                _followsInput = true;
            }
        }
    }

    private void StartInput()
    {
        if (_hasPrinted)
        {
            _terminal.Output.WriteLine();
        }

        _hasPrinted = true;
    }

    private void Erase()
    {
        _terminal.Output.Write('\r');
        _ansi.EraseInLine(0);
    }

    private void WriteLine(List<Segment> line)
    {
        var last = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));
        for (var index = 0; index <= last;)
        {
            var (style, link) = (line[index].Style, line[index].Link);
            var text = new StringBuilder();
            while (index <= last && line[index].Style == style && Equals(line[index].Link, link))
            {
                text.Append(line[index++].Text);
            }

            _ansi.Write(index > last ? text.ToString().TrimEnd() : text.ToString(), style, link);
        }

        _terminal.Output.WriteLine();
    }
}
