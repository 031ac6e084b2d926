namespace InterviewBot.Telegram.Tests.Rendering.Checks;

/// <summary>Telegram's rule for where a link may lead.</summary>
internal static class Addresses
{
    public static void Check(string url)
    {
        var uri = new Uri(url, UriKind.Absolute);
        Assert.True(uri.Scheme is "http" or "https" or "tg", $"Telegram does not open {url}");
        Assert.True(uri.Scheme == "tg" || uri.Host.Contains('.') || uri.HostNameType == UriHostNameType.IPv6, $"{url} names no host");
        Assert.InRange(url.Length, 1, 2048);
        Assert.DoesNotContain(url, char.IsWhiteSpace);
    }
}
