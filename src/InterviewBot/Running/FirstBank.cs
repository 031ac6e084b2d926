using InterviewBot.Content;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Running;

/// <summary>
/// The bank as it is first loaded. The host is put together while the files are still being read, and gets the bank before it starts.
/// </summary>
/// <param name="folder">The content folder.</param>
internal sealed class FirstBank(string folder)
{
    private Loaded? _content;

    public string Folder => folder;

    /// <summary>Empty until the bank has arrived.</summary>
    public QuestionLibrary Library { get; } = new(new QuestionBank([], []));

    /// <exception cref="InvalidOperationException">It has not arrived yet.</exception>
    public Loaded Content => _content ?? throw new InvalidOperationException("The question bank is not loaded yet.");

    public void Arrive(Loaded content)
    {
        _content = content;
        Library.Replace(content.Bank);
    }
}
