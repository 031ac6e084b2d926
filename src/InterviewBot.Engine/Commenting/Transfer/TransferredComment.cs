using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>A comment as it stands in an export: with all that is needed to have it again in an empty database.</summary>
/// <param name="Id">Its number; positive, each once in a file.</param>
/// <param name="Chat">Where it was written.</param>
/// <param name="Author">By whom, on the chat's platform.</param>
/// <param name="Question">The question's id.</param>
/// <param name="Text">As it is now, at most <see cref="Comment.MaxLength"/> code points.</param>
/// <param name="Message">The message it came by.</param>
/// <param name="Under">The number of the comment it stands under, which is in the same file.</param>
/// <param name="WrittenAt">When; milliseconds count.</param>
/// <param name="EditedAt">When it was changed last.</param>
/// <param name="State"><c>shown</c>, <c>held</c> or <c>hidden</c>.</param>
/// <param name="IsShared">Other open chats see it.</param>
/// <param name="Likes">Who likes it.</param>
/// <param name="Earlier">What it said before, the earliest first.</param>
public sealed record TransferredComment(
    long Id,
    TransferredChat Chat,
    TransferredPerson Author,
    string Question,
    string Text,
    string? Message,
    long? Under,
    DateTimeOffset WrittenAt,
    DateTimeOffset? EditedAt,
    string State,
    bool IsShared,
    ImmutableArray<TransferredPerson> Likes,
    ImmutableArray<TransferredText> Earlier);

/// <param name="Platform">Such as <c>telegram</c>.</param>
/// <param name="Address">The platform's id of it.</param>
/// <param name="IsPrivate">It is the author's with the bot alone.</param>
/// <param name="IsOpen">It shows its comments in other open chats.</param>
public sealed record TransferredChat(string Platform, string Address, bool IsPrivate, bool IsOpen);

/// <param name="Address">The platform's id of the account.</param>
/// <param name="Name">What they are called, in the chat where they wrote there.</param>
public sealed record TransferredPerson(string Address, string Name);

/// <param name="Text">What it said.</param>
/// <param name="ReplacedAt">Until when.</param>
public sealed record TransferredText(string Text, DateTimeOffset ReplacedAt);

[JsonSerializable(typeof(TransferredComment))]
[JsonSerializable(typeof(ImmutableArray<TransferredPerson>))]
[JsonSerializable(typeof(ImmutableArray<TransferredText>))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class TransferJson : JsonSerializerContext
{
    /// <summary>One line, letters as themselves; what is missing, null or unknown is told when it is read.</summary>
    public static readonly TransferJson Lines = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    /// <summary>All that a comment said or says, as a JSON array.</summary>
    public static string Texts(TransferredComment comment)
        => JsonSerializer.Serialize([comment.Text, .. comment.Earlier.Select(earlier => earlier.Text)], Lines.StringArray);

    /// <summary>What is wrong, without where in the line: of a file, which line it is says more.</summary>
    public static string Explain(JsonException failure)
        => failure.Message.Split(" | LineNumber", 2)[0].Split(" LineNumber:", 2)[0];
}
