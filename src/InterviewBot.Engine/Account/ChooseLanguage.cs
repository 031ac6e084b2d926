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

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Keyword is not { } keyword)
        {
            return Ask(call);
        }

        var isForGroup = keyword.StartsWith(ForGroup, StringComparison.Ordinal);
        var word = isForGroup ? keyword[ForGroup.Length..] : keyword;
        var language = Language.FromTag(word);
        if (word != Automatic && language?.Code != word)
        {
            return new Notice(call.Yours.Say("wrong.button"));
        }

        // Asked before anything is changed: the platform may fail to answer.
        var mayChooseForGroup = !call.Origin.IsPrivate
            && await administrators.IncludeAsync(call.Origin.Chat, call.Origin.Person.Id, cancellationToken);
        return isForGroup
            ? await ChooseForGroupAsync(language, mayChooseForGroup, call)
            : await ChooseOwnAsync(language, mayChooseForGroup, call);
    }

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

    private async Task<Reply> ChooseOwnAsync(Language? language, bool mayChooseForGroup, CommandCall call)
    {
        await call.Effects.OnceAsync(connection =>
            ChatStore.SetPersonLanguage(connection, ChatStore.EnsurePerson(connection, call.Origin.Person), language));

        call.SwitchTo((call.Conversation with { PersonLanguage = language }).LanguageFor(Audience.OnlyYou, call.Origin, options.DefaultLanguage));
        var texts = call.Yours;
        return new Notice(language is null ? texts.Say("language.set.auto", texts[$"language.{texts.Language.Code}"]) : texts.Say("language.set"))
        {
            Choices = mayChooseForGroup ? [Group(language?.Code ?? Automatic, texts)] : [],
        };
    }

    private static async Task<Reply> ChooseForGroupAsync(Language? language, bool mayChooseForGroup, CommandCall call)
    {
        var texts = call.Yours;
        if (!mayChooseForGroup)
        {
            return new Notice(texts.Say("language.group.refused"));
        }

        await call.Effects.OnceAsync(connection =>
            ChatStore.SetChatLanguage(connection, ChatStore.EnsureChat(connection, call.Origin), language));
        return new Notice(language is { } chosen
            ? texts.Say("language.group.set", texts[$"language.{chosen.Code}"])
            : texts.Say("language.group.auto"));
    }

    private static Choice Own(string keyword, Texts texts)
        => new(ChoiceMeaning.Language, texts[$"language.{keyword}"], new ButtonAction("language", new Arguments { Keyword = keyword }));

    private static Choice Group(string keyword, Texts texts)
        => new(
            ChoiceMeaning.Language,
            texts["language.group", texts[$"language.{keyword}"]],
            new ButtonAction("language", new Arguments { Keyword = ForGroup + keyword }));
}
