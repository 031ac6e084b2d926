namespace InterviewBot.Terminal.Editing;

/// <summary>The keyboard of the console that the program runs in, which must not be redirected. Ctrl-C is a key while one is awaited.</summary>
internal sealed class ConsoleKeyboard(TimeProvider time) : IKeyboard
{
    /// <summary>Too short for a person to notice, and long enough to cost nothing.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>On Unix the console answers a read that came to the end of input with this character and no key; Ctrl-D has a key.</summary>
    private const char EndOfTransmission = '\x04';

    public async ValueTask<ConsoleKeyInfo?> ReadKeyAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var before = Console.TreatControlCAsInput;
        Console.TreatControlCAsInput = true;
        try
        {
            // Console.ReadKey would hold a thread until somebody types, whatever is cancelled meanwhile.
            while (!Console.KeyAvailable)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }

            var key = Console.ReadKey(intercept: true);
            return key is { Key: default(ConsoleKey), KeyChar: EndOfTransmission } ? null : key;
        }
        finally
        {
            Console.TreatControlCAsInput = before;
        }
    }
}
