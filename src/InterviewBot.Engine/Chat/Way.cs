namespace InterviewBot.Engine.Chat;

/// <summary>How a command was called.</summary>
internal enum Way
{
    Typed,
    Pressed,
    Submitted,
}
