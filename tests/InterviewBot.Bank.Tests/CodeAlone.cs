namespace InterviewBot.Bank.Tests;

/// <summary>Examples look at their process (what is collected, what is printed), so nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class CodeAlone
{
    public const string Name = "Code alone";
}
