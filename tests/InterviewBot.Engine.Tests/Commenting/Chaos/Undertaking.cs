using InterviewBot.ScriptedHost;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>A deed that is under way, and what it means to the ledger.</summary>
/// <param name="Deed">What is done.</param>
/// <param name="Touched">What nobody else does anything to meanwhile: so the database tells whether it happened.</param>
internal abstract record Undertaking(Deed Deed, params Thought[] Touched)
{
    /// <summary>Whether it happened, when nobody was told.</summary>
    /// <param name="kept">What is in the database of all that was touched.</param>
    public virtual bool Happened(Kept kept) => false;

    /// <summary>It happened.</summary>
    public virtual void Enter(Ledger ledger)
    {
    }

    /// <summary>It was acknowledged with an answer.</summary>
    public virtual void Look(Acknowledged answer)
    {
    }
}

/// <summary>A question comes to stand in a chat.</summary>
internal sealed record Posting(Deed Deed) : Undertaking(Deed)
{
    public override void Enter(Ledger ledger) => ledger.Posts.Add((Deed.Chat, Deed.Target));
}

/// <param name="Deed">What is done.</param>
/// <param name="Thought">What is said.</param>
/// <param name="Answered">The comment it answers, and what that stands under.</param>
internal sealed record Writing(Deed Deed, Thought Thought, params Thought[] Answered) : Undertaking(Deed, [Thought, .. Answered])
{
    public override bool Happened(Kept kept) => kept.Comments.ContainsKey(Thought.Number);

    public override void Enter(Ledger ledger) => ledger.Add(Thought);
}

internal sealed record Editing(Deed Deed, Thought Thought, int Version) : Undertaking(Deed, Thought)
{
    public override bool Happened(Kept kept)
        => kept.Comments.TryGetValue(Thought.Number, out var comment) && comment.Text == Thought.TextOf(Version);

    public override void Enter(Ledger ledger) => Thought.Edit(Version);
}

internal sealed record Deleting(Deed Deed, Thought Thought) : Undertaking(Deed, Thought)
{
    public override bool Happened(Kept kept) => !kept.Comments.ContainsKey(Thought.Number);

    public override void Enter(Ledger ledger) => ledger.Remove(Thought);
}

/// <summary>A like is given, or taken back by the one who gave it.</summary>
internal sealed record Liking(Deed Deed, Thought Thought) : Undertaking(Deed, Thought)
{
    public override bool Happened(Kept kept)
        => kept.Comments.TryGetValue(Thought.Number, out var comment) && comment.Likers.Contains(Deed.Person) != Thought.Likers.Contains(Deed.Person);

    public override void Enter(Ledger ledger)
    {
        if (!Thought.Likers.Remove(Deed.Person))
        {
            Thought.Likers.Add(Deed.Person);
        }
    }
}

/// <summary>A chat is opened to the others, or closed. Nobody writes there meanwhile, so that it is known what others see.</summary>
internal sealed record Sharing(Deed Deed, bool Opens) : Undertaking(Deed)
{
    public override bool Happened(Kept kept) => kept.Open.Contains(Deed.Chat) == Opens;

    public override void Enter(Ledger ledger) => ledger.Sharing.Set(Deed.Chat, Opens, ledger);
}

/// <summary>What is to change nothing: it came before, it comes too late, or it is not the person's to do.</summary>
internal sealed record Vain(Deed Deed) : Undertaking(Deed);

/// <summary>Somebody reads.</summary>
internal sealed record Looking(Deed Deed, Action<Acknowledged> Seen) : Undertaking(Deed)
{
    public override void Look(Acknowledged answer) => Seen(answer);
}
