using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Adapters;

namespace InterviewBot.Discord.Events;

/// <summary>Which language people's Discord is in. Interactions tell it; messages do not, and are answered in the last one told.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#locales"/>
internal sealed class Locales
{
    private const int Capacity = 20_000;

    private readonly BoundedMemory<Snowflake, string> _byUser = new(Capacity);

    public void Remember(Snowflake user, string locale)
    {
        if (Of(user) != locale)
        {
            _byUser.Remember(user, locale);
        }
    }

    /// <summary>Null when none was told of late.</summary>
    public string? Of(Snowflake user) => _byUser.TryGet(user, out var locale) ? locale : null;
}
