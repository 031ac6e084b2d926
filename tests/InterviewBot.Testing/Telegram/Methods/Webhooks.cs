using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.Updates;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>How the bot gets its updates: by asking, or by a webhook. The loopback server takes plain HTTP for it too.</summary>
internal static partial class Webhooks
{
    public static string Set(Call call)
    {
        var text = call.Request.Text("url") ?? "";
        if (text.Length == 0)
        {
            return Delete(call);
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw RefusedException.BadRequest("invalid webhook URL specified");
        }

        var secret = call.Request.Text("secret_token");
        if (secret is not null && !Secret().IsMatch(secret))
        {
            throw RefusedException.BadRequest("secret token contains unallowed characters");
        }

        var world = call.World;
        world.Updates.Allow(call.Request.Array("allowed_updates"));
        world.Updates.EndPoll("terminated by setWebhook request");
        world.Webhook?.Dispose();
        if (call.Request.Flag("drop_pending_updates"))
        {
            world.Updates.Forget();
        }

        world.Webhook = new WebhookDelivery(url, secret, (int)(call.Request.Number("max_connections") ?? 40), update =>
        {
            lock (world.Gate)
            {
                world.Updates.Confirm(update.Id);
            }
        });
        world.Updates.Webhook = world.Webhook.Deliver;
        foreach (var update in world.Updates.Pending)
        {
            world.Webhook.Deliver(update);
        }

        return Call.True;
    }

    public static string Delete(Call call)
    {
        if (call.Request.Flag("drop_pending_updates"))
        {
            call.World.Updates.Forget();
        }

        call.World.Updates.Webhook = null;
        call.World.Webhook?.Dispose();
        call.World.Webhook = null;
        return Call.True;
    }

    public static string Info(Call call)
    {
        var updates = call.World.Updates;
        var json = new JsonObject
        {
            ["url"] = call.World.Webhook?.Url.ToString() ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = updates.Count,
        };
        json.Put("last_error_message", call.World.Webhook?.LastError);
        if (updates.Allowed is { } allowed)
        {
            json["allowed_updates"] = new JsonArray([.. allowed.Select(kind => (JsonNode)kind)]);
        }

        return Call.Json(json);
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Secret();
}
