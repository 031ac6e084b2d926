using System.Text;
using System.Text.RegularExpressions;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>People's words stay words: they ping nobody, and neither format nor link as the bot's own.</summary>
public sealed partial class SafetyScenarios : DiscordScenario
{
    /// <summary>Links are shown at once: how they look is what is asked here.</summary>
    protected override (string Key, string Value)[] Settings => [("Comments:NewcomerLinks", "allow")];

    [Theory]
    [InlineData("@everyone and @here")]
    [InlineData("# A heading")]
    [InlineData("-# small")]
    [InlineData("**bold** and __under__ and ~~gone~~")]
    [InlineData("[click](https://evil.example/)")]
    [InlineData("||spoiler||")]
    [InlineData("```js\nalert(1)\n```")]
    [InlineData("> not mine\n>>> at all")]
    [InlineData("1. one\n- two")]
    [InlineData("</question:1> <#1> <@&1> <t:0> <:x:1>")]
    public async Task A_comment_is_shown_as_it_was_written(string words)
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");

        await binh.In(general).Runs("/comment", ("text", words), ("question", "kubernetes-etcd"));
        var list = (await an.In(general).Runs("/comments", ("question", "kubernetes-etcd"))).Message;

        AssertPingsNobody(list);
        var shown = list.Text.Split('\n').Where(line => line.StartsWith('>')).ToList();
        var all = string.Join('\n', shown.Select(line => line.TrimStart('>', ' ')));
        Assert.Equal(words, Unescaped(all));
        Assert.DoesNotContain(shown, line => Markup().IsMatch(line));
    }

    [Fact]
    public async Task A_link_in_a_comment_leads_where_it_says()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");

        await an.In(general).Runs("/comment", ("text", "See https://kubernetes.io/docs/"), ("question", "kubernetes-etcd"));
        var list = (await an.In(general).Runs("/comments", ("question", "kubernetes-etcd"))).Message;

        Assert.DoesNotContain("](", list.Text, StringComparison.Ordinal);
        AssertPingsNobody(list);
    }

    [Fact]
    public async Task A_person_is_named_as_they_are_called_whatever_they_are_called()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        study.Find(binh.User)!.Nick = "**@everyone** [x](https://evil.example)";
        var general = study.Channel("general");

        await binh.In(general).Runs("/comment", ("text", "Hello."), ("question", "kubernetes-etcd"));
        var list = (await an.In(general).Runs("/comments", ("question", "kubernetes-etcd"))).Message;

        AssertPingsNobody(list);
        Assert.DoesNotContain("](https://evil.example)", list.Text, StringComparison.Ordinal);
        Assert.Contains("evil.example", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_quoted_from_a_command_pings_and_formats_nothing_either()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");

        var told = (await an.In(general).Runs("/question", ("topic", $"@everyone {binh.User.Mention} **x**"))).Message;
        var found = (await an.In(general).Runs("/search", ("query", "# zzz ||@here||"))).Message;

        AssertPingsNobody(told);
        AssertPingsNobody(found);
        Assert.DoesNotContain(" **x**", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("||", found.Text, StringComparison.Ordinal);
    }

    private static void AssertPingsNobody(Message message)
    {
        Assert.Empty(message.Json["mentions"]!.AsArray());
        Assert.False(message.Json["mention_everyone"]!.GetValue<bool>());
    }

    /// <summary>As a reader of Markdown sees it: a backslash before a sign is not shown.</summary>
    private static string Unescaped(string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1])))
            {
                i++;
            }

            shown.Append(text[i]);
        }

        return shown.ToString();
    }

    /// <summary>What Discord would take for more than words: such a sign without a backslash before it.</summary>
    [GeneratedRegex(@"^> (#|-#|>|- |[0-9]+\. )|(?<!\\)(\*\*|__|~~|\|\||```|\[[^\]]*\]\(|<[/#@t:])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Markup();
}
