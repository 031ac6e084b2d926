using System.Diagnostics.CodeAnalysis;

namespace InterviewBot.Content.Rules;

/// <summary>Addresses that mean the same wherever a question is shown.</summary>
internal static class WebAddress
{
    public static bool IsHttps([NotNullWhen(true)] string? address) => SchemeOf(address) == Uri.UriSchemeHttps;

    public static bool IsHttpOrHttps([NotNullWhen(true)] string? address)
        => SchemeOf(address) is { } scheme && (scheme == Uri.UriSchemeHttps || scheme == Uri.UriSchemeHttp);

    private static string? SchemeOf(string? address)
        => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Scheme : null;
}
