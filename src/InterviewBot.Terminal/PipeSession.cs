using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal;

/// <summary>Takes one line after the other from a pipe, shows each before its answer, and ends with the input.</summary>
internal sealed class PipeSession(TerminalChat chat, TextReader input, Screen screen)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await input.ReadLineAsync(cancellationToken).AsTask().WaitAsync(cancellationToken) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line) && chat.OpenForm is null)
            {
                continue;
            }

            screen.WriteLine($"> {line}");
            await chat.SayAsync(line, cancellationToken);
        }
    }
}
