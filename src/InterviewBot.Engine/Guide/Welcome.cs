using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Guide;

/// <summary><c>/start</c>: a welcome that leads to a first question in one press; a link's parameter opens what it names instead.</summary>
internal sealed class Welcome(QuestionLibrary library, Lazy<CommandCatalogue> catalogue) : ICommand
{
    public CommandSpec Spec { get; } =
        new("start", CommandGroup.About, Audience.Everyone, new CommandOption("parameter", OptionKind.LinkParameter));

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (StartLink.Read(call.Arguments.Text ?? "") is not { } action
            || catalogue.Value.Find(action.Command) is not { Spec.IsLinkable: true } command)
        {
            return Greet(call);
        }

        // In a group, too, an answer is for the one who asks for it.
        return await command.RunAsync(call.With(action.Arguments, command.Spec.Audience), cancellationToken) with
        {
            Audience = command.Spec.Audience,
            Again = action,
        };
    }

    private Card Greet(CommandCall call)
    {
        var texts = call.Texts;
        return new Card
        {
            Heading = texts["start.heading"],
            Body = texts.Say("start.body", library.Current.Questions.Length),
            Buttons =
            [
                new(ChoiceMeaning.AnotherQuestion, texts["choice.first"], new ButtonAction("question")),
                new(ChoiceMeaning.Other, texts["choice.topics"], new ButtonAction("topics")),
                new(ChoiceMeaning.Other, texts["choice.help"], new ButtonAction("help")),
            ],
        };
    }
}
