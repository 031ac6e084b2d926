using System.Collections.Immutable;

namespace InterviewBot.Engine.Questions;

/// <summary>Questions and, at the same places, the hashes that shuffling orders them by.</summary>
internal sealed record MatchingQuestions(ImmutableArray<Question> Questions, ImmutableArray<ulong> Hashes)
{
    public MatchingQuestions Where(QuestionFilter filter)
    {
        var questions = ImmutableArray.CreateBuilder<Question>();
        var hashes = ImmutableArray.CreateBuilder<ulong>();
        for (var index = 0; index < Questions.Length; index++)
        {
            if (filter.Matches(Questions[index]))
            {
                questions.Add(Questions[index]);
                hashes.Add(Hashes[index]);
            }
        }

        return new MatchingQuestions(questions.DrainToImmutable(), hashes.DrainToImmutable());
    }
}
