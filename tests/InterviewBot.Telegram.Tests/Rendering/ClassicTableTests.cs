namespace InterviewBot.Telegram.Tests.Rendering;

public sealed class ClassicTableTests
{
    [Fact]
    public void A_table_is_aligned_text()
        => Assert.Equal(
            """
            <pre>Name │  n │ mid
            ─────┼────┼────
            漢字 │  1 │  x
            e\u0301    │ 22 │ &lt;b&gt;</pre>
            """.Replace("\\u0301", "\u0301", StringComparison.Ordinal),
            Cards.Html(Cards.With("| Name | n | mid |\n|---|--:|:-:|\n| 漢字 | 1 | x |\n| **e\u0301** | 22 | \\<b> |")));

    [Fact]
    public void A_table_too_wide_for_a_phone_is_told_row_by_row()
        => Assert.Equal(
            """
            Resource: <b>CPU</b>
            At its limit: throttled, but never killed for it
            Idle: used by <i>others</i>

            Resource: <code>memory</code>
            At its limit: <b>OOM</b>
            Idle
            """,
            Cards.Html(Cards.With(
                """
                | Resource | At its limit | Idle |
                |---|---|---|
                | CPU | throttled, but never killed for it | used by *others* |
                | `memory` | **OOM** | |
                """)));

    [Fact]
    public void A_wide_table_of_two_columns_is_a_list_of_pairs()
        => Assert.Equal(
            "<i>You see</i>: <i>Look at</i>\n<code>Pending</code>: the events of the <a href=\"https://a.example/\">scheduler</a>\n<b>No Pods</b>: quota",
            Cards.Html(Cards.With("| You see | Look at |\n|---|---|\n| `Pending` | the events of the [scheduler](https://a.example) |\n| No Pods | quota |")));
}
