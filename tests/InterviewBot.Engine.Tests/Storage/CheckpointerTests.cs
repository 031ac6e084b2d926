namespace InterviewBot.Engine.Tests.Storage;

public class CheckpointerTests : DatabaseTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task What_the_log_has_comes_into_the_database_long_before_the_writer_would_have_to_do_it()
    {
        var database = await OpenAsync();
        var before = new FileInfo(DatabasePath).Length;
        var text = new string('x', 2_000);

        await Task.WhenAll(Enumerable.Range(0, 600).Select(_ => database.WriteAsync(connection => Note(connection, text))));

        using var patience = new CancellationTokenSource(Patience);
        while (new FileInfo(DatabasePath).Length < before + 500_000)
        {
            await Task.Delay(Look, TimeProvider.System, patience.Token);
        }
    }
}
