using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Account;

/// <summary>
/// <c>/language</c>: a person's own; in a group its administrators are offered the group's as well, which is what everybody there sees.
/// </summary>
internal sealed class ChooseLanguage(Administrators administrators, EngineOptions options) : ICommand
{
    private const string Automatic = "auto";

    /// <summary>Prefix of the keyword that only buttons carry: the choice is for the whole group.</summary>
    private const string ForGroup = "group-";

    public CommandSpec Spec { get; } = new(
        "language",
        CommandGroup.Settings,
        Audience.OnlyYou,
        new CommandOption("language", OptionKind.Keyword, "vi", "en", Automatic));

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken) => call.Arguments.Keyword switch
    {
        null => Task.FromResult<Reply>(Ask(call)),
        var keyword when keyword.StartsWith(ForGroup, StringComparison.Ordinal)
            => ChooseForGroupAsync(keyword[ForGroup.Length..], call, cancellationToken),
        var keyword => ChooseOwnAsync(keyword, call, cancellationToken),
    };

    private static Card Ask(CommandCall call)
    {
        var texts = call.Texts;
        return new Card
        {
            Heading = texts["language.heading"],
            Body = call.Conversation.PersonLanguage is { } chosen
                ? texts.Say("language.chosen", texts[$"language.{chosen.Code}"])
                : texts.Say("language.automatic", texts[$"language.{call.Language.Code}"]),
            Buttons = [Own("vi", texts), Own("en", texts), Own(Automatic, texts)],
        };
    }

    private async Task<Reply> ChooseOwnAsync(string keyword, CommandCall call, CancellationToken cancellationToken)
    {
        var language = Language.FromTag(keyword);
        await call.Effects.OnceAsync(connection =>
        {
            var person = ChatStore.EnsurePerson(connection, call.Origin.Person);
            ChatStore.SetPersonLanguage(connection, person, language);
            return keyword;
        });

        call.SwitchTo((call.Conversation with { PersonLanguage = language }).LanguageFor(Audience.OnlyYou, call.Origin, options.DefaultLanguage));
        var texts = call.Texts;
        var mayChooseForGroup = !call.Origin.IsPrivate
            && await administrators.IncludeAsync(call.Origin.Chat, call.Origin.Person.Id, cancellationToken);
        return new Notice(language is null ? texts.Say("language.set.auto", texts[$"language.{texts.Language.Code}"]) : texts.Say("language.set"))
        {
            Choices = mayChooseForGroup ? [Group(keyword, texts)] : [],
        };
    }

    private async Task<Reply> ChooseForGroupAsync(string keyword, CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Origin.IsPrivate || !await administrators.IncludeAsync(call.Origin.Chat, call.Origin.Person.Id, cancellationToken))
        {
            return new Notice(call.Texts.Say("language.group.refused"));
        }

        var language = Language.FromTag(keyword);
        await call.Effects.OnceAsync(connection =>
        {
            ChatStore.SetChatLanguage(connection, ChatStore.EnsureChat(connection, call.Origin), language);
            return keyword;
        });
        return new Notice(language is null
            ? call.Texts.Say("language.group.auto")
            : call.Texts.Say("language.group.set", call.Texts[$"language.{language.Value.Code}"]));
    }

    private static Choice Own(string keyword, Texts texts)
        => new(ChoiceMeaning.Language, texts[$"language.{keyword}"], new ButtonAction("language", new Arguments { Keyword = keyword }));

    private static Choice Group(string keyword, Texts texts)
        => new(
            ChoiceMeaning.Language,
            texts["language.group", texts[$"language.{keyword}"]],
            new ButtonAction("language", new Arguments { Keyword = ForGroup + keyword }));
}
