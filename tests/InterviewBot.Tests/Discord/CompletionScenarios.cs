namespace InterviewBot.Tests.Discord;

/// <summary>What is offered while somebody types an option, and what comes of typing something else.</summary>
public sealed class CompletionScenarios : DiscordScenario
{
    [Theory]
    [InlineData("en-US", "", "Kubernetes", "kubernetes")]
    [InlineData("vi", "kub", "Kubernetes", "kubernetes")]
    [InlineData("vi", "k8s", "Kubernetes", "kubernetes")]
    [InlineData("en-US", "DOCK", "Docker", "docker")]
    public async Task Topics_are_completed_by_name_and_alias(string locale, string typed, string offered, string value)
    {
        var an = An(locale);

        var choices = await an.Alone().Completes("/question", "topic", typed);

        Assert.Equal((offered, value), (choices[0].Name, choices[0].Value));
        Assert.Equal(typed.Length == 0 ? 2 : 1, choices.Length);
    }

    [Theory]
    [InlineData("en-US", "use statefulset", "When to use StatefulSet? (middle)")]
    [InlineData("vi", "khi nào nên dùng", "Khi nào nên dùng StatefulSet? (middle)")]
    [InlineData("vi", "khi nao nen dung", "Khi nào nên dùng StatefulSet? (middle)")]
    [InlineData("vi", "kubernetes-stateful", "Khi nào nên dùng StatefulSet? (middle)")]
    public async Task Questions_are_completed_by_title_and_id_with_diacritics_or_without(string locale, string typed, string offered)
    {
        var an = An(locale);
        var general = Discord.Guild("Study", an).Channel("general");

        var choices = await an.In(general).Completes("/answer", "question", typed);
        Assert.Equal((offered, "kubernetes-statefulset"), (choices[0].Name, choices[0].Value));

        await an.In(general).Runs("/answer", ("question", choices[0].Value));
        await an.Sees("StatefulSet", general);
    }

    [Fact]
    public async Task What_fits_nothing_offers_nothing()
        => Assert.Empty(await An().Alone().Completes("/question", "topic", "zzz"));

    [Theory]
    [InlineData("en-US", "I know no topic \"kubernets\". Did you mean kubernetes?", "Ask a Kubernetes question", "Kubernetes interview questions")]
    [InlineData("vi", "Không có chủ đề \"kubernets\". Ý bạn là kubernetes?", "Hỏi một câu về Kubernetes", "Câu hỏi phỏng vấn Kubernetes")]
    public async Task A_mistyped_topic_is_mended_by_one_press(string locale, string sentence, string mend, string heading)
    {
        var (an, binh) = (An(locale), Binh(locale));
        var general = Discord.Guild("Study", an, binh).Channel("general");

        var called = await an.In(general).Runs("/question", ("topic", "kubernets"), ("level", "senior"));
        await an.Sees(sentence, general);
        await Discord.Idle();
        binh.SeesNot("kubernets", general);

        await an.Presses(called.Message, mend);
        var question = await binh.Sees(heading, general);
        Assert.Contains("senior", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_by_words_that_fit_none_leads_to_those_nearest_and_one_press_opens_it()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");

        await an.In(general).Runs("/show", ("question", "what is a pood"));
        await an.Sees("I know no question \"what is a pood\". Did you mean one of these?", general);
        await an.In(general).Presses("What is a Pod?");

        await an.Sees("Kubernetes interview questions", general);
    }
}
