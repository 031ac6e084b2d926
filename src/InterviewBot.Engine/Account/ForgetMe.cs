using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Commenting.Numbers;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Account;

/// <summary><c>/forgetme</c>: asks once, then takes away everything kept on the one who pressed.</summary>
internal sealed class ForgetMe(Replies replies, PostedNumbers numbers, EngineOptions options) : ICommand
{
    private const string Name = "forgetme";
    private const int MarkLength = 12;

    public CommandSpec Spec { get; } = new(Name, CommandGroup.About, Audience.OnlyYou);

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (texts, origin) = (call.Yours, call.Origin);
        if (call.Arguments.Text != MarkOf(origin.Person.Id))
        {
            return Ask(origin.Person.Id, texts);
        }

        ImmutableArray<(ChatAddress Chat, QuestionId Question)> places = [];
        await call.Effects.OnceAsync(connection =>
        {
            places = PersonalData.Forget(connection, origin.Person.Id, origin.IsPrivate ? origin.Chat : null);
        });
        foreach (var (chat, question) in places)
        {
            numbers.Changed(chat, question);
        }

        replies.Forget(origin.Person.Id);
        return new Notice(texts.Say("forgetme.done", BackupDays(texts)));
    }

    private Notice Ask(PersonId person, Texts texts)
        => new(texts.Say("forgetme.ask", BackupDays(texts)))
        {
            Choices =
            [
                new(ChoiceMeaning.Other, texts["forgetme.yes"], new ButtonAction(Name, new Arguments { Text = MarkOf(person) })),
                new(ChoiceMeaning.Other, texts["forgetme.data"], new ButtonAction("mydata")),
            ],
        };

    private string BackupDays(Texts texts) => texts.Count("time.days", (int)options.BackupsKeptFor.TotalDays);

    /// <summary>Whom the question was put to: where all see the button, it is for nobody else to press by mistake.</summary>
    private static string MarkOf(PersonId person)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person}")))[..MarkLength];
}
