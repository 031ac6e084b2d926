using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.People;

/// <summary>Buttons and inline mode.</summary>
public sealed partial class Person
{
    /// <summary>Presses the newest button with this label that calls the bot, or the one on a given message.</summary>
    /// <param name="label">Its whole text, or words that are in it.</param>
    /// <param name="on">The message it stands on.</param>
    /// <param name="inaccessible">The message is so old that the bot is not shown what it said.</param>
    public Press Presses(string label, Message? on = null, bool inaccessible = false)
    {
        var button = Find(label, on);
        return PressesData(
            button.Message,
            button.CallbackData ?? throw new InvalidOperationException($"'{label}' does not call the bot: press it with Opens."),
            button.Label,
            inaccessible);
    }

    /// <summary>Presses a button that may no longer stand there, or never did: clients can be old, or made up.</summary>
    public Press PressesData(Message on, string data, string label = "?", bool inaccessible = false)
    {
        lock (_world.Gate)
        {
            var press = new Press(_world.NextQueryId(), User, on, _world.Now);
            _world.Presses.Add(press.Id, press);
            if (_world.Options.Transcribe)
            {
                _world.Transcript.Pressed(press, label);
            }

            var query = new JsonObject
            {
                ["id"] = press.Id,
                ["from"] = User.ToJson(),
                ["chat_instance"] = (on.Chat.Id * 7919).ToString(CultureInfo.InvariantCulture),
                ["data"] = data,
            };
            query.Put("inline_message_id", on.InlineMessageId);
            if (on.InlineMessageId is null)
            {
                query["message"] = inaccessible || on.IsDeleted ? Inaccessible(on) : on.ToJson();
            }

            _world.Updates.Push("callback_query", query, on.Chat.Id);
            return press;
        }
    }

    /// <summary>Presses a button that leads somewhere; one of the bot's own deep links starts it.</summary>
    /// <returns>The link.</returns>
    public string Opens(string label, Message? on = null)
    {
        var button = Find(label, on);
        var url = button.Url ?? throw new InvalidOperationException($"'{label}' leads nowhere.");
        Follows(url);
        return url;
    }

    /// <summary>Opens a link; one of the bot's own deep links starts it.</summary>
    public void Follows(string url)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && uri.Host == "t.me"
            && uri.AbsolutePath.Trim('/').Equals(_world.Bot.Username, StringComparison.OrdinalIgnoreCase)
            && uri.Query.StartsWith("?start=", StringComparison.Ordinal))
        {
            Starts(Uri.UnescapeDataString(uri.Query["?start=".Length..]));
        }
    }

    /// <summary>Types <c>@bot query</c> and waits for what is offered.</summary>
    /// <param name="text">After the bot's name.</param>
    /// <param name="chat">Where; null: the private chat with the bot.</param>
    /// <param name="offset">The page, as the answer before told it.</param>
    public InlineQuery Queries(string text, Chat? chat = null, string offset = "")
    {
        lock (_world.Gate)
        {
            var query = new InlineQuery(_world.NextQueryId(), User, text, offset, _world.Now);
            if (_world.InlineCache.Find(query, _world.Now) is { } cached)
            {
                query.Finish(cached);
                return query;
            }

            if (!_world.Options.InlineMode)
            {
                query.Finish(new InlineAnswer([]));
                return query;
            }

            _world.InlineQueries.Add(query.Id, query);
            var update = new JsonObject
            {
                ["id"] = query.Id,
                ["from"] = User.ToJson(),
                ["query"] = text,
                ["offset"] = offset,
                ["chat_type"] = chat is null || chat == Private ? "sender" : chat.TypeName,
            };
            _world.Updates.Push("inline_query", update, User.Id);
            return query;
        }
    }

    /// <summary>Chooses a result: it becomes a message of this person's.</summary>
    public Message Picks(InlineResult result, Chat? chat = null, string query = "")
    {
        lock (_world.Gate)
        {
            var draft = new MessageDraft(result.Content) { Markup = result.Markup, ViaBot = _world.Bot };
            var hasButtons = result.Markup is not null || result.Content is MessageContent.Rich { HasButtons: true };
            var inlineId = hasButtons ? $"inline-{_world.NextQueryId()}" : null;
            var message = Sends(chat ?? Private, draft with { InlineMessageId = inlineId });
            if (_world.Options.InlineFeedback)
            {
                var chosen = new JsonObject { ["result_id"] = result.Id, ["from"] = User.ToJson(), ["query"] = query };
                chosen.Put("inline_message_id", inlineId);
                _world.Updates.Push("chosen_inline_result", chosen, User.Id);
            }

            return message;
        }
    }

    private static JsonObject Inaccessible(Message message) => new()
    {
        ["chat"] = message.Chat.ToJson(),
        ["message_id"] = message.Id,
        ["date"] = 0,
    };

    private Button Find(string label, Message? on)
    {
        lock (_world.Gate)
        {
            var buttons = (on is null ? Screen : [on]).Reverse().SelectMany(message => message.Buttons).ToList();
            return buttons.Find(button => button.Label == label)
                ?? buttons.Find(button => button.Label.Contains(label, StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"{User.FirstName} sees no button '{label}' but:\n{ScreenText}");
        }
    }
}
