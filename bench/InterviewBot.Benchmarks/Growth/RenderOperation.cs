using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Terminal;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>A whole answer as plain text, from its Markdown.</summary>
internal sealed class RenderOperation(QuestionBank bank) : Operation
{
    private readonly Screen _screen = new(new Nowhere(), new TerminalOptions());
    private readonly ReplyRenderer _renderer = new(Look.Plain);

    public override int Samples => 300;

    public override void Run(int sample)
    {
        var question = bank.Questions[sample * (bank.Questions.Length / Samples)];
        var text = question.English;
        var card = new Card
        {
            Heading = "Interview questions",
            Title = text.Title,
            Level = question.Level,
            Body = Markdown.Blocks(text.ShortAnswer, text.Answer, text.KeyPoints, text.Sources),
            About = question.Id,
        };
        _screen.Print(_renderer.Render(card)!.View);
    }

    private sealed class Nowhere : ITerminal
    {
        public TextWriter Output => TextWriter.Null;

        public int Width => 0;

        public bool TakesControlC
        {
            set => _ = value;
        }

        public Task<string?> ReadLineAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(null);

        public Task<ConsoleKeyInfo> ReadKeyAsync(CancellationToken cancellationToken) => throw new NotSupportedException("There are no keys.");
    }
}
