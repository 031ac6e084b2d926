using System.Globalization;
using System.Text;
using Jint;
using Jint.Native.Promise;
using Jint.Runtime;

namespace InterviewBot.Bank.Tests.Running;

/// <summary>Runs JavaScript in an engine without a browser or Node: the language alone, and <c>console.log</c>.</summary>
internal static class JavaScriptCode
{
    private const long MaxMemory = 256 * 1024 * 1024;

    // Engines show objects in ways of their own, so printing one is an error here. The others print as in Node.
    private const string Console = """
        ((print) => {
          const show = (value) => {
            if (typeof value === "bigint") return `${value}n`;
            if (Object.is(value, -0)) return "-0";
            if (typeof value === "symbol" || (typeof value === "object" && value !== null) || typeof value === "function")
              throw new TypeError("console.log of an object; print a string");
            return String(value);
          };
          globalThis.console = { log: (...values) => print(values.map(show).join(" ")) };
        })
        """;

    public static CodeRun Run(string code, CancellationToken cancellationToken)
    {
        using var engine = new Jint.Engine(options => options
            .CancellationToken(cancellationToken)
            .LimitMemory(MaxMemory)
            .Culture(CultureInfo.InvariantCulture)
            .LocalTimeZone(TimeZoneInfo.Utc));
        var unhandled = new List<PromiseRejectionTrackerEventArgs>();
        engine.Advanced.PromiseRejectionTracker += (_, rejection) =>
        {
            if (rejection.Operation is PromiseRejectionOperation.Reject)
            {
                unhandled.Add(rejection);
            }
            else
            {
                unhandled.RemoveAll(known => ReferenceEquals(known.Promise, rejection.Promise));
            }
        };
        var output = new StringBuilder();
        engine.Invoke(engine.Evaluate(Console), new Action<string>(line => output.Append(line).Append('\n')));
        try
        {
            engine.Execute(code);
            engine.Advanced.ProcessTasks();
            return unhandled is [var first, ..] ? new Failed($"Nobody handles {first.Value}.") : new Printed(output.ToString());
        }
        catch (ExecutionCanceledException)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (JintException exception)
        {
            return new Failed(exception.Message);
        }
    }
}
