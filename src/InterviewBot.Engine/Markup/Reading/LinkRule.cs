namespace InterviewBot.Engine.Markup.Reading;

/// <summary>Says which addresses a platform lets a text lead to.</summary>
/// <param name="url">As it was written.</param>
/// <returns>The address as it is sent; null when the platform would not open it.</returns>
public delegate string? LinkRule(string? url);
