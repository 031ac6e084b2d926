using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace InterviewBot.Engine.Markup.Reading;

/// <summary>The box of a task: shown as the item's own marker, so it is no part of the item's text.</summary>
public static class TaskBox
{
    /// <summary>The item's box; null when it has none.</summary>
    public static TaskList? Of(ListItemBlock item)
        => item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: TaskList task } ? task : null;

    public static bool Is(TaskList task)
        => task is { PreviousSibling: null, Parent: { Parent: null, ParentBlock: { Parent: ListItemBlock item } paragraph } } && item[0] == paragraph;
}
