namespace InterviewBot.Bank.Tests.Running;

/// <summary>What came of running code: a closed set.</summary>
internal abstract record CodeRun;

/// <param name="Output">Lines end in <c>\n</c>, the last one in nothing.</param>
internal sealed record Printed(string Output) : CodeRun;

/// <param name="Message">What is wrong with the code.</param>
internal sealed record Failed(string Message) : CodeRun;

/// <param name="Reason">What this machine has not.</param>
internal sealed record NotHere(string Reason) : CodeRun;
