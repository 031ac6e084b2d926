using System.Reflection;
using System.Xml.Linq;
using InterviewBot.Engine.Localization;
using InterviewBot.Testing;

namespace InterviewBot.Discord.Tests;

public sealed class DiscordTextsTests
{
    [Fact]
    public void Every_text_exists_in_both_languages_and_is_asked_for()
    {
        var asked = typeof(DiscordTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(string))
            .Select(property => property.Name)
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.Equal(asked, KeysOf("DiscordTexts.resx"));
        Assert.Equal(asked, KeysOf("DiscordTexts.vi.resx"));
        Assert.NotEqual(DiscordTexts.In(Language.English).NotYourMessage, DiscordTexts.In(Language.Vietnamese).NotYourMessage);
    }

    private static IEnumerable<string> KeysOf(string file)
        => XDocument.Load(Repository.PathOf("src", "InterviewBot.Discord", file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value);
}
