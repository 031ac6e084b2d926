using System.Text;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary><c>/search</c>: best matches, paged; finds without diacritics and with a small typing error.</summary>
internal sealed class SearchQuestions(QuestionLibrary library) : ICommand
{
    private const int PageSize = 5;

    public CommandSpec Spec { get; } =
        new("search", CommandGroup.Practise, Audience.OnlyYou, new CommandOption("query", OptionKind.Text)) { IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var query = SearchQuery.Parse(call.Arguments.Text ?? "");
        return Task.FromResult(query.IsEmpty ? new Notice(call.Yours.Say("search.empty")) : Search(query, call));
    }

    private Reply Search(SearchQuery query, CommandCall call)
    {
        var (bank, texts) = (library.Current, call.Texts);
        var page = call.Arguments.Page ?? 1;
        var result = bank.Search.Search(query, (page - 1) * PageSize, PageSize);
        if (result.Page.IsEmpty && result.Total > 0)
        {
            // The bank shrank since the button was shown.
            page = ((result.Total - 1) / PageSize) + 1;
            result = bank.Search.Search(query, (page - 1) * PageSize, PageSize);
        }

        var typed = call.Arguments.Text!.Trim();
        if (result.Page.IsEmpty)
        {
            return new Notice(call.Yours.Say("search.nothing", Quotation.Of(typed)))
            {
                Choices = [new(ChoiceMeaning.Other, call.Yours["choice.topics"], new ButtonAction("topics"))],
            };
        }

        var pages = ((result.Total - 1) / PageSize) + 1;
        return new Card
        {
            Heading = texts["search.heading", Quotation.Of(typed)],
            Body = result.Corrected is { } corrected ? texts.Say("search.corrected", corrected) : Markdown.Empty,
            Menu = new Menu(Label: null, [.. result.Page.Select(question => QuestionChoice.Open(question, bank, texts))]),
            Footer = Markdown.Escape(pages == 1
                ? texts.Count("search.found", result.Total)
                : $"{texts.Count("search.found", result.Total)} · {texts["page", page, pages]}"),
            Buttons = Paging.Buttons("search", new Arguments { Text = Carried(typed, query) }, page, pages, texts),
            InPlace = call.Pressed,
        };
    }

    /// <summary>What was typed, where a button can carry it; else the query as it was understood, which finds the same.</summary>
    private static string Carried(string typed, SearchQuery query)
        => Encoding.UTF8.GetByteCount(typed) <= SearchQuery.MaxBytes && !typed.Contains('\n', StringComparison.Ordinal) ? typed : query.Text;
}
