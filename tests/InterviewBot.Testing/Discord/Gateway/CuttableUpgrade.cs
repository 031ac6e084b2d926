using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InterviewBot.Testing.Discord.Gateway;

/// <summary>Gives the web socket a stream that can be cut, where Kestrel gives its own.</summary>
internal sealed class CuttableUpgrade(HttpContext context, IHttpUpgradeFeature inner) : IHttpUpgradeFeature
{
    public bool IsUpgradableRequest => inner.IsUpgradableRequest;

    /// <summary>Null before the upgrade.</summary>
    public CuttableStream? Stream { get; private set; }

    public async Task<Stream> UpgradeAsync() => Stream = new CuttableStream(await inner.UpgradeAsync(), context.Abort);
}
