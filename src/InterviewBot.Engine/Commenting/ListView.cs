namespace InterviewBot.Engine.Commenting;

/// <summary>How a list of comments stands. Its buttons carry it along, as <see cref="Chat.Arguments.Keyword"/>.</summary>
/// <param name="Placement">Where; see <see cref="Asking.Placement"/>. Null: in a message of its own.</param>
/// <param name="IsBestFirst">Else the newest comes first.</param>
internal readonly record struct ListView(string? Placement, bool IsBestFirst)
{
    /// <summary>Ends the keyword of a list with the best first; no placement of a chat's own does.</summary>
    private const char BestMark = 'b';

    public string? Keyword => IsBestFirst ? Placement + BestMark : Placement;

    /// <summary>The other order, where it is.</summary>
    public ListView Turned => this with { IsBestFirst = !IsBestFirst };

    public bool IsInPost => Asking.Placement.IsInChat(Placement);

    public static ListView Of(string? keyword) => keyword switch
    {
        null => default,
        [.. var placement, BestMark] => new(placement.Length == 0 ? null : placement, IsBestFirst: true),
        _ => new(keyword, IsBestFirst: false),
    };
}
