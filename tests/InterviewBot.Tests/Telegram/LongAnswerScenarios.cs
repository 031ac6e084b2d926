using InterviewBot.Testing;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>
/// Answers that take several messages. That on etcd takes two in both languages, that on pods two in English and one in Vietnamese.
/// </summary>
public sealed class LongAnswerScenarios : TelegramScenario, IDisposable
{
    private const int Paragraphs = 170;

    private readonly TemporaryFolder _bank = new();

    public LongAnswerScenarios()
    {
        var original = Repository.PathOf("tests", "InterviewBot.Tests", "Bank");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = _bank.File(Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        Lengthen("kubernetes-etcd.md", "Paragraph");
        Lengthen("kubernetes-etcd.vi.md", "Đoạn");
        Lengthen("kubernetes-pod.md", "Paragraph");
    }

    protected override (string Key, string Value)[] Settings => [("Content:Path", _bank.FullName)];

    public void Dispose() => _bank.Dispose();

    [Fact]
    public async Task The_other_language_takes_the_place_of_all_parts_and_back()
    {
        var an = An();
        an.Types("/answer kubernetes-etcd");
        await an.Sees("[In Vietnamese]");
        var parts = Shown(an);
        AssertParts(parts, "Paragraph", "Đoạn");

        await PressAsync(an, "In Vietnamese");
        Assert.Equal(parts, Shown(an));
        AssertParts(parts, "Đoạn", "Paragraph");

        await PressAsync(an, "In English");
        Assert.Equal(parts, Shown(an));
        AssertParts(parts, "Paragraph", "Đoạn");
    }

    [Fact]
    public async Task What_one_person_of_a_group_sees_alone_changes_its_language_as_a_whole_too()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/answer kubernetes-etcd", group, ephemerally: true);
        await an.Sees("[In Vietnamese]");
        var parts = Shown(an);

        await PressAsync(an, "In Vietnamese");

        Assert.Equal(parts, Shown(an));
        Assert.All(parts, part => Assert.NotNull(part.EphemeralId));
        AssertParts(parts, "Đoạn", "Paragraph");
    }

    [Fact]
    public async Task A_wait_between_the_parts_leaves_none_behind()
    {
        var an = An();
        an.Types("/answer kubernetes-etcd");
        await an.Sees("[In Vietnamese]");
        var parts = Shown(an);
        using var none = new Hold();
        none.Release();
        Telegram.Faults.Next(new Fault.Held(none), "editMessageText");
        Telegram.Faults.Next(new Fault.TooManyRequests(1), "editMessageText");

        await an.Presses("In Vietnamese").Answer;
        await Telegram.Until(() => parts[1].Edits == 1);

        Assert.Equal(1, parts[0].Edits);
        AssertParts(parts, "Đoạn", "Paragraph");
    }

    [Fact]
    public async Task Parts_that_are_not_needed_any_more_go_and_what_needs_more_comes_anew_and_whole()
    {
        var an = An();
        an.Types("/answer kubernetes-pod");
        var last = await an.Sees("[In Vietnamese]");
        Assert.Equal(2, Shown(an).Length);

        await PressAsync(an, "In Vietnamese");
        Assert.Equal([last], Shown(an));
        Assert.DoesNotContain("Paragraph", last.Text, StringComparison.Ordinal);

        await PressAsync(an, "In English");
        AssertParts(Shown(an)[1..], "Paragraph", "Đoạn");
    }

    [Fact]
    public async Task A_part_that_is_not_needed_any_more_and_too_old_to_go_is_emptied()
    {
        var an = An();
        an.Types("/answer kubernetes-pod");
        await an.Sees("[In Vietnamese]");
        Telegram.Faults.Next(new Fault.Refused(400, "Bad Request: message can't be deleted"), "deleteMessage");

        await PressAsync(an, "In Vietnamese");

        Assert.Equal("…", Shown(an)[0].Text);
        Assert.Contains("Pod là gì?", Shown(an)[1].Text, StringComparison.Ordinal);
    }

    private static void AssertParts(Message[] parts, string shown, string gone)
    {
        Assert.Equal(2, parts.Length);
        Assert.Contains($"{shown} 1 ", parts[0].Text, StringComparison.Ordinal);
        Assert.Contains($"{shown} {Paragraphs} ", parts[1].Text, StringComparison.Ordinal);
        Assert.All(parts, part => Assert.DoesNotContain($"{gone} ", part.Text, StringComparison.Ordinal));
        Assert.Empty(parts[0].Buttons);
        Assert.NotEmpty(parts[1].Buttons);
    }

    private async Task PressAsync(Person person, string label)
    {
        await person.Presses(label).Answer;
        await Telegram.Idle();
    }

    private Message[] Shown(Person person) => [.. person.Screen.Where(message => message.From == Telegram.Bot)];

    private void Lengthen(string file, string word)
    {
        var path = _bank.File(Path.Combine("kubernetes", file));
        var paragraphs = string.Join("\n\n", Enumerable.Range(1, Paragraphs).Select(number => $"{word} {number} of the many that make this answer long."));
        File.WriteAllText(path, File.ReadAllText(path).Replace("## Answer\n\n", $"## Answer\n\n{paragraphs}\n\n", StringComparison.Ordinal));
    }
}
