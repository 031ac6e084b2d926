namespace InterviewBot.Terminal.Tests.Editing;

public sealed class CompletionTests : IDisposable
{
    private static readonly string[] Words = ["/question", "/quit", "/topics", "kubernetes", "kubectl", "漢字", "漢文", "👍🏻", "👍🏿"];

    private readonly Typist _an = new();

    public CompletionTests() => _an.Candidates = text
        => [.. Words.Where(word => word.StartsWith(text[(text.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase))];

    public void Dispose() => _an.Dispose();

    [Fact]
    public void The_only_candidate_is_filled_in_with_a_space()
    {
        _an.Types("/t\t");
        _an.SeesLine("/topics |");
    }

    [Fact]
    public void No_candidate_changes_nothing()
    {
        _an.Types("nothing\t");
        _an.SeesLine("nothing|");
    }

    [Fact]
    public void Several_candidates_fill_in_what_they_have_in_common()
    {
        _an.Types("/q\t");
        _an.SeesLine("/qu|");
    }

    [Fact]
    public void Further_Tabs_walk_through_the_candidates_and_round()
    {
        _an.Types("/q\t\t");
        _an.SeesLine("/question|");
        _an.Types("\t");
        _an.SeesLine("/quit|");
        _an.Types("\t");
        _an.SeesLine("/question|");
        _an.Presses(ConsoleKey.Tab, ConsoleModifiers.Shift);
        _an.SeesLine("/quit|");
    }

    [Fact]
    public void Where_nothing_can_be_filled_in_the_first_Tab_walks()
    {
        _an.Types("/qu\t");
        _an.SeesLine("/question|");
    }

    [Theory]
    [InlineData(" ", "/question |")]
    [InlineData("s", "/questions|")]
    public void Another_key_takes_the_candidate_and_ends_the_walk(string key, string seen)
    {
        _an.Types("/q\t\t" + key);
        _an.SeesLine(seen);
        _an.Types("zz\t");
        _an.SeesLine(seen.Replace("|", "zz|", StringComparison.Ordinal));
    }

    [Fact]
    public void An_arrow_ends_the_walk_and_moves()
    {
        _an.Types("/q\t\t");
        _an.Presses(ConsoleKey.LeftArrow);
        _an.SeesLine("/questio|n");
    }

    [Fact]
    public void The_word_before_the_cursor_is_completed_and_the_rest_stays()
    {
        _an.Types("/question kub senior");
        _an.PressesControl(ConsoleKey.LeftArrow);
        _an.Presses(ConsoleKey.LeftArrow);
        _an.Types("\t");
        _an.SeesLine("/question kube| senior");
        _an.Types("r\t");
        _an.SeesLine("/question kubernetes| senior");
    }

    [Fact]
    public void A_candidate_need_not_begin_with_what_was_typed()
    {
        _an.Candidates = _ => ["kubernetes"];
        _an.Types("/question k8s\t");
        _an.SeesLine("/question kubernetes |");
    }

    [Fact]
    public void What_was_typed_is_never_shortened_to_what_candidates_have_in_common()
    {
        _an.Candidates = _ => ["stateful-sets", "storage"];
        _an.Types("set\t");
        _an.SeesLine("stateful-sets|");
    }

    [Fact]
    public void What_candidates_have_in_common_is_whole_characters()
    {
        _an.Types("漢\t");
        _an.SeesLine("漢字|");
        _an.PressesControl(ConsoleKey.C);

        _an.Candidates = _ => ["ok👍🏻", "ok👍🏿"];
        _an.Types("o\t");
        _an.SeesLine("ok|");
    }

    [Fact]
    public void An_empty_line_without_choices_is_completed_too()
    {
        _an.Candidates = _ => ["/question", "/topics"];
        _an.Types("\t");
        _an.SeesLine("/|");
    }
}
