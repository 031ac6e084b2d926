using InterviewBot.Content.Documents;
using InterviewBot.Content.Files;
using InterviewBot.Content.FrontMatter;
using InterviewBot.Content.Rules;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Loading;

/// <summary>Reads the files of one question. Their syntax trees live no longer than this takes.</summary>
internal static class QuestionLoader
{
    /// <returns>Null when there is no original.</returns>
    public static QuestionEntry? Load(string folder, QuestionFiles files, Scrutiny scrutiny, ICollection<ContentProblem> problems)
    {
        var translation = files.Translation is null ? null : ReadTranslation(folder, files.Translation, scrutiny, problems);
        if (files.Original is null)
        {
            problems.Add(ProblemCodes.TranslationOrphan.At(
                files.Translation!, 0, $"There is no {files.Id}.md that this translates.", "Write the original, or rename the file."));
            return null;
        }

        if (SourceReader.Read(folder, files.Original, problems) is not { } source)
        {
            return new QuestionEntry(files.Id, files.Original, IsDraft: false, [], null, 0, null);
        }

        var (head, original) = ReadOriginal(source, scrutiny, new FileProblems(source, problems));
        if (original is not null && translation is not null)
        {
            TranslationRules.Check(original, translation);
        }
        else if (files.Translation is null && !head.IsDraft)
        {
            problems.Add(ProblemCodes.TranslationMissing.At(
                files.Original, 0, "There is no Vietnamese translation.", $"Write {files.Id}.vi.md beside it."));
        }

        return Compose(files, source, head, original, translation);
    }

    private static (QuestionHead Head, QuestionDocument? Document) ReadOriginal(SourceText source, Scrutiny scrutiny, FileProblems problems)
    {
        var block = FrontMatterBlock.Find(source);
        if (block is null)
        {
            problems.Add(
                ProblemCodes.FrontMatterMissing,
                0,
                "The file does not begin with front matter.",
                "Begin it with a line '---', the keys, and a line '---'.");
        }
        else if (block.BodyStart is null)
        {
            problems.Add(ProblemCodes.FrontMatterUnclosed, 0, "The front matter has no end.", "Put a line '---' after its last key.");
            return (QuestionHead.Unreadable, null);
        }

        var head = block is null ? QuestionHead.Unreadable : QuestionHeadReader.Read(source, block, problems);
        return (head, ReadDocument(source, block?.BodyStart ?? 0, Language.English, scrutiny, problems));
    }

    private static QuestionDocument? ReadTranslation(string folder, string file, Scrutiny scrutiny, ICollection<ContentProblem> all)
    {
        if (SourceReader.Read(folder, file, all) is not { } source)
        {
            return null;
        }

        var problems = new FileProblems(source, all);
        if (FrontMatterBlock.Find(source) is not { } block)
        {
            return ReadDocument(source, 0, Language.Vietnamese, scrutiny, problems);
        }

        problems.Add(
            ProblemCodes.TranslationFrontMatter,
            0,
            "A translation has no front matter of its own.",
            "Delete it; the original's holds for both.");
        return block.BodyStart is { } bodyStart ? ReadDocument(source, bodyStart, Language.Vietnamese, scrutiny, problems) : null;
    }

    private static QuestionDocument? ReadDocument(
        SourceText source, int bodyStart, Language language, Scrutiny scrutiny, FileProblems problems)
    {
        var document = QuestionDocumentReader.Read(source, bodyStart, language, problems);
        if (document is not null)
        {
            DocumentRules.Check(document, scrutiny);
        }

        return document;
    }

    private static QuestionEntry Compose(
        QuestionFiles files, SourceText source, QuestionHead head, QuestionDocument? original, QuestionDocument? translation)
    {
        var english = original is null ? null : QuestionTextMaker.Make(original);
        var question = english is null || head.Level is not { } level
            ? null
            : new Question(
                files.Id,
                files.Topic,
                level,
                head.Tags,
                [.. head.Suggested.Select(suggestion => suggestion.Id)],
                english,
                translation is null ? null : QuestionTextMaker.Make(translation));
        var title = original?.Title is { } heading ? TitleKey.Of(heading) : null;
        var titleLine = original is null ? 0 : source.LineAt(source.Text.Length - original.Body.Length + (original.Title?.Span.Start ?? 0));
        return new QuestionEntry(files.Id, source.File, head.IsDraft, head.Suggested, title, titleLine, question);
    }
}
