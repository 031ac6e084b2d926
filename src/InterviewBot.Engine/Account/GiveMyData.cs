using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Account;

/// <summary><c>/mydata</c>: everything kept on the one who asks, as a file that they alone get.</summary>
internal sealed class GiveMyData(Database database, TimeProvider time) : ICommand
{
    public CommandSpec Spec { get; } = new("mydata", CommandGroup.About, Audience.OnlyYou) { IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var record = database.Read(connection => PersonalData.Collect(connection, call.Origin.Person.Id, now));
        return Task.FromResult<Reply>(new Document(
            call.Yours.Say("mydata.text"), new FileContent("my-data.json", "application/json", record.ToJson())));
    }
}
