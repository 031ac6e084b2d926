namespace InterviewBot.Terminal.Editing;

/// <summary>The choice that Enter would press while nothing is typed.</summary>
/// <param name="choices">The labels at this moment; a post that comes meanwhile may bring others.</param>
internal sealed class Highlight(Func<IReadOnlyList<string>> choices)
{
    /// <summary>From 1; 0 when none is highlighted.</summary>
    public int Number { get; private set; }

    public string? Label => Number >= 1 && choices() is var labels && Number <= labels.Count ? $"{Number} {labels[Number - 1]}" : null;

    public void Clear() => Number = 0;

    /// <summary>Whether the key is one that moves it.</summary>
    public bool Move(EditorKey key)
    {
        var count = choices().Count;
        switch (key)
        {
            case EditorKey.Right or EditorKey.Next when count > 0:
                Number = (Number % count) + 1;
                return true;
            case EditorKey.Left or EditorKey.Previous when count > 0:
                Number = Number <= 1 ? count : Number - 1;
                return true;
            default:
                return false;
        }
    }
}
