namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>What became of a comment of the file.</summary>
internal enum ImportedAs
{
    Added,

    /// <summary>It was there, and stays as it was.</summary>
    Known,

    /// <summary>It was deleted here, and stays so.</summary>
    Deleted,
}
