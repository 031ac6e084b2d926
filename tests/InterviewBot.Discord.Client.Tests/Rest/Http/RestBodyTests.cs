using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest.Http;

namespace InterviewBot.Discord.Client.Tests.Rest.Http;

public class RestBodyTests
{
    [Fact]
    public async Task Letters_of_any_language_go_out_as_they_are()
    {
        var body = RestBody.Message(new MessageBody { Content = "Câu hỏi \"tiếp theo\" <b> ★" }, new Random(0));

        using var content = body.Content();

        Assert.Equal("""{"content":"Câu hỏi \"tiếp theo\" <b> ★"}""", await content.ReadAsStringAsync());
    }
}
