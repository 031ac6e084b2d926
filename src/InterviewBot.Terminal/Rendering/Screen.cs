using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Writes what is drawn: with escape sequences at a terminal, as bare text without trailing spaces into a pipe.</summary>
internal sealed class Screen
{
    private readonly TextWriter _output;
    private readonly Func<int> _width;
    private readonly StringBuilder _plain = new();
    private readonly IAnsiConsole _console;

    /// <param name="output">Where it goes.</param>
    /// <param name="look">Rich for a terminal.</param>
    /// <param name="width">Asked before each drawing, in columns; windows change.</param>
    /// <param name="colours">Whether colours are wanted (https://no-color.org).</param>
    public Screen(TextWriter output, Look look, Func<int> width, bool colours)
    {
        _output = output;
        _width = width;
        Look = look;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = look.IsRich ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = look.IsRich && colours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(look.IsRich ? output : new StringWriter(_plain, CultureInfo.InvariantCulture)),
        });
        _console.Profile.Capabilities.Unicode = true;
        _console.Profile.Capabilities.Links = look.IsRich;
    }

    public Look Look { get; }

    public void Write(IRenderable drawing)
    {
        _console.Profile.Width = Math.Max(1, _width());
        _console.Write(drawing);
        if (!Look.IsRich)
        {
            foreach (var line in _plain.ToString().TrimEnd().Split('\n'))
            {
                _output.WriteLine(line.TrimEnd());
            }

            _plain.Clear();
        }

        _output.WriteLine();
        _output.Flush();
    }

    public void WriteLine(string text)
    {
        _output.WriteLine(SafeText.OnOneLine(text));
        _output.Flush();
    }
}
