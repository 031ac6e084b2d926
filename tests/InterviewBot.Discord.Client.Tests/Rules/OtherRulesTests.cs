using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class OtherRulesTests
{
    [Theory]
    [InlineData("%F0%9F%91%8D", true)]
    [InlineData("%E2%9C%85", true)]
    [InlineData("1%EF%B8%8F%E2%83%A3", true)]
    [InlineData("%F0%9F%87%BB%F0%9F%87%B3", true)]
    [InlineData("%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB", true)]
    [InlineData("party_blob:123", true)]
    [InlineData("party_blob%3A123", true)]
    [InlineData("👍", false)]
    [InlineData("%E2%96%B2", false)]
    [InlineData("ok", false)]
    [InlineData("1", false)]
    [InlineData("", false)]
    public void The_emoji_of_a_reaction_is_an_emoji_and_percent_encoded(string segment, bool isTaken)
        => Assert.Equal(isTaken, ReactionRules.Check(segment).Count == 0);

    [Theory]
    [InlineData("asked%20for%20by%20Ng%C3%A2n", true)]
    [InlineData("asked for by Ngân", false)]
    [InlineData("", false)]
    public void The_reason_in_the_audit_log_is_percent_encoded(string header, bool isTaken)
        => Assert.Equal(isTaken, AuditLogRules.Check(header).Count == 0);

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void The_reason_in_the_audit_log_is_at_most_512_characters_long(int length, bool isTaken)
        => Assert.Equal(isTaken, AuditLogRules.Check(string.Concat(Enumerable.Repeat("%C3%A2", length))).Count == 0);

    [Theory]
    [InlineData("""{"name":"Kubernetes"}""", "")]
    [InlineData("""{"name":""}""", "name: Must be between 1 and 100 in length.")]
    [InlineData("""{"name":"  "}""", "name: This field is required")]
    [InlineData("""{"name":"x","auto_archive_duration":1440}""", "")]
    [InlineData("""{"name":"x","auto_archive_duration":30}""", "auto_archive_duration: 30 is none of (60, 1440, 4320, 10080).")]
    [InlineData("""{"name":"x","message":{"allowed_mentions":{"parse":[]}}}""", "message: Cannot send an empty message")]
    public void A_thread_has_a_name(string thread, string problem) => Assert.Equal(problem, Told(ThreadRules.Check(Json(thread))));

    [Fact]
    public void The_name_of_a_thread_is_at_most_100_characters_long()
        => Assert.Equal("name: Must be between 1 and 100 in length.", Told(ThreadRules.Check(Json($$"""{"name":"{{Long(101)}}"}"""))));

    [Fact]
    public void At_most_ten_files_are_sent_at_once()
    {
        var attachments = string.Join(',', Many(11, number => $$"""{"id":"{{number}}"}"""));

        Assert.Equal(
            "files: Must be 10 or fewer in length.",
            Told(UploadRules.Check(Json($$"""{"attachments":[{{attachments}}]}"""), Many(11, number => $"files[{number}]")).Take(1)));
    }

    [Theory]
    [InlineData("""{"attachments":[{"id":"0","filename":"a"},{"id":"1","filename":"b"}]}""", new[] { "files[0]", "files[1]" }, "")]
    [InlineData("""{"attachments":[{"id":"175928847299117063"}]}""", new string[0], "")]
    [InlineData(
        """{"attachments":[{"id":"1","filename":"a"}]}""",
        new[] { "files[0]" },
        "attachments[0]: no part is named files[1]; attachments: files[0] has no attachment with its number as id")]
    [InlineData(
        """{"attachments":[{"id":0,"filename":"a"}]}""",
        new[] { "file" },
        "file: a part with a file is named files[n]; attachments[0]: no part is named files[0]")]
    public void Each_file_has_its_attachment(string message, string[] parts, string problem)
        => Assert.Equal(problem, Told(UploadRules.Check(Json(message), parts)));
}
