using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

public sealed class WrongInputScenarios
{
    [Theory]
    [InlineData("/daily on 25:00", """
        "25:00" is not a time of day. Write it like 08:30 or 20h.
        """)]
    [InlineData("/daily time 8", """
        "8" is not a time of day. Write it like 08:30 or 20h.
        """)]
    [InlineData("/daily timezone Tokio", """
        I know no time zone "Tokio". Did you mean one of these: Tokyo?
        [Tokyo]
        """)]
    [InlineData("/daily on Asia/Hanoii", """
        I know no time zone "Asia/Hanoii". Did you mean one of these: Hanoi, Hawaii?
        [Hanoi]
        [Hawaii]
        """)]
    [InlineData("/daily days mon,wednsday", """
        "wednsday" is not a day or a list of days. Did you mean wednesday?
        [wednesday]
        """)]
    [InlineData("/daily days often", """
        "often" is not a day or a list of days. Write daily, weekdays, weekends or days such as mon,wed,fri.
        """)]
    [InlineData("/daily on kubernets 20h", """
        I know no topic "kubernets". Did you mean kubernetes?
        [kubernetes]
        """)]
    [InlineData("/daily topics cobol", """
        I know no topic "cobol". /topics lists them all.
        [All topics]
        """)]
    [InlineData("/daily levels seniro", """
        I know no level "seniro". Did you mean senior?
        [senior]
        """)]
    [InlineData("/daily levels expert", """
        I do not know "expert" here. What works: junior, middle, senior.
        """)]
    [InlineData("/daily stauts", """
        I do not know "stauts" here. Did you mean status?
        [status]
        """)]
    [InlineData("/daily on xyzzyxyzzy", """
        I do not know "xyzzyxyzzy" here. Write it like /daily on 08:30 weekdays kubernetes middle.
        """)]
    [InlineData("/daily on 8:30 9:30", """
        One time of day, please: 8:30 or 9:30?
        """)]
    [InlineData("/daily off 20h", """
        "off" goes alone. To change something, leave it out.
        """)]
    [InlineData("/daily docker senior", """
        There is no question with these topics and levels: Docker; senior. There are some at middle.
        [middle]
        [All topics]
        """)]
    [InlineData("/daily topics linux", """
        There is no question on Linux yet. /topics lists what there is.
        [All topics]
        """)]
    public async Task One_sentence_says_what_was_wrong_and_what_would_work_and_nothing_is_changed(string line, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Binh"));
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/daily on 07:00 weekends");

        await an.Says(line);

        Assert.Equal(said.ReplaceLineEndings("\n"), an.Latest.Text.TrimEnd());
        binh.SeesNot(said.Split('\n')[0]);
        await an.Says("/daily");
        an.Sees("The daily question is on: weekends at 07:00 (Asia/Ho_Chi_Minh) · all topics · all levels.");
    }

    [Theory]
    [InlineData("/daily on 25:00", "\"25:00\" không phải là giờ trong ngày. Bạn viết như 08:30 hoặc 20h nhé.")]
    [InlineData("/daily timezone Tokio", "Mình không biết múi giờ \"Tokio\". Có phải bạn muốn nói: Tokyo?")]
    [InlineData("/daily days mon,wednsday", "Mình không hiểu \"wednsday\" là những ngày nào. Có phải bạn muốn nói wednesday?")]
    [InlineData("/daily kubernets", "Không có chủ đề \"kubernets\". Ý bạn là kubernetes?")]
    [InlineData("/daily levels seniro", "Không có mức \"seniro\". Ý bạn là senior?")]
    [InlineData("/daily xyzzyxyzzy", "Ở đây không có \"xyzzyxyzzy\". Bạn viết như /daily on 08:30 t2,t4,t6 kubernetes middle nhé.")]
    [InlineData("/daily 8:30 9:30", "Chỉ một giờ thôi bạn nhé: 8:30 hay 9:30?")]
    [InlineData("/daily next 20h", "\"next\" chỉ dùng một mình. Muốn đổi cài đặt thì bạn bỏ nó đi nhé.")]
    [InlineData("/daily docker senior", "Không có câu hỏi nào vừa thuộc Docker vừa ở mức senior. Có câu hỏi ở mức: middle.")]
    [InlineData("/daily topics linux", "Chưa có câu hỏi nào về Linux. /topics liệt kê những chủ đề đang có.")]
    public async Task The_same_is_said_in_Vietnamese(string line, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says(line);

        an.Sees(said);
    }

    [Theory]
    [InlineData("/daily on kubernets 20h", "kubernetes", "daily at 20:00 (Asia/Ho_Chi_Minh) · Kubernetes · all levels")]
    [InlineData("/daily timezone Tokio", "Tokyo", "daily at 08:30 (Asia/Tokyo) · all topics · all levels")]
    [InlineData("/daily on docker senior 20h", "middle", "daily at 20:00 (Asia/Ho_Chi_Minh) · Docker · middle")]
    public async Task The_mend_is_one_press_away_and_keeps_what_was_understood(string line, string mend, string chosen)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says(line);

        await an.Presses(mend);

        an.Sees(chosen);
    }

    [Theory]
    [InlineData("time", "26:00", "\"26:00\" is not a time of day")]
    [InlineData("timezone", "Tokio", "Did you mean one of these: Tokyo?")]
    [InlineData("days", "wednsday", "Did you mean wednesday?")]
    [InlineData("topics", "docker,kubernets", "I know no topic \"docker,kubernets\". Did you mean docker,kubernetes?")]
    [InlineData("levels", "boss", "What works: junior, middle, senior.")]
    public async Task Options_are_explained_likewise(string option, string value, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Calls("daily", ("action", "on"), (option, value));

        an.Sees(said);
        Assert.Equal(0, bot.Count("schedule"));
    }

    [Theory]
    [InlineData("en", "There is no question at senior yet. There are some at middle.")]
    [InlineData("vi", "Chưa có câu hỏi nào ở mức senior. Có câu hỏi ở mức: middle.")]
    public async Task A_level_that_no_question_has_is_told_without_topics(string language, string said)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Library.Replace(new QuestionBank([SampleBank.Topic("kubernetes")], [SampleBank.Question("kubernetes-pod", "kubernetes", Level.Middle)]));
        var an = bot.Private().Person("An", language);

        await an.Says("/daily senior");

        an.Sees(said);
    }

    [Theory]
    [InlineData("1:daily:k=dance")]
    [InlineData("1:daily:k=+")]
    [InlineData("1:daily:k=days+")]
    [InlineData("1:daily:k=minutes")]
    [InlineData("1:daily:d=200")]
    [InlineData("1:daily:h=2500")]
    [InlineData("1:daily:z=Nowhere")]
    [InlineData("1:daily:s=a,,b")]
    [InlineData("1:daily:k=dance+:t=docker")]
    public async Task A_button_that_means_nothing_changes_nothing(string action)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.PressesAction(action);

        an.Sees("This button is from another version of the bot");
        Assert.Equal(0, bot.Count("schedule"));
        Assert.IsType<Notice>(an.Latest.Reply);
    }
}
