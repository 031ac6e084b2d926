using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>A choice that stands for a question.</summary>
internal static class QuestionChoice
{
    /// <param name="question">What it opens.</param>
    /// <param name="bank">Where it is from.</param>
    /// <param name="texts">Of the reader.</param>
    /// <param name="command">What is done with it.</param>
    public static Choice Open(Question question, QuestionBank bank, Texts texts, string command = "show")
        => new(
            ChoiceMeaning.OpenQuestion,
            question.In(texts.Language).Title.ToPlainText(),
            new ButtonAction(command, new Arguments { Question = question.Id }),
            bank.TopicOf(question).Name[texts.Language],
            question.Level);
}
