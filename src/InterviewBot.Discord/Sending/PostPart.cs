using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Sending;

/// <summary>One message of those that show a post.</summary>
/// <param name="Body">What it shows.</param>
/// <param name="Nonce">At most 25 characters, the same at every try.</param>
/// <param name="Message">Its id, where it is known to be there.</param>
internal sealed record PostPart(MessageBody Body, string Nonce, Snowflake? Message = null);
