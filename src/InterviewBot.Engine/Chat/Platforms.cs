using System.Collections.Immutable;

namespace InterviewBot.Engine.Chat;

/// <summary>The platforms that the bot is on.</summary>
/// <param name="adapters">Looked up when first asked for: adapters may want the commands, which want this.</param>
internal sealed class Platforms(Lazy<ImmutableArray<IChatAdapter>> adapters)
{
    /// <summary>Null: the bot is not on it any more, or just now.</summary>
    public IChatAdapter? Find(string platform) => adapters.Value.FirstOrDefault(adapter => adapter.Platform == platform);

    /// <inheritdoc cref="IChatAdapter.PostMeans"/>
    public PostMeans MeansOf(ChatAddress chat) => Find(chat.Platform)?.PostMeans ?? PostMeans.None;

    /// <inheritdoc cref="IChatAdapter.LinkTo"/>
    public Uri? LinkTo(MessageRef message) => Find(message.Chat.Platform)?.LinkTo(message);
}
