using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Engine.Guide;

/// <summary><c>/help</c>: what there is, grouped, made from the catalogue.</summary>
internal sealed class ShowHelp(Lazy<CommandCatalogue> catalogue) : ICommand
{
    public CommandSpec Spec { get; } = new("help", CommandGroup.About, Audience.OnlyYou) { IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        var names = call.Origin.PicksCommands && Language.FromTag(call.Origin.LanguageTag) is { } local ? Texts.In(local) : null;
        return Task.FromResult<Reply>(new Card
        {
            Heading = texts["help.heading"],

            // Who reads this has been welcomed, and where links do not lead to the bot there is no such command.
            Body = Markdown.Blocks(catalogue.Value.Specs
                .Where(spec => !spec.IsForLinks)
                .GroupBy(spec => spec.Group)
                .OrderBy(group => group.Key)
                .Select(group => Describe(group, texts, names))
                .Concat(call.Origin.PicksCommands ? [] : [texts.Say("help.hint")])),
            Buttons =
            [
                new(ChoiceMeaning.AnotherQuestion, texts["choice.ask"], new ButtonAction("question")),
                new(ChoiceMeaning.Other, texts["choice.topics"], new ButtonAction("topics")),
            ],
        });
    }

    private static Markdown Describe(IGrouping<CommandGroup, CommandSpec> group, Texts texts, Texts? names)
        => Markdown.Of($"**{texts[$"help.{group.Key.ToString().ToLowerInvariant()}"]}**\n\n{Markdown.Join("\n", group.Select(spec => Describe(spec, texts, names)))}");

    private static Markdown Describe(CommandSpec spec, Texts texts, Texts? names)
        => Markdown.Of($"- **/{names?[spec.NameKey] ?? spec.Name}**{Options(spec, names)}: {texts[spec.DescriptionKey]}");

    private static Markdown Options(CommandSpec spec, Texts? names)
        => Markdown.Join("", spec.Options.Where(option => names is not null || !option.IsPicked).Select(option => Markdown.Of($" *{$"[{names?[option.NameKey] ?? option.Name}]"}*")));
}
