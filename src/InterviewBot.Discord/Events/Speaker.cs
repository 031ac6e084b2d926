using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>Who somebody is to the engine.</summary>
internal static class Speaker
{
    /// <param name="user">The account.</param>
    /// <param name="member">The same in the guild where it speaks.</param>
    public static Person Of(User user, GuildMember? member) => new(DiscordIds.Person(user.Id), NameOf(user, member) ?? user.Id.ToString());

    /// <summary>What the person is called there; null when no name shows anything.</summary>
    public static string? NameOf(User user, GuildMember? member) => PersonName.FirstVisible(member?.Nick, user.GlobalName, user.Username);
}
