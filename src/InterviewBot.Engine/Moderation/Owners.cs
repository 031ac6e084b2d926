using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Moderation;

/// <summary>Who runs this bot, and so decides across chats (<c>Bot:Owners</c>).</summary>
internal sealed class Owners(EngineOptions options)
{
    /// <summary>Somebody reads reports.</summary>
    public bool AreThere => options.Owners.Count > 0;

    public bool Include(PersonId person) => options.Owners.Contains(person);
}
