using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Asking;

/// <summary>Whose answer is shown, to whom, and in which language.</summary>
public sealed class AnswerScenarios
{
    [Fact]
    public async Task An_answer_shown_first_in_a_private_chat_is_its_last_question()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/show kubernetes-pod");
        await an.Says("/answer kubernetes-etcd");

        await an.Says("/comment Raft needs a majority.");

        an.Sees("""Your comment on "How does Kubernetes use etcd?" is saved.""");
    }

    [Fact]
    public async Task An_answer_that_one_person_of_a_group_sees_leaves_the_groups_question_be()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Binh"));
        await an.Says("/show kubernetes-pod");
        await an.Says("/answer kubernetes-etcd");

        await binh.Says("/answer");

        binh.Sees("The whole answer to kubernetes-pod.");
    }

    [Fact]
    public async Task In_a_group_the_answer_is_for_the_one_who_asks()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        var binh = group.Person("Binh");

        await an.Says("/question senior");
        binh.Sees("How does Kubernetes use etcd?");
        await an.Presses("Answer");

        an.Sees("The whole answer to kubernetes-etcd.");
        binh.SeesNot("The whole answer to kubernetes-etcd.");
    }

    [Fact]
    public async Task The_answer_is_of_the_last_question_shown()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/answer");
        an.Sees("No question was shown here yet. /question asks one.");

        await an.Says("/show docker-layers");
        await an.Says("/answer");
        an.Sees("The whole answer to docker-layers.");
        an.Sees("In thirty seconds: docker-layers.");
        an.Sees("What an interviewer listens for");
        an.Sees("No comments yet");
    }

    [Fact]
    public async Task The_answer_can_be_read_in_the_other_language()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says("/answer kubernetes-etcd");
        an.Sees("Câu trả lời đầy đủ cho kubernetes-etcd.");
        await an.Presses("Bản tiếng Anh");

        an.Sees("The whole answer to kubernetes-etcd.");
        an.Sees("Câu hỏi phỏng vấn Kubernetes");
    }

    [Fact]
    public async Task A_question_without_translation_says_so()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says("/answer docker-layers");

        an.Sees("Câu trả lời này chưa có bản tiếng Việt, dưới đây là bản tiếng Anh.");
        an.Sees("The whole answer to docker-layers.");
    }
}
