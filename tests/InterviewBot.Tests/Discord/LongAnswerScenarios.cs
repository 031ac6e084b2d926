using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>Answers that are longer than a message have pages, turned in place.</summary>
public sealed class LongAnswerScenarios : DiscordScenario, IDisposable
{
    private readonly BankCopy _bank = new();

    public LongAnswerScenarios()
    {
        _bank.Lengthen("kubernetes/kubernetes-etcd.md", "Paragraph", count: 120);
        _bank.Lengthen("kubernetes/kubernetes-etcd.vi.md", "Đoạn", count: 120);
    }

    protected override (string Key, string Value)[] Settings => [("Content:Path", _bank.Path)];

    public void Dispose() => _bank.Dispose();

    [Fact]
    public async Task They_are_turned_to_the_end_and_back_to_the_first_page()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var answer = (await an.In(general).Runs("/answer", ("question", "kubernetes-etcd"))).Message;
        var first = answer.Text;
        Assert.Contains("In short:", first, StringComparison.Ordinal);
        Assert.Contains("[Read on]", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Sources", first, StringComparison.Ordinal);

        var read = 1;
        while (answer.Components.Single(button => button.Label == "▶️ Read on") is { IsDisabled: false })
        {
            await an.Presses(answer, "Read on");
            read++;
        }

        Assert.Contains("Sources", answer.Text, StringComparison.Ordinal);
        Assert.Contains($"[{read}/{read}]", answer.Text, StringComparison.Ordinal);
        Assert.True(read > 2, $"{read} pages are too few for this test.");

        for (; read > 1; read--)
        {
            await an.Presses(answer, "Back");
        }

        Assert.Equal(first, answer.Text);
        Assert.Single(Shown(an.Screen));
        Assert.Empty(Shown(binh.Screen));
    }

    [Fact]
    public async Task The_other_language_begins_at_its_first_page_and_stays_while_pages_are_turned()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var answer = (await an.In(general).Runs("/answer", ("question", "kubernetes-etcd"))).Message;
        while (answer.Components.All(button => button.Label != "In Vietnamese"))
        {
            await an.Presses(answer, "Read on");
        }

        await an.Presses(answer, "In Vietnamese");
        Assert.Contains("Nói ngắn gọn:", answer.Text, StringComparison.Ordinal);
        await an.Presses(answer, "▶️");

        Assert.Contains("Đoạn", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Paragraph", answer.Text, StringComparison.Ordinal);
        Assert.Single(Shown(an.Screen));
    }

    [Fact]
    public async Task Each_turns_the_pages_of_their_own()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        var ofAn = (await an.Presses(post, "Answer")).Message;
        var ofBinh = (await binh.Presses(post, "Answer")).Message;

        await binh.Presses(ofBinh, "Read on");

        Assert.Contains("In short:", ofAn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("In short:", ofBinh.Text, StringComparison.Ordinal);
        Assert.Contains("How does Kubernetes use", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_private_they_are_turned_in_place_too()
    {
        var an = An("vi");
        var answer = (await an.Alone().Runs("/answer", ("question", "kubernetes-etcd"))).Message;

        await an.Presses(answer, "Đọc tiếp");
        Assert.DoesNotContain("Nói ngắn gọn:", answer.Text, StringComparison.Ordinal);
        await an.Presses(answer, "Quay lại");

        Assert.Contains("Nói ngắn gọn:", answer.Text, StringComparison.Ordinal);
        Assert.Single(Shown(an.Screen));
    }

    private Message[] Shown(IEnumerable<Message> screen) => [.. screen.Where(message => message.Author == Discord.Bot)];
}
