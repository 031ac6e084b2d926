using System.Globalization;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>Files sent along with a message, as <c>multipart/form-data</c>.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#uploading-files"/>
public static class UploadRules
{
    private const int FileLimit = 10;

    /// <param name="message">The message: the body, or a callback's data.</param>
    /// <param name="partNames">The names of the parts beside <c>payload_json</c>: <c>files[0]</c>.</param>
    /// <returns>What is wrong; empty when each file has its attachment, and each new attachment its file.</returns>
    public static IReadOnlyList<Problem> Check(JsonObject message, IReadOnlyCollection<string> partNames)
    {
        var findings = new Findings();
        findings.Length("files", partNames.Count, 0, FileLimit);
        var numbers = new HashSet<long>();
        foreach (var name in partNames)
        {
            if (NumberOf(name) is not { } number)
            {
                findings.Invalid(name, "a part with a file is named files[n]");
            }
            else
            {
                numbers.Add(number);
            }
        }

        var described = new HashSet<long>();
        foreach (var (attachment, at) in findings.Objects(message, "attachments", path: ""))
        {
            // What is not the number of a file is the id of an attachment that stays.
            if (attachment.NumberOf("id") is { } id and < FileLimit)
            {
                described.Add(id);
                if (!numbers.Contains(id))
                {
                    findings.Add(at, "ATTACHMENT_NOT_FOUND", Findings.Words($"no part is named files[{id}]"));
                }
            }
        }

        foreach (var number in numbers.Where(number => !described.Contains(number)))
        {
            findings.Unwanted("attachments", Findings.Words($"files[{number}] has no attachment with its number as id"));
        }

        return findings.All;
    }

    private static long? NumberOf(string partName)
        => partName.StartsWith("files[", StringComparison.Ordinal) && partName.EndsWith(']')
            && long.TryParse(partName.AsSpan(6, partName.Length - 7), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
}
