namespace InterviewBot.Content.Tests;

public class ProblemTests
{
    public static IEnumerable<TheoryDataRow<int>> Cases
        => ProblemCases.All.Select((each, i) => new TheoryDataRow<int>(i) { TestDisplayName = $"{each.Code} at {each.Place} ({i})" });

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_is_found_where_it_is(int number)
    {
        var (code, place, fault) = ProblemCases.All[number];
        using var content = ContentDirectory.Good();

        fault(content);

        var found = content.Problems();
        Directory.CreateDirectory(content.Folder);
        Assert.Contains((code, place), found.Select(problem => (problem.Code, Place(problem))));
    }

    [Fact]
    public void Without_a_fault_nothing_is_found()
    {
        using var content = ContentDirectory.Good();

        Assert.Empty(content.Problems());
    }

    public static IEnumerable<TheoryDataRow<int>> Advice
        => AdviceCases.All.Select((each, i) => new TheoryDataRow<int>(i) { TestDisplayName = $"{each.Code} at {each.Place} ({i})" });

    [Theory]
    [MemberData(nameof(Advice))]
    public void Advice_is_given_where_it_is_due_and_only_when_asked(int number)
    {
        var (code, place, fault) = AdviceCases.All[number];
        using var content = ContentDirectory.Excellent();

        fault(content);

        Assert.Contains((code, place), content.Problems(Scrutiny.Strict).Select(problem => (problem.Code, Place(problem))));
        Assert.DoesNotContain(code, content.Problems().Select(problem => problem.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void An_excellent_bank_needs_no_advice()
    {
        using var content = ContentDirectory.Excellent();

        Assert.Empty(content.Problems(Scrutiny.Strict));
    }

    [Fact]
    public void Every_kind_of_problem_has_a_case()
        => Assert.Equal(
            ProblemCodes.All.Select(code => code.Name).Order(StringComparer.Ordinal),
            ProblemCases.All.Concat(AdviceCases.All).Select(each => each.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Place(ContentProblem problem) => problem.Line == 0 ? problem.File : $"{problem.File}:{problem.Line}";
}
