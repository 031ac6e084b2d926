using System.Buffers;
using System.Buffers.Text;
using System.Text;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Guide;

/// <summary>
/// What a deep link carries: 1 to 64 of <c>A-Za-z0-9_-</c>, the least that a platform gives (Telegram's <c>start</c>). <c>q_&lt;id&gt;</c>
/// opens a question, <c>a_</c> its answer, <c>c_</c> its comments, <c>s_</c> its suggestions, <c>f_</c> finds; <c>x_</c> leads any other action. Links are
/// made for good and may be made by anyone: what runs from one is for <see cref="CommandSpec.IsLinkable"/> to say.
/// </summary>
public static class StartLink
{
    private const int MaxLength = 64;
    private const string SearchPrefix = "f_";
    private const string OtherPrefix = "x_";

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    private static readonly (string Prefix, string Command)[] OfQuestions =
        [("q_", "show"), ("a_", "answer"), ("c_", "comments"), ("s_", "suggestions")];

    /// <summary>The parameter that runs the action; null where it does not fit.</summary>
    public static string? ParameterFor(ButtonAction action)
    {
        foreach (var (prefix, command) in OfQuestions)
        {
            if (action.Command == command && action.Arguments.Question is { } question && action.Arguments == new Arguments { Question = question })
            {
                return prefix + question.Value;
            }
        }

        if (action is { Command: "search", Arguments.Text: { } query } && action.Arguments == new Arguments { Text = query })
        {
            return Bounded(SearchPrefix + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(query)));
        }

        return action.Fits ? Bounded(OtherPrefix + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(action.Encode()))) : null;
    }

    private static string? Bounded(string parameter) => parameter.Length <= MaxLength ? parameter : null;

    /// <summary>The parameter that opens a question; what people share.</summary>
    public static string ParameterFor(QuestionId question) => OfQuestions[0].Prefix + question.Value;

    /// <summary>Reads a parameter, as anyone may have made it; null when it means nothing.</summary>
    public static ButtonAction? Read(string parameter)
    {
        if (parameter.Length is 0 or > MaxLength || parameter.AsSpan().ContainsAnyExcept(Alphabet))
        {
            return null;
        }

        foreach (var (prefix, command) in OfQuestions)
        {
            if (parameter.StartsWith(prefix, StringComparison.Ordinal))
            {
                return QuestionId.TryParse(parameter[prefix.Length..], out var question)
                    ? new ButtonAction(command, new Arguments { Question = question })
                    : null;
            }
        }

        if (parameter.StartsWith(SearchPrefix, StringComparison.Ordinal))
        {
            var query = parameter.AsSpan(SearchPrefix.Length);
            return Base64Url.IsValid(query)
                ? new ButtonAction("search", new Arguments { Text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(query)) })
                : null;
        }

        return parameter.StartsWith(OtherPrefix, StringComparison.Ordinal) ? ReadOther(parameter.AsSpan(OtherPrefix.Length)) : null;
    }

    private static ButtonAction? ReadOther(ReadOnlySpan<char> encoded)
        => Base64Url.IsValid(encoded) ? ButtonAction.Decode(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(encoded))) : null;
}
