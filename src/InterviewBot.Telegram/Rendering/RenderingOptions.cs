namespace InterviewBot.Telegram.Rendering;

/// <summary>How a reply is to look in the chat it goes to.</summary>
internal sealed record RenderingOptions
{
    /// <summary>Cards become rich messages; else all is classic HTML.</summary>
    public required bool IsRich { get; init; }

    /// <summary>Which way the chat may change its view, by a button under a question.</summary>
    public ViewSwitch Switch { get; init; }

    /// <summary>A question gets a Share button.</summary>
    public bool IsShareable { get; init; }
}

internal enum ViewSwitch
{
    None,
    ToClassic,
    ToRich,
}
