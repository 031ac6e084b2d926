using System.Globalization;
using InterviewBot.Benchmarks.Banks;
using InterviewBot.Benchmarks.Load;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>
/// People who reply to the question in their chat, every fourth time to the last comment there. The same chats and people each time; all
/// comments are different. Each time somebody else writes, as nobody may write without end: who asks is one of few, who writes one of many.
/// </summary>
internal sealed class Talk : ICrowd
{
    /// <summary>How many people write in turn.</summary>
    public const int Writers = 50_000;

    private const string Post = "1";
    private const int Texts = 1_000;
    private const int OneInReplies = 4;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    private readonly CommentingBot _bot;
    private readonly string[] _texts = MakeTexts();
    private readonly ChatAddress[] _chats;
    private readonly string?[] _latest;
    private readonly Lock _gate = new();
    private int _asked;
    private long _answers;

    private Talk(CommentingBot bot, int people, int chats)
    {
        _bot = bot;
        People = people;
        _chats = [.. Enumerable.Range(0, chats).Select(QuickPlatform.Chat)];
        _latest = new string?[chats];
    }

    public int People { get; }

    /// <summary>Comments that were acknowledged.</summary>
    public long Answers => Volatile.Read(ref _answers);

    /// <summary>Those that were not, which should be none.</summary>
    public long Refused { get; private set; }

    public Action<int, TimeSpan>? Answered { get; set; }

    /// <summary>Has a question asked in every chat.</summary>
    /// <param name="bot">Whom they talk with.</param>
    /// <param name="people">How many write at once.</param>
    /// <param name="chats">Over how many.</param>
    public static async Task<Talk> StartAsync(CommentingBot bot, int people, int chats)
    {
        var talk = new Talk(bot, people, chats);
        for (var chat = 0; chat < chats; chat++)
        {
            var origin = QuickPlatform.Origin(talk._chats[chat], chat, $"ask-{chat}");
            await bot.Sink.HandleAsync(
                new CommandCalled(origin, "question", CommandInput.None), new ShownAs(new(origin.Chat, Post)), CancellationToken.None);
        }

        return talk;
    }

    public void Ask(int person) => _ = CommentAsync(person, Interlocked.Increment(ref _asked));

    public async Task SettleAsync()
    {
        while (Volatile.Read(ref _asked) > Answers + Refused)
        {
            await Task.Delay(Look, TimeProvider.System);
        }
    }

    private async Task CommentAsync(int person, int number)
    {
        var place = number % _chats.Length;
        var message = (number + 1).ToString(CultureInfo.InvariantCulture);
        var written = Written(number % Writers, place, message, number);
        var shown = new ShownAs(message: null);
        var started = TimeProvider.System.GetTimestamp();
        await _bot.Sink.HandleAsync(written, shown, CancellationToken.None);
        Note(person, place, message, shown, TimeProvider.System.GetElapsedTime(started, shown.At));
    }

    private ReplyWritten Written(int person, int place, string message, int number)
    {
        var chat = _chats[place];
        var text = $"{_texts[number % Texts]} {message}";
        var repliedTo = number / _chats.Length % OneInReplies == 0 ? Volatile.Read(ref _latest[place]) ?? Post : Post;
        return new ReplyWritten(QuickPlatform.Origin(chat, person, message), new(chat, repliedTo), new(chat, message), text)
        {
            Payload = Update(chat, person, message, repliedTo, text),
        };
    }

    private void Note(int person, int place, string message, ShownAs shown, TimeSpan elapsed)
    {
        lock (_gate)
        {
            if (shown.Reply is not Acknowledgement)
            {
                Refused++;
                return;
            }

            Volatile.Write(ref _latest[place], message);
            _answers++;
            Answered?.Invoke(person, elapsed);
        }
    }

    /// <summary>As long as what Telegram brings, which is kept with the comment until it is answered.</summary>
    private static string Update(ChatAddress chat, int person, string message, string repliedTo, string text)
    {
        var (group, from) = ($$"""{"id":{{chat.Id}},"title":"Interviews","type":"supergroup"}""", $$"""{"id":{{person}},"is_bot":false}""");
        return $$$"""
            {"update_id":{{{message}}},"message":{"message_id":{{{message}}},"from":{{{from}}},"chat":{{{group}}},"date":1790000000,"reply_to_message":{"message_id":{{{repliedTo}}},"from":{"id":1,"is_bot":true,"first_name":"Interviews"},"chat":{{{group}}},"date":1789990000},"text":"{{{text}}}"}}
            """;
    }

    /// <summary>From a few words to a paragraph, in both languages.</summary>
    private static string[] MakeTexts()
    {
        var random = new Random(5);
        ZipfWords[] languages = [Lexicon.English(random), Lexicon.Vietnamese(random)];
        return [.. Enumerable.Range(0, Texts).Select(number => languages[number % languages.Length].Next(random, random.Next(3, 60)))];
    }
}
