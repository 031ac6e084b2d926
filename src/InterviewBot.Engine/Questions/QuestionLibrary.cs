namespace InterviewBot.Engine.Questions;

/// <summary>Holds the bank that is current; a reload swaps it in one step.</summary>
public sealed class QuestionLibrary(QuestionBank initial)
{
    private QuestionBank _current = initial;

    public QuestionBank Current => Volatile.Read(ref _current);

    public void Replace(QuestionBank bank) => Volatile.Write(ref _current, bank);
}
