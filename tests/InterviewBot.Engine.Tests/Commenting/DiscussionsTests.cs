using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Commenting;

public class DiscussionsTests
{
    private static readonly QuestionId Question = QuestionId.Parse("kubernetes-pod");
    private static readonly ChatAddress Chat = new("scripted", "group");

    /// <summary>More of each than a page holds, and than a page lacks.</summary>
    private static readonly int[] Likes = [0, 3, 0, 0, 1, 0, 3, 0, 1, 3, 0, 0, 1, 3, 3, 0, 3, 0, 7, 3, 0, 1];

    [Fact]
    public async Task The_best_are_in_order_from_wherever_a_page_begins_and_the_page_before_leads_up_to_it()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Database.WriteAsync(Fill);
        var best = Likes.Select((likes, index) => (likes, id: (long)(index + 1))).OrderDescending().Select(comment => comment.id).ToArray();

        for (var start = 0; start < best.Length; start++)
        {
            var page = bot.Database.Read(connection => Discussions.Best(connection, Chat, Question, best[start]));
            var end = start + CommentPage.Size;
            Assert.Equal(best.Skip(start).Take(CommentPage.Size), page.Comments.Select(comment => comment.Id));
            Assert.Equal(end < best.Length ? best[end] : null, page.Next);
            Assert.Equal(start == 0 ? null : best[Math.Max(0, start - CommentPage.Size)], page.Previous);
        }
    }

    private static void Fill(SqliteConnection connection)
    {
        var origin = new Origin(Chat, new Person(new PersonId("scripted", "an"), "An"), new EventId("scripted", "1"), IsPrivate: false);
        var (chat, person) = (ChatStore.EnsureChat(connection, origin), ChatStore.EnsurePerson(connection, origin.Person));
        foreach (var likes in Likes)
        {
            var id = CommentStore.Add(
                connection, chat, person, new CommentDraft(Question, "Words."), CommentState.Shown, isShared: false, DateTimeOffset.UnixEpoch);
            connection.Execute("UPDATE comment SET likes = $likes WHERE id = $id", ("$likes", likes), ("$id", id));
        }
    }
}
