using System.Text.RegularExpressions;
using System.Xml.Linq;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Terminal.Tests;

/// <summary>Reads the resource files and the source, which the build copies beside the tests.</summary>
public sealed partial class TerminalTextsTests
{
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "source");

    [Fact]
    public void Every_text_exists_in_both_languages()
    {
        var (english, vietnamese) = (Read("TerminalTexts.resx"), Read("TerminalTexts.vi.resx"));
        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), vietnamese.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(english.Values.Concat(vietnamese.Values), text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    [Fact]
    public void A_text_has_the_same_places_to_fill_in_both_languages()
    {
        var vietnamese = Read("TerminalTexts.vi.resx");
        Assert.All(Read("TerminalTexts.resx"), text => Assert.Equal(PlacesIn(text.Value), PlacesIn(vietnamese[text.Key]), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_text_is_used()
    {
        var code = string.Concat(Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "TerminalTexts.cs")
            .Select(File.ReadAllText));
        Assert.All(Read("TerminalTexts.resx").Keys, key => Assert.Matches($@"\b(Texts|texts)\.{key}\b", code));
    }

    [Fact]
    public void Each_language_speaks_for_itself()
    {
        Assert.Equal("There is no choice 7. The numbers go up to 5.", TerminalTexts.In(Language.English).NoSuchChoice("7", 5));
        Assert.Equal("Không có lựa chọn 7. Số lớn nhất là 5.", TerminalTexts.In(Language.Vietnamese).NoSuchChoice("7", 5));
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Source, file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> PlacesIn(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
