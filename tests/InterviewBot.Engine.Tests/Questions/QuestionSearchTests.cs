using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Questions;

public sealed class QuestionSearchTests
{
    private static readonly QuestionBank Bank = Sample.Bank(
        Sample.Question(
            "kubernetes-etcd",
            tags: ["etcd", "control-plane"],
            title: "How does Kubernetes use `etcd`?",
            shortAnswer: "It keeps every object.",
            answer: "The **API server** alone talks to it.\n\n```bash\netcdctl snapshot save\n```",
            vietnamese: "Kubernetes dùng etcd như thế nào?"),
        Sample.Question(
            "kubernetes-backup", level: Level.Senior, title: "How to back up a cluster?", shortAnswer: "Save etcd and the volumes.",
            vietnamese: "Sao lưu cụm Kubernetes ra sao?"),
        Sample.Question(
            "kubernetes-api", title: "What does the API server do?", answer: "It validates, and stores in etcd.",
            vietnamese: "API server làm gì?"),
        Sample.Question(
            "csharp-records", "csharp", tags: ["records", "c#"], title: "What is a record in C#?", vietnamese: "Record trong C# là gì?"),
        Sample.Question("sql-deadlock", "sql", tags: ["locking"], title: "What is a deadlock?", vietnamese: "Khoá chết (deadlock) là gì?"));

    [Fact]
    public void The_title_weighs_more_than_the_short_answer_and_that_more_than_the_answer()
        => Assert.Equal(["kubernetes-etcd", "kubernetes-backup", "kubernetes-api"], Found("etcd"));

    [Theory]
    [InlineData("khoa chet", "sql-deadlock")]
    [InlineData("KHOÁ CHẾT", "sql-deadlock")]
    [InlineData("sao luu", "kubernetes-backup")]
    [InlineData("c#", "csharp-records")]
    [InlineData("snapshot", "kubernetes-etcd")]
    [InlineData("locking", "sql-deadlock")]
    [InlineData("senior", "kubernetes-backup")]
    public void Words_of_either_language_are_found_without_diacritics(string typed, string id) => Assert.Equal([id], Found(typed));

    [Theory]
    [InlineData("deadlok", "deadlock")]
    [InlineData("kubenetes etcd", "kubernetes etcd")]
    [InlineData("validtaes", "validates")]
    public void A_typing_error_is_put_right(string typed, string corrected)
    {
        var result = Search(typed);

        Assert.Equal(corrected, result.Corrected);
        Assert.Equal(Search(corrected).Page, result.Page);
    }

    [Fact]
    public void What_is_typed_right_is_not_corrected() => Assert.Null(Search("deadlock").Corrected);

    [Fact]
    public void The_last_word_may_be_a_beginning() => Assert.Equal(["sql-deadlock"], Found("deadl"));

    [Fact]
    public void A_word_that_is_a_beginning_too_finds_its_continuations() => Assert.Equal(["csharp-records"], Found("record"));

    [Fact]
    public void Where_the_word_itself_fills_a_page_it_is_not_gone_on_with()
    {
        var bank = Sample.Bank(
            Enumerable.Range(0, 5).Select(number => Sample.Question($"pod-{number}", shortAnswer: "A pod."))
                .Append(Sample.Question("kubernetes-budgets", title: "What is a PodDisruptionBudget?")));

        Assert.Equal(5, bank.Search.Search(SearchQuery.Parse("pod"), 0, 5).Total);
        Assert.Equal(6, bank.Search.Search(SearchQuery.Parse("pod"), 0, 6).Total);
    }

    [Fact]
    public void What_the_title_names_comes_before_what_the_tags_name_and_that_before_the_rest()
    {
        var bank = Sample.Bank(
            Sample.Question("q-a", shortAnswer: "pod", answer: "pod"),
            Sample.Question("q-b", tags: ["pod"]),
            Sample.Question("q-c", title: "Long before a pod there were many other things of which nobody speaks"));

        Assert.Equal(["q-c", "q-b", "q-a"], bank.Search.Search(SearchQuery.Parse("pod"), 0, 3).Page.Ids());
    }

    [Fact]
    public void The_more_of_the_words_the_title_names_the_better()
    {
        var bank = Sample.Bank(
            Sample.Question("q-a", title: "Node", shortAnswer: "affinity", answer: "affinity"),
            Sample.Question("q-b", title: "How does the affinity of a node weigh against all the other wishes of a scheduler?"),
            Sample.Question("q-c", title: "Affinity", answer: "node"));

        Assert.Equal("q-b", bank.Search.Search(SearchQuery.Parse("node affinity"), 0, 3).Page[0].Id.Value);
    }

    [Fact]
    public void Too_few_with_all_words_are_joined_by_those_with_any()
    {
        var found = Found("snapshot validates");

        Assert.Equal(["kubernetes-api", "kubernetes-etcd"], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_kind_of_thing_that_all_are_finds_all_of_them() => Assert.Equal(5, Search("phong van").Total);

    [Fact]
    public void A_topics_other_names_find_its_questions()
        => Assert.Equal(3, Search("k8s").Total);

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("zzzzzzzzzz")]
    public void Where_nothing_fits_nothing_is_found(string typed) => Assert.Equal(SearchResult.Nothing, Search(typed));

    [Fact]
    public void Pages_follow_each_other_and_know_the_total()
    {
        var query = SearchQuery.Parse("etcd");
        var pages = Enumerable.Range(0, 3).Select(page => Bank.Search.Search(query, page, 1)).ToList();

        Assert.Equal(Found("etcd"), pages.SelectMany(page => page.Page).Ids());
        Assert.All(pages, page => Assert.Equal(3, page.Total));
    }

    [Property(MaxTest = 300)]
    public void Whatever_is_typed_is_data(NonNull<string> typed) => Search(typed.Get);

    [Theory]
    [InlineData("\"")]
    [InlineData("title:etcd")]
    [InlineData("NEAR(etcd api)")]
    [InlineData("etcd AND")]
    [InlineData("NOT")]
    [InlineData("{title} : ^etcd*")]
    [InlineData("'; DROP TABLE entry; --")]
    [InlineData("\0etcd\uD800")]
    public void Search_syntax_is_data(string typed) => Search(typed);

    [Property(MaxTest = 100)]
    public void Pieces_of_search_syntax_are_data(byte[] pieces)
    {
        string[] syntax = ["\"", "AND", "OR", "NOT", "NEAR", "(", ")", "{", "}", ":", "^", "*", "+", "-", "title", "etcd", " ", ",", "\\"];

        Search(string.Concat(pieces.Select(piece => syntax[piece % syntax.Length])));
    }

    [Theory]
    [InlineData("dead", new[] { "sql-deadlock" })]
    [InlineData("khoa", new[] { "sql-deadlock" })]
    [InlineData("Chế", new[] { "sql-deadlock" })]
    [InlineData("kube-et", new[] { "kubernetes-etcd" })]
    [InlineData("C#", new[] { "csharp-records" })]
    [InlineData("what api", new[] { "kubernetes-api" })]
    [InlineData("nothing", new string[0])]
    [InlineData("lock", new string[0])]
    public void Typing_is_completed_by_titles_and_ids(string typed, string[] ids)
        => Assert.Equal(ids, Bank.Search.Complete(typed, 25).Ids());

    [Fact]
    public void Before_anything_is_typed_the_first_are_offered()
        => Assert.Equal(Bank.Questions.Take(2), Bank.Search.Complete("", 2));

    private static SearchResult Search(string typed) => Bank.Search.Search(SearchQuery.Parse(typed), 0, 5);

    private static IEnumerable<string> Found(string typed) => Search(typed).Page.Ids();
}
