using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Account;

/// <summary>
/// The plain view or the fine one, for a chat whose platform has both: some apps are too old for what is fine. Adapters that have both
/// offer it by a button; nobody types it. In a group its administrators choose for all; others see that one thing plainly, alone.
/// </summary>
internal sealed class ChooseView(Administrators administrators, Lazy<CommandCatalogue> catalogue, ShowQuestion show) : ICommand
{
    public CommandSpec Spec { get; } = new(
        PlainView.Command,
        CommandGroup.Settings,
        Audience.Everyone,
        new CommandOption("view", OptionKind.Keyword, PlainView.Plain, PlainView.Fine))
    {
        IsListed = false,
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments is not { Question: { } question, Keyword: PlainView.Plain or PlainView.Fine })
        {
            return new Notice(call.Yours.Say("wrong.button"));
        }

        var isPlain = call.Arguments.Keyword is PlainView.Plain;
        var mayChoose = call.Origin.IsPrivate
            || await administrators.IncludeAsync(call.Origin.Chat, call.Origin.Person.Id, cancellationToken);
        if (mayChoose)
        {
            await call.Effects.OnceAsync(connection =>
                ChatStore.SetPlain(connection, ChatStore.EnsureChat(connection, call.Origin), isPlain));
        }

        // What the button stood under, once more; it is there already, so showing it changes nothing.
        var shown = catalogue.Value.Find(call.Arguments.Text ?? "") is { Spec.IsLinkable: true } command ? command : show;
        var arguments = new Arguments { Question = question, Keyword = Placement.Here };
        var audience = mayChoose ? shown.Spec.Audience : Audience.OnlyYou;
        var reply = await shown.RunAsync(call.With(arguments, audience), cancellationToken);
        return reply with
        {
            Audience = audience,
            InPlace = mayChoose,
            IsPlain = isPlain,
            Again = new ButtonAction(shown.Spec.Name, new Arguments { Question = question }),
        };
    }
}
