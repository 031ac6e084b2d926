using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace InterviewBot.Health;

/// <summary>How the bot is, as <c>/health/ready</c> tells it.</summary>
/// <param name="Status"><c>ready</c>; <c>degraded</c> when it serves but something wants mending; <c>failing</c> when it cannot save.</param>
/// <param name="Database">Why the last write could not be saved; null when it was.</param>
/// <param name="Questions">How many questions are being served.</param>
/// <param name="BankLoadedAt">When they were loaded.</param>
/// <param name="BankProblems">What is wrong with the files since; the last good bank is served meanwhile.</param>
internal sealed record HealthReport(
    string Status,
    string? Database,
    int Questions,
    DateTimeOffset BankLoadedAt,
    ImmutableArray<string> BankProblems);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJson : JsonSerializerContext;
