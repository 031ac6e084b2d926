using InterviewBot.Telegram.Updates.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InterviewBot.Web;

/// <summary>Serves the path at which Telegram delivers updates in webhook mode.</summary>
internal sealed class TelegramWebhookEndpoint(TelegramWebhook webhook) : IWebEndpoints
{
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(webhook.Path, ReceiveAsync);

    private async Task ReceiveAsync(HttpContext context)
    {
        var request = context.Request;
        string? secret = request.Headers[WebhookReceiver.SecretHeader];
        context.Response.StatusCode = (int)await webhook.ReceiveAsync(secret, request.Body, context.RequestAborted);
    }
}
