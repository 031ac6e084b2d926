using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace InterviewBot.Bank.Tests.Running;

/// <summary>Runs C# as a script over the base library, with the namespaces that a new project imports.</summary>
internal static class CSharpCode
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithReferences(BaseLibrary())
        .WithImports(
            "System",
            "System.Collections.Generic",
            "System.IO",
            "System.Linq",
            "System.Net.Http",
            "System.Threading",
            "System.Threading.Tasks")
        .WithOptimizationLevel(OptimizationLevel.Release);

    public static async Task<CodeRun> RunAsync(string code, CancellationToken cancellationToken)
    {
        var script = CSharpScript.Create(code, Options);
        var errors = script.Compile(cancellationToken).Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            return new Failed(string.Join('\n', errors));
        }

        ScriptState? state = null;
        var output = await CapturedConsole.CaptureAsync(
            async () => state = await script.RunAsync(catchException: _ => true, cancellationToken: cancellationToken).WaitAsync(cancellationToken));
        return state?.Exception is { } exception ? new Failed(exception.ToString()) : new Printed(output);
    }

    private static ImmutableArray<MetadataReference> BaseLibrary()
    {
        var folder = RuntimeEnvironment.GetRuntimeDirectory();
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
