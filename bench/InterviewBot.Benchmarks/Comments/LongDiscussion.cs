using InterviewBot.Benchmarks.Banks;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>
/// Comments on one question in one chat, in a bot of its own, whose pages are opened by pressing. As in life, ten in eleven are not liked.
/// </summary>
internal sealed class LongDiscussion : IAsyncDisposable
{
    private const int People = 1_000;

    /// <summary>Every fifth is an answer to the one before, so that pages look alike wherever they are.</summary>
    private const int OneInAnswers = 5;

    private readonly ChatAddress _chat = QuickPlatform.Chat(0);
    private readonly CommentingBot _bot;
    private readonly QuestionId _question;
    private int _pressed;

    private LongDiscussion(CommentingBot bot, QuestionId question, int comments)
    {
        _bot = bot;
        _question = question;
        Comments = comments;
    }

    public int Comments { get; }

    public static async Task<LongDiscussion> MakeAsync(QuestionBank bank, int comments)
    {
        var discussion = new LongDiscussion(await CommentingBot.StartAsync(bank), bank.Questions[0].Id, comments);
        await discussion.FillAsync();
        return discussion;
    }

    /// <summary>Some comment between the first and the last quarter of all.</summary>
    public long Deep(Random random)
        => random.NextInt64(Comments / 4, Comments * 3L / 4) / OneInAnswers * OneInAnswers + 1;

    /// <summary>How long it takes from the press to the page being with the adapter.</summary>
    /// <param name="isBestFirst">Else the newest comes first.</param>
    /// <param name="from">What the page begins with; null: the first page.</param>
    public async Task<TimeSpan> OpenAsync(bool isBestFirst, long? from)
    {
        var view = new ListView(Placement: null, isBestFirst);
        var action = ListComments.Open(_question, view, from, from is null ? 1 : null, Language.Vietnamese);
        var message = new MessageRef(_chat, "list");
        var pressed = new ButtonPressed(QuickPlatform.Origin(_chat, person: 0, $"press-{_pressed++}"), action.Encode(), message);
        var shown = new ShownAs(message);
        var started = TimeProvider.System.GetTimestamp();
        await _bot.Sink.HandleAsync(pressed, shown, CancellationToken.None);
        return shown.Reply is Card { Buttons.Length: > CommentPage.Size }
            ? TimeProvider.System.GetElapsedTime(started, shown.At)
            : throw new InvalidOperationException($"That is no page of comments: {shown.Reply}");
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private Task FillAsync() => _bot.Database.WriteAsync(connection =>
    {
        var chat = ChatStore.EnsureChat(connection, QuickPlatform.Origin(_chat, person: 0, "first"));
        var random = new Random(6);
        var words = Lexicon.Vietnamese(random);
        for (var person = 1; person <= People; person++)
        {
            var writer = QuickPlatform.Origin(_chat, person, "first").Person;
            ChatStore.EnsureMember(connection, chat, ChatStore.EnsurePerson(connection, writer), writer.Name);
        }

        connection.Execute(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $comments)
            INSERT INTO comment (id, chat_id, person_id, question_id, text, message, under_id, written_at, likes)
            SELECT i, $chat, 1 + i * 7 % $people, $question, i || ' ' || $text, 'm' || i, CASE i % $answers WHEN 0 THEN i - 1 END,
                   $now - ($comments - i) * 1000, CASE i % 11 WHEN 0 THEN i * 7919 % 97 ELSE 0 END
            FROM n
            """,
            ("$comments", Comments),
            ("$chat", chat),
            ("$people", People),
            ("$question", _question.Value),
            ("$text", words.Next(random, 30)),
            ("$answers", OneInAnswers),
            ("$now", TimeProvider.System.GetUtcNow()));
    });
}
