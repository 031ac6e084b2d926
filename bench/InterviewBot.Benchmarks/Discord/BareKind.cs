namespace InterviewBot.Benchmarks.Discord;

/// <summary>What a bare program answers.</summary>
internal enum BareKind
{
    /// <summary>A short sentence, and it does not ask for the message that it made.</summary>
    Sentence,

    /// <summary>A message of the size and shape of a question's post, and it asks for the message, as the bot does, to know replies to it.</summary>
    Post,
}
