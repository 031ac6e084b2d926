using System.Globalization;
using InterviewBot.Content.Examples;

namespace InterviewBot.Bank.Tests.Running;

/// <summary>Runs code of any language that a bank may mark as runnable.</summary>
internal static class CodeRunner
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>What the time limit cannot end is left behind on its thread; the test has failed by then.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    /// <param name="language">One of <see cref="RunnableBlock.Languages"/>.</param>
    /// <param name="code">What to run.</param>
    /// <param name="limit">How long it may take; <see cref="Limit"/> unless told otherwise.</param>
    public static async Task<CodeRun> RunAsync(string language, string code, TimeSpan? limit = null)
    {
        using var time = new CancellationTokenSource(limit ?? Limit);
        var tooLong = new Failed("It does not end.");
        try
        {
            var run = await Task.Run(() => StartAsync(language, code, limit ?? Limit, time.Token)).WaitAsync((limit ?? Limit) + Grace);
            return run is Printed(var output) ? new Printed(output.ReplaceLineEndings("\n").TrimEnd('\n')) : run;
        }
        catch (OperationCanceledException)
        {
            return tooLong;
        }
        catch (TimeoutException)
        {
            return tooLong;
        }
    }

    private static Task<CodeRun> StartAsync(string language, string code, TimeSpan limit, CancellationToken cancellationToken)
    {
        // Flows with the call, so it is nobody else's.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return language switch
        {
            "bash" => MachineProgram.Bash.RunAsync(code, cancellationToken),
            "csharp" => CSharpCode.RunAsync(code, cancellationToken),
            "javascript" => Task.FromResult(JavaScriptCode.Run(code, cancellationToken)),
            "python" => MachineProgram.Python.RunAsync(code, cancellationToken),
            "regex" => Task.FromResult(RegexCode.Run(code, limit)),
            "sql" => Task.FromResult(SqlCode.Run(code, cancellationToken)),
            _ => throw new ArgumentOutOfRangeException(nameof(language), language, "There is no way to run it."),
        };
    }
}
