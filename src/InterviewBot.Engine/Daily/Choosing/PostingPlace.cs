namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>Where a daily question is posted that does not go where it was chosen.</summary>
/// <param name="IsChat">It is another chat; else a part of the same, such as a topic or a thread.</param>
/// <param name="Link">What opens it; null where nothing does.</param>
internal sealed record PostingPlace(bool IsChat, Uri? Link);
