using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>
/// <c>/daily</c>: a question a day, at the chat's own hour. In a group its administrators set it, asked of the platform at every change; all
/// may see what is set and what is coming. In a private chat its person does.
/// </summary>
internal sealed class ChooseDaily(
    Administrators administrators,
    Platforms platforms,
    ScheduleChanges changes,
    Lazy<DailyPosts> posts,
    DailyViews views,
    PostingPlaces places,
    QuestionLibrary library,
    TimeProvider time) : ICommand
{
    internal const string Name = "daily";

    private const int Previewed = 5;

    public CommandSpec Spec { get; } = new(
        Name,
        CommandGroup.Settings,
        Audience.Everyone,
        new CommandOption("action", OptionKind.Keyword, DailyOrder.On, DailyOrder.Off, DailyOrder.Status, DailyOrder.Now, DailyOrder.Next),
        new CommandOption(DailyPage.Time.Keyword, OptionKind.Time),
        new CommandOption(DailyPage.Zone.Keyword, OptionKind.TimeZone),
        new CommandOption(DailyPage.Days.Keyword, OptionKind.Days),
        new CommandOption(DailyPage.Topics.Keyword, OptionKind.Topics),
        new CommandOption(DailyPage.Levels.Keyword, OptionKind.Levels),
        new CommandOption("channel", OptionKind.Place));

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var order = DailyOrder.Of(call.Arguments, call.Origin);
        switch (order)
        {
            case null:
                return new Notice(call.Yours.Say("wrong.button"));
            case DailyOrder.Contradiction(var keyword):
                return new Notice(call.Yours.Say("daily.contradiction", keyword));
            case DailyOrder.Preview:
                return Preview(call);
            default:
                return await MayChangeAsync(call, cancellationToken) ? await ObeyAsync(order, call, cancellationToken)
                    : order is DailyOrder.Show { Page: DailyPage.Home } && !call.Pressed ? DailyPanel.Status(views.Of(call.Origin, call.Texts))
                    : Refused(call);
        }
    }

    /// <summary>Whether who calls may set the chat's daily question, as its platform says now.</summary>
    public async Task<bool> MayChangeAsync(CommandCall call, CancellationToken cancellationToken)
        => call.Origin.IsPrivate || await administrators.IncludeAsync(call.Origin.Chat, call.Origin.Person.Id, cancellationToken);

    /// <summary>Who is an administrator without the right that it takes is told which one.</summary>
    public Notice Refused(CommandCall call)
        => new(platforms.Find(call.Origin.Chat.Platform)?.NameOfSettingsRight(call.Yours.Language) is { } right
            ? call.Yours.Say("daily.refused.right", right)
            : call.Yours.Say("daily.refused"));

    private async Task<Reply> ObeyAsync(DailyOrder order, CommandCall call, CancellationToken cancellationToken) => order switch
    {
        DailyOrder.Show show => DailyPanel.Page(views.Of(call.Origin, call.Texts), show, call.Arguments.Page ?? 1) with { InPlace = call.Pressed },
        DailyOrder.Change change => await places.RefuseAsync(change, call, cancellationToken) ?? await ChangeAsync(change, call),
        DailyOrder.TurnOff => await TurnOffAsync(call),
        DailyOrder.Post => places.RefuseNow(call) ?? await PostAsync(call),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };

    private async Task<Reply> ChangeAsync(DailyOrder.Change change, CommandCall call)
    {
        var bank = library.Current;
        var outcome = await call.Effects.OnceAsync(connection =>
        {
            var chat = ChatStore.EnsureChat(connection, call.Origin);
            var before = ScheduleStore.Find(connection, chat);
            var schedule = change.Apply(before?.Schedule ?? views.Default) is { } chosen
                ? chosen with { Language = LanguageOf(before?.Schedule, change, call) }
                : null;
            var isFilterNew = change.TurnsOn || schedule?.Filter != before?.Schedule.Filter;
            if (DailyRefusal.Of(schedule, isFilterNew, bank) is { } refusal)
            {
                return refusal;
            }

            if (call.Arguments.Place is { } place)
            {
                // From then on it is known that the place is a chat, and no part of this one.
                ChatStore.EnsureGroup(connection, place.Chat);
            }

            var isOn = change.TurnsOn || before is { IsOn: true };
            var isSet = isOn
                ? changes.Set(connection, chat, call.Origin.Chat.Platform, schedule!) is not null
                : changes.Keep(connection, chat, call.Origin.Chat.Platform, schedule!);
            return isSet ? "" : DailyRefusal.NoZone;
        });
        if (outcome.Length > 0)
        {
            return DailyRefusal.Say(outcome, call, change.Apply(views.Of(call.Origin, call.Yours).Schedule), bank);
        }

        posts.Value.Wake();
        return Answer(change.Then, call);
    }

    /// <summary>A group's posts stay in the language of who turned them on, whoever changes something later.</summary>
    private static Language? LanguageOf(DailySchedule? before, DailyOrder.Change change, CommandCall call)
        => call.Origin.IsPrivate ? call.Language
            : before?.Language ?? (change.TurnsOn ? call.Language : null);

    private Reply Answer(DailyPage? then, CommandCall call)
    {
        if (then is not { } page)
        {
            var yours = views.Of(call.Origin, call.Yours);
            return new Notice(yours.State) { Choices = [DailyPanel.Settings(yours)] };
        }

        var view = views.Of(call.Origin, call.Texts);
        return call.Pressed
            ? DailyPanel.Page(view, new DailyOrder.Show(page), call.Arguments.Page ?? 1) with { InPlace = true }
            : DailyPanel.Changed(view);
    }

    private async Task<Reply> TurnOffAsync(CommandCall call)
    {
        await call.Effects.OnceAsync(connection =>
        {
            if (ChatStore.FindChat(connection, call.Origin.Chat) is { } chat)
            {
                changes.TurnOff(connection, chat);
            }
        });
        return Answer(DailyPage.Home, call);
    }

    private async Task<Reply> PostAsync(CommandCall call)
    {
        var bank = library.Current;
        var outcome = await call.Effects.OnceAsync(connection => TodaysPost.Want(connection, changes, bank, call.Origin, time.GetUtcNow()));
        posts.Value.Wake();
        return TodaysPost.Say(outcome, call, views.Of(call.Origin, call.Yours), platforms);
    }

    private Reply Preview(CommandCall call)
    {
        var texts = call.Pressed ? call.Yours : call.Texts;
        var view = views.Of(call.Origin, texts, Previewed);
        var shown = view.Coming.IsEmpty
            ? view.State
            : Markdown.Join("\n", view.Coming.Select(at => Markdown.Of($"- {view.Words.When(at, view.Schedule)}")));

        // Anyone may press it: the panel stays where it is, and only who pressed is told.
        return call.Pressed ? new Notice(shown) : new Card { Heading = texts["daily.coming"], Body = shown };
    }
}
