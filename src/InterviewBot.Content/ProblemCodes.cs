using System.Collections.Immutable;

namespace InterviewBot.Content;

/// <summary>Every kind of problem that loading can find.</summary>
public static class ProblemCodes
{
    private static readonly ImmutableArray<ProblemCode>.Builder Catalogue = ImmutableArray.CreateBuilder<ProblemCode>();

    // Files and folders
    public static readonly ProblemCode FolderMissing = Error("folder-missing");
    public static readonly ProblemCode FolderName = Error("folder-name");
    public static readonly ProblemCode FileMisplaced = Error("file-misplaced");
    public static readonly ProblemCode FileName = Error("file-name");
    public static readonly ProblemCode FileUnreadable = Error("file-unreadable");
    public static readonly ProblemCode FileEncoding = Error("file-encoding");
    public static readonly ProblemCode ControlCharacter = Error("control-character");
    public static readonly ProblemCode TopicMissing = Error("topic-missing");
    public static readonly ProblemCode TopicEmpty = Warning("topic-empty");
    public static readonly ProblemCode BankEmpty = Error("bank-empty");

    // Front matter and topic.yaml
    public static readonly ProblemCode FrontMatterMissing = Error("front-matter-missing");
    public static readonly ProblemCode FrontMatterUnclosed = Error("front-matter-unclosed");
    public static readonly ProblemCode YamlSyntax = Error("yaml-syntax");
    public static readonly ProblemCode YamlFeature = Error("yaml-feature");
    public static readonly ProblemCode KeyUnknown = Error("key-unknown");
    public static readonly ProblemCode KeyTwice = Error("key-twice");
    public static readonly ProblemCode KeyMissing = Error("key-missing");
    public static readonly ProblemCode ValueKind = Error("value-kind");
    public static readonly ProblemCode ValueInvalid = Error("value-invalid");
    public static readonly ProblemCode ValueTwice = Error("value-twice");

    // Title and sections
    public static readonly ProblemCode TitleMissing = Error("title-missing");
    public static readonly ProblemCode TitleTwice = Error("title-twice");
    public static readonly ProblemCode TitleForm = Error("title-form");
    public static readonly ProblemCode TextBeforeTitle = Error("text-before-title");
    public static readonly ProblemCode SectionMissing = Error("section-missing");
    public static readonly ProblemCode SectionTwice = Error("section-twice");
    public static readonly ProblemCode SectionUnknown = Error("section-unknown");
    public static readonly ProblemCode SectionOrder = Error("section-order");
    public static readonly ProblemCode SectionEmpty = Error("section-empty");
    public static readonly ProblemCode ShortAnswerLength = Error("short-answer-length");
    public static readonly ProblemCode ShortAnswerEcho = Advice("short-answer-echo");
    public static readonly ProblemCode KeyPointsForm = Error("key-points-form");
    public static readonly ProblemCode KeyPointsCount = Error("key-points-count");

    // Markdown
    public static readonly ProblemCode NestingDepth = Error("nesting-depth");
    public static readonly ProblemCode HeadingLevel = Error("heading-level");
    public static readonly ProblemCode HeadingUnderlined = Error("heading-underlined");
    public static readonly ProblemCode CodeLanguage = Error("code-language");
    public static readonly ProblemCode CodeWidth = Warning("code-width");
    public static readonly ProblemCode RawHtml = Error("raw-html");
    public static readonly ProblemCode Image = Error("image");
    public static readonly ProblemCode LinkAddress = Error("link-address");
    public static readonly ProblemCode LinkDefinition = Error("link-definition");

    // Code that runs
    public static readonly ProblemCode CodeWord = Warning("code-word");
    public static readonly ProblemCode RunLanguage = Error("run-language");
    public static readonly ProblemCode RunOutput = Error("run-output");
    public static readonly ProblemCode OutputAlone = Warning("output-alone");

    // How it reads
    public static readonly ProblemCode SentenceLength = Advice("sentence-length");
    public static readonly ProblemCode ParagraphLength = Advice("paragraph-length");
    public static readonly ProblemCode AnswerLength = Advice("answer-length");

    // Footnotes
    public static readonly ProblemCode FootnoteUndefined = Error("footnote-undefined");
    public static readonly ProblemCode FootnoteUnused = Error("footnote-unused");
    public static readonly ProblemCode FootnoteTwice = Error("footnote-twice");
    public static readonly ProblemCode FootnoteForm = Error("footnote-form");
    public static readonly ProblemCode FootnotePlace = Error("footnote-place");
    public static readonly ProblemCode FootnoteOrder = Warning("footnote-order");
    public static readonly ProblemCode SourceCount = Advice("source-count");

    // Translations
    public static readonly ProblemCode TranslationMissing = Warning("translation-missing");
    public static readonly ProblemCode TranslationOrphan = Error("translation-orphan");
    public static readonly ProblemCode TranslationFrontMatter = Error("translation-front-matter");
    public static readonly ProblemCode TranslationContext = Warning("translation-context");
    public static readonly ProblemCode TranslationSources = Warning("translation-sources");
    public static readonly ProblemCode TranslationStructure = Warning("translation-structure");
    public static readonly ProblemCode TranslationFootnotes = Warning("translation-footnotes");
    public static readonly ProblemCode TranslationCode = Warning("translation-code");

    // The bank as a whole
    public static readonly ProblemCode IdTaken = Error("id-taken");
    public static readonly ProblemCode QuestionTwice = Error("question-twice");
    public static readonly ProblemCode QuestionSimilar = Advice("question-similar");
    public static readonly ProblemCode SuggestedUnknown = Error("suggested-unknown");
    public static readonly ProblemCode SuggestedItself = Error("suggested-itself");
    public static readonly ProblemCode SuggestedCount = Advice("suggested-count");
    public static readonly ProblemCode SuggestedLadder = Advice("suggested-ladder");
    public static readonly ProblemCode AliasTaken = Error("alias-taken");

    /// <summary>All of them, in the order of the document.</summary>
    public static readonly ImmutableArray<ProblemCode> All = Catalogue.ToImmutable();

    private static ProblemCode Advice(string name) => Listed(new ProblemCode(name, Severity.Advice));

    private static ProblemCode Error(string name) => Listed(new ProblemCode(name, Severity.Error));

    private static ProblemCode Warning(string name) => Listed(new ProblemCode(name, Severity.Warning));

    private static ProblemCode Listed(ProblemCode code)
    {
        Catalogue.Add(code);
        return code;
    }
}
