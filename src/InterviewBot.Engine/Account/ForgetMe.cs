using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Commenting.Numbers;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Account;

/// <summary><c>/forgetme</c>: asks once, then takes away everything kept on the one who pressed.</summary>
internal sealed class ForgetMe(
    Replies replies, PostedNumbers numbers, EngineOptions options, Forgotten forgotten, Database database, TimeProvider time) : ICommand
{
    private const string Name = "forgetme";
    private const int MarkLength = 12;

    /// <summary>A question that was put longer ago is put again: what it is about has grown since.</summary>
    private static readonly TimeSpan AskedFor = TimeSpan.FromHours(1);

    public CommandSpec Spec { get; } = new(Name, CommandGroup.About, Audience.OnlyYou);

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (texts, origin, person) = (call.Yours, call.Origin, call.Origin.Person.Id);
        var privateChat = origin.IsPrivate ? origin.Chat : (ChatAddress?)null;
        if (call.Arguments.Text is not { } asked)
        {
            return Ask(person, texts);
        }

        if (!call.Effects.WasHandled)
        {
            if (!database.Read(connection => PersonalData.IsAnyKept(connection, person, privateChat)))
            {
                return new Notice(texts.Say("forgetme.nothing")) { InPlace = call.Pressed };
            }

            if (!IsTheirs(asked, person))
            {
                return Ask(person, texts);
            }
        }

        await ForgetAsync(person, privateChat, call.Effects);
        return new Notice(texts.Say("forgetme.done", BackupDays(texts))) { InPlace = call.Pressed };
    }

    private async Task ForgetAsync(PersonId person, ChatAddress? privateChat, Effects effects)
    {
        ImmutableArray<(ChatAddress Chat, QuestionId Question)> places = [];
        await effects.OnceWithoutPayloadAsync(connection =>
        {
            forgotten.Note(person);
            places = PersonalData.Forget(connection, person, privateChat);
        });
        database.EraseSoon();
        foreach (var (chat, question) in places)
        {
            numbers.Changed(chat, question);
        }

        replies.Forget(person);
    }

    private Notice Ask(PersonId person, Texts texts)
        => new(texts.Say("forgetme.ask", BackupDays(texts)))
        {
            Choices =
            [
                new(ChoiceMeaning.Other, texts["forgetme.yes"], new ButtonAction(Name, new Arguments { Text = Asked(person) })),
                new(ChoiceMeaning.Other, texts["forgetme.data"], new ButtonAction("mydata")),
            ],
        };

    private string BackupDays(Texts texts) => texts.Count("time.days", (int)options.BackupsKeptFor.TotalDays);

    /// <summary>Who was asked, and when in seconds.</summary>
    private string Asked(PersonId person) => string.Create(CultureInfo.InvariantCulture, $"{MarkOf(person)}{time.GetUtcNow().ToUnixTimeSeconds()}");

    /// <summary>They were asked themselves, and of late: where all see the button, it is for nobody else to press by mistake.</summary>
    private bool IsTheirs(string asked, PersonId person)
        => asked.StartsWith(MarkOf(person), StringComparison.Ordinal)
            && long.TryParse(asked.AsSpan(MarkLength), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && time.GetUtcNow().ToUnixTimeSeconds() - at <= AskedFor.TotalSeconds;

    private static string MarkOf(PersonId person)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person}")))[..MarkLength];
}
