using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Guide;

/// <summary><c>/start</c>: a welcome that leads to a first question in one press; <c>q_&lt;id&gt;</c>, from a deep link, opens that question.</summary>
internal sealed class Welcome(QuestionLibrary library, ShowQuestion show) : ICommand
{
    private const string QuestionPrefix = "q_";

    public CommandSpec Spec { get; } =
        new("start", CommandGroup.About, Audience.Everyone, new CommandOption("parameter", OptionKind.LinkParameter));

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Text is { } parameter && parameter.StartsWith(QuestionPrefix, StringComparison.Ordinal)
            && QuestionId.TryParse(parameter[QuestionPrefix.Length..], out var question))
        {
            var arguments = new Arguments { Question = question };
            var opened = new CommandCall(call.Origin, arguments, call.Conversation, call.Effects, call.Yours.Language, call.Language);
            return show.RunAsync(opened, cancellationToken);
        }

        return Task.FromResult<Reply>(Greet(call));
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
