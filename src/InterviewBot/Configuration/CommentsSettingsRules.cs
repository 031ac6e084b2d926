namespace InterviewBot.Configuration;

/// <summary>What the values under <c>Comments</c> have to be.</summary>
internal static class CommentsSettingsRules
{
    public static IEnumerable<string> Check(CommentsSettings comments)
    {
        string?[] numbers =
        [
            NumberRule.Burst.Check(comments.Burst),
            NumberRule.PerMinute.Check(comments.PerMinute),
            NumberRule.NewcomerHours.Check(comments.NewcomerHours),
            NumberRule.NewcomerComments.Check(comments.NewcomerComments),
            NumberRule.NumberEvery.Check(comments.NumberEvery),
        ];
        return numbers.OfType<string>()
            .Concat(Check("Comments:NewcomerLinks", comments.NewcomerLinks))
            .Concat(Check("Comments:Repeats", comments.Repeats));
    }

    private static IEnumerable<string> Check(string key, string treatment)
        => CommentsSettings.ReadTreatment(treatment) is null ? [$"{key} is '{treatment}'; it takes hold, refuse or allow."] : [];
}
