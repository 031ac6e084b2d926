using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InterviewBot.Testing.Discord.State;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>What a request passes before its endpoint: the route, the user agent, the token, and the reading of its body.</summary>
internal sealed partial class RestEntrance(World world, RestHandler handler)
{
    public const string Prefix = "/api/v10";

    public async Task ServeAsync(HttpContext context, CancellationToken cancellationToken)
        => await WriteAsync(context, await AnswerAsync(context, cancellationToken), cancellationToken);

    private async Task<RestAnswer> AnswerAsync(HttpContext context, CancellationToken cancellationToken)
    {
        // The path as it was sent: an emoji in it must come escaped.
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        var path = target.StartsWith(Prefix + "/", StringComparison.Ordinal) ? target[Prefix.Length..] : "";
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var name = $"{context.Request.Method} {path}";
        if (Routes.Find(context.Request.Method, segments) is not { } route)
        {
            return Refuse(name, 404, "404: Not Found");
        }

        if (!UserAgent().IsMatch(context.Request.Headers.UserAgent.ToString()))
        {
            return Refuse(route.Name, 403, "internal network error", 40333);
        }

        if (route.Authority == Authority.Bot && !IsBot(context.Request))
        {
            return Refuse(route.Name, 401, "401: Unauthorized");
        }

        try
        {
            var request = await RequestReader.ReadAsync(context.Request, route, path, segments, cancellationToken);
            return await handler.AnswerAsync(request, cancellationToken);
        }
        catch (RefusedException refused)
        {
            world.Violations.Add(route.Name, refused.Message);
            return RestAnswer.Refused(refused);
        }
    }

    private bool IsBot(HttpRequest request)
        => request.Headers.Authorization.ToString() == $"Bot {world.Options.Token}" && !world.Gateway.IsTokenReset;

    private RestAnswer Refuse(string name, int status, string message, int code = 0)
    {
        world.Violations.Add(name, message);
        return RestAnswer.Of(status, new JsonObject { ["message"] = message, ["code"] = code });
    }

    private static async Task WriteAsync(HttpContext context, RestAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.IsCut)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        answer.Limit?.WriteTo(context.Response.Headers);
        if (answer.Body is not { } body)
        {
            return;
        }

        context.Response.ContentType = answer.ContentType;
        context.Response.ContentLength = body.Length;
        var length = answer.IsCutInTheMiddle ? body.Length / 2 : body.Length;
        await context.Response.Body.WriteAsync(body.AsMemory(0, length), cancellationToken);
        if (answer.IsCutInTheMiddle)
        {
            await context.Response.Body.FlushAsync(cancellationToken);
            context.Abort();
        }
    }

    /// <seealso href="https://discord.com/developers/docs/reference#user-agent"/>
    [GeneratedRegex(@"^DiscordBot \(https?://[^ ,]+, [^ )]+\)", RegexOptions.NonBacktracking)]
    private static partial Regex UserAgent();
}
