using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Guide;

/// <summary><c>/about</c>: version, number of questions and topics, licence.</summary>
internal sealed class ShowAbout(QuestionLibrary library) : ICommand
{
    public CommandSpec Spec { get; } = new("about", CommandGroup.About, Audience.OnlyYou) { IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (bank, texts) = (library.Current, call.Texts);
        var translated = bank.Questions.Count(question => question.Vietnamese is not null);
        return Task.FromResult<Reply>(new Card
        {
            Heading = texts["about.heading", ProductVersion.Current],
            Body = texts.Say(
                "about.body",
                texts.Count("topics.questions", bank.Questions.Length),
                texts.Count("about.topics", bank.Topics.Length),
                translated),
        });
    }
}
