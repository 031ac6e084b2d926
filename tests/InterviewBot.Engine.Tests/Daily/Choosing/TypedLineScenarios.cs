using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

/// <summary>What people type behind <c>/daily on</c>, in both languages, through the whole reading of the line.</summary>
public sealed class TypedLineScenarios
{
    [Theory]
    [InlineData("8:30", "08:30")]
    [InlineData("08h30", "08:30")]
    [InlineData("8h30", "08:30")]
    [InlineData("8 giờ 30", "08:30")]
    [InlineData("8 giờ 30 phút sáng", "08:30")]
    [InlineData("lúc 8 giờ rưỡi tối", "20:30")]
    [InlineData("at 8:30 pm", "20:30")]
    [InlineData("8:30 pm", "20:30")]
    [InlineData("8 p.m.", "20:00")]
    [InlineData("8:30 a.m.", "08:30")]
    [InlineData("8:30 SA", "08:30")]
    [InlineData("8:30 CH", "20:30")]
    [InlineData("12:30 SA", "00:30")]
    [InlineData("20h", "20:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12h khuya", "00:00")]
    [InlineData("11 giờ khuya", "23:00")]
    [InlineData("8h,", "08:00")]
    public Task Times(string typed, string time) => IsRead(typed, $"daily at {time} (Asia/Ho_Chi_Minh) · all topics · all levels");

    [Theory]
    [InlineData("Asia/Tokyo", "Asia/Tokyo")]
    [InlineData("Hà Nội", "Asia/Ho_Chi_Minh")]
    [InlineData("ha noi", "Asia/Ho_Chi_Minh")]
    [InlineData("HN", "Asia/Ho_Chi_Minh")]
    [InlineData("Sài Gòn", "Asia/Ho_Chi_Minh")]
    [InlineData("sg", "Asia/Ho_Chi_Minh")]
    [InlineData("SG", "Asia/Ho_Chi_Minh")]
    [InlineData("HCM", "Asia/Ho_Chi_Minh")]
    [InlineData("TP. HCM", "Asia/Ho_Chi_Minh")]
    [InlineData("VN", "Asia/Ho_Chi_Minh")]
    [InlineData("Hà Nội, Việt Nam", "Asia/Ho_Chi_Minh")]
    [InlineData("SF", "America/Los_Angeles")]
    [InlineData("+7", "UTC+07:00")]
    [InlineData("+ 7", "UTC+07:00")]
    [InlineData("UTC+7", "UTC+07:00")]
    [InlineData("GMT+7", "UTC+07:00")]
    [InlineData("GMT +7", "UTC+07:00")]
    [InlineData("+07:00", "UTC+07:00")]
    public async Task Zones(string typed, string zone)
    {
        await IsRead($"New York weekends\n/daily on {typed} 9h", $"weekends at 09:00 ({zone}) · all topics · all levels");
        await IsRead($"t2,t4 docker {typed}", $"mon, wed at 08:30 ({zone}) · Docker · all levels");
    }

    [Theory]
    [InlineData("t2,t4,t6", "mon, wed, fri")]
    [InlineData("T2-T6", "weekdays")]
    [InlineData("cn", "sun")]
    [InlineData("T7 và CN", "weekends")]
    [InlineData("thứ 2, thứ 4 và thứ 6", "mon, wed, fri")]
    [InlineData("thứ hai, thứ tư và thứ sáu", "mon, wed, fri")]
    [InlineData("thu hai, thu tu va thu sau", "mon, wed, fri")]
    [InlineData("thứ hai, tư, sáu", "mon, wed, fri")]
    [InlineData("thứ 2, 4, 6", "mon, wed, fri")]
    [InlineData("thứ 2, thứ 3, thứ 4, thứ 5, thứ 7", "mon, tue, wed, thu, sat")]
    [InlineData("thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy và chủ nhật", "daily")]
    [InlineData("từ thứ 2 đến thứ 6", "weekdays")]
    [InlineData("từ thứ hai tới thứ sáu", "weekdays")]
    [InlineData("thứ 2 đến thứ 5 và từ thứ bảy đến chủ nhật", "mon, tue, wed, thu, sat, sun")]
    [InlineData("mon-fri", "weekdays")]
    [InlineData("mon to fri", "weekdays")]
    [InlineData("from Monday through Friday", "weekdays")]
    [InlineData("Mondays, Wednesdays and Fridays", "mon, wed, fri")]
    [InlineData("mon tue wed thu fri sat", "mon, tue, wed, thu, fri, sat")]
    [InlineData("mon, tue, wed, thu, fri, and sun", "mon, tue, wed, thu, fri, sun")]
    [InlineData("thu tue", "tue, thu")]
    [InlineData("thu, sat", "thu, sat")]
    [InlineData("thu tu", "wed")]
    [InlineData("các ngày trong tuần", "weekdays")]
    [InlineData("cuối tuần", "weekends")]
    [InlineData("hằng ngày", "daily")]
    public async Task Days(string typed, string days)
    {
        await IsRead($"{typed} 9h", $"{days} at 09:00 (Asia/Ho_Chi_Minh) · all topics · all levels");
        await IsRead($"9h, {typed}, middle", $"{days} at 09:00 (Asia/Ho_Chi_Minh) · all topics · middle");
        await IsRead($"days {typed} topics docker", $"{days} at 08:30 (Asia/Ho_Chi_Minh) · Docker · all levels");
    }

    [Theory]
    [InlineData("8h30, thứ 2, thứ 4 và thứ 6, kubernetes, docker, middle")]
    [InlineData("thứ hai, thứ tư và thứ sáu 8h30 k8s và docker levels:middle")]
    [InlineData("kubernetes, docker, middle, t2,t4,t6, lúc 8:30 SA")]
    [InlineData("middle kubernetes and docker mon, wed and fri at 8:30 a.m.")]
    [InlineData("mon,wed,fri;8:30;docker;kubernetes;middle")]
    [InlineData("thứ 6, thứ 4, thứ 2, 8 giờ 30, Hà Nội, docker, kubernetes, middle")]
    [InlineData("time 8h30, days thứ 2, 4, 6, topics docker, kubernetes, levels middle")]
    [InlineData("docker thứ 2, 4 8h30 thứ 6 kubernetes HN middle")]
    public Task All_together(string typed) => IsRead(typed, "mon, wed, fri at 08:30 (Asia/Ho_Chi_Minh) · Docker, Kubernetes · middle");

    [Theory]
    [InlineData("24:00", """
        "24:00" is not a time of day. Did you mean 00:00?
        [00:00]
        """)]
    [InlineData("24h docker", """
        "24h" is not a time of day. Did you mean 00:00?
        [00:00]
        """)]
    [InlineData("8h cuối tuầnn", """
        "cuối tuầnn" is not a day or a list of days. Did you mean cuối tuần?
        [cuối tuần]
        """)]
    [InlineData("8h san fran", """
        I know no time zone "san fran". Did you mean one of these: San Francisco
        """)]
    [InlineData("8h sai gonn", """
        I know no time zone "sai gonn". Did you mean one of these: Sài Gòn
        """)]
    [InlineData("topics docker, cobol", "I know no topic \"cobol\".")]
    [InlineData("8h xy", "I do not know \"xy\" here.")]
    public Task What_is_wrong_is_told_with_what_would_work(string typed, string said) => IsTold(typed, said.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("24:00", "00:00", "daily at 00:00")]
    [InlineData("docker, kuberntes 9h", "kubernetes", "daily at 09:00 (Asia/Ho_Chi_Minh) · Docker, Kubernetes")]
    [InlineData("days mon,wednsday", "wednesday", "mon, wed at 08:30")]
    [InlineData("9h cuối tuầnn", "cuối tuần", "weekends at 09:00")]
    public async Task The_mend_keeps_the_rest(string typed, string mend, string chosen)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says($"/daily on {typed}");

        await an.Presses(mend);

        an.Sees($"The daily question is on: {chosen}");
    }

    [Fact]
    public async Task However_long_a_line_is_it_is_read_at_once()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says($"/daily on {string.Concat(Enumerable.Repeat("docker, kubernetes và ", 300))}");

        an.Sees("daily at 08:30 (Asia/Ho_Chi_Minh) · Docker, Kubernetes · all levels");
    }

    private static async Task IsRead(string typed, string chosen)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        foreach (var line in $"/daily on {typed}".Split('\n'))
        {
            await an.Says(line);
        }

        an.Sees($"The daily question is on: {chosen}.");
    }

    private static async Task IsTold(string typed, string said)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says($"/daily on {typed}");

        an.Sees(said);
        Assert.Equal(0, bot.Count("schedule"));
    }
}
