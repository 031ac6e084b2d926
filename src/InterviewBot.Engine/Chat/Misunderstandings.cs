using System.Collections.Immutable;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>Says what was wrong with a command's input and what would work, with the mend one press away.</summary>
internal sealed class Misunderstandings(QuestionBank bank, CommandCatalogue catalogue)
{
    public Notice Explain(CommandSpec spec, Understanding understanding, Texts texts) => understanding switch
    {
        Understanding.UnknownWord unknown => Explain(spec, unknown, texts),
        Understanding.UnknownQuestion unknown => Explain(spec, unknown, texts),
        Understanding.UnknownSetting unknown => Explain(spec, unknown, texts),
        Understanding.GivenTwice twice => new Notice(texts.Say($"wrong.twice.{twice.Option.Name}", Quotation.Of(twice.First), Quotation.Of(twice.Second))),
        Understanding.UnknownOption unknown => new Notice(texts.Say(
            "wrong.option",
            spec.Name,
            Quotation.Of(unknown.Name),
            string.Join(", ", unknown.Known.Select(option => option.Name)))),
        _ => throw new ArgumentOutOfRangeException(nameof(understanding)),
    };

    public Notice UnknownCommand(string name, Texts texts)
    {
        var help = new Choice(ChoiceMeaning.Other, texts["choice.help"], new ButtonAction("help"));
        return NearestCommand(name) is { } nearest
            ? new Notice(texts.Say("wrong.command.nearest", Quotation.Of(name), nearest.Name))
            {
                Choices = [RunChoice(nearest), help],
            }
            : new Notice(texts.Say("wrong.command", Quotation.Of(name))) { Choices = [help] };
    }

    /// <summary>Words without a slash: most likely a command whose slash was forgotten, else something to be told about commands.</summary>
    public Notice NotACommand(string text, Texts texts)
    {
        var first = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var word, ..] ? word : "";
        var help = new Choice(ChoiceMeaning.Other, texts["choice.help"], new ButtonAction("help"));
        return catalogue.Find(first) is { } command
            ? new Notice(texts.Say("wrong.slash", command.Spec.Name)) { Choices = [RunChoice(command.Spec), help] }
            : new Notice(texts.Say("wrong.text")) { Choices = [help] };
    }

    private static Notice Explain(CommandSpec spec, Understanding.UnknownWord unknown, Texts texts)
    {
        var topics = new Choice(ChoiceMeaning.Other, texts["choice.topics"], new ButtonAction("topics"));
        if (unknown.NearestTopic is { } topic)
        {
            var mended = new ButtonAction(spec.Name, unknown.So with { Topic = topic.Id });
            return new Notice(texts.Say("wrong.topic.nearest", Quotation.Of(unknown.Word), topic.Id.Value))
            {
                Choices = [new(ChoiceMeaning.AskTopic, texts["choice.ask-topic", topic.Name[texts.Language]], mended), topics],
            };
        }

        if (unknown.NearestLevel is { } level)
        {
            var mended = new ButtonAction(spec.Name, unknown.So with { Level = level });
            return new Notice(texts.Say("wrong.level.nearest", Quotation.Of(unknown.Word), level.Name))
            {
                Choices = [new(ChoiceMeaning.AskTopic, texts["choice.ask-level", level.Name], mended)],
            };
        }

        if (unknown.NearestKeyword is { } keyword)
        {
            return new Notice(texts.Say("wrong.keyword.nearest", Quotation.Of(unknown.Word), keyword))
            {
                Choices = [new(ChoiceMeaning.Other, keyword, new ButtonAction(spec.Name, unknown.So with { Keyword = keyword }))],
            };
        }

        return unknown.Expected.Contains(OptionKind.Topic)
            ? new Notice(texts.Say("wrong.topic", Quotation.Of(unknown.Word))) { Choices = [topics] }
            : new Notice(texts.Say("wrong.keyword", Quotation.Of(unknown.Word), Allowed(spec)));
    }

    private static Notice Explain(CommandSpec spec, Understanding.UnknownSetting unknown, Texts texts)
    {
        var mends = unknown.Mends
            .Select(mend => new Choice(ChoiceMeaning.Other, mend.Name, new ButtonAction(spec.Name, mend.So)))
            .Where(choice => choice.Action.Fits);
        return new Notice(SettingMisreadings.Say(unknown, texts))
        {
            Choices = unknown.Kind is OptionKind.Topics && unknown.Mends.IsEmpty
                ? [new(ChoiceMeaning.Other, texts["choice.topics"], new ButtonAction("topics"))]
                : [.. mends],
        };
    }

    private static string Allowed(CommandSpec spec)
        => string.Join(", ", spec.Options.SelectMany(option => option.Kind is OptionKind.Level
            ? LevelExtensions.Ladder.Select(level => level.Name)
            : option.Keywords.IsDefault ? [] : option.Keywords.AsEnumerable()));

    private Notice Explain(CommandSpec spec, Understanding.UnknownQuestion unknown, Texts texts)
    {
        var choices = unknown.Nearest
            .Select(question => QuestionChoice.Open(question, bank, texts, spec.Name))
            .ToImmutableArray();
        return new Notice(texts.Say(choices.IsEmpty ? "wrong.question" : "wrong.question.nearest", Quotation.Of(unknown.Words))) { Choices = choices };
    }

    private CommandSpec? NearestCommand(string name)
    {
        var names = catalogue.Specs.Select(spec => spec.Name).ToImmutableArray();
        return EditDistance.Nearest(name.ToLowerInvariant(), names) is { } nearest ? catalogue.Find(nearest)?.Spec : null;
    }

    private static Choice RunChoice(CommandSpec spec) => new(ChoiceMeaning.Other, $"/{spec.Name}", new ButtonAction(spec.Name));
}
