using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Rendering.Controls;

/// <summary>Gives out the ids of one message, none twice.</summary>
internal sealed class CustomIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Take(ButtonAction action, int page = 0)
    {
        var encoded = action.Encode();
        var ordinal = 0;
        string id;
        do
        {
            id = CustomId.Encode(encoded, page, ordinal++);
        }
        while (!_taken.Add(id));

        return id;
    }
}
