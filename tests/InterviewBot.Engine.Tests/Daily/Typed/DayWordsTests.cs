using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Typed;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Tests.Daily.Typed;

/// <summary>Days of the week as people write them, in both languages.</summary>
public sealed class DayWordsTests
{
    private const Days MonWedFri = Days.Monday | Days.Wednesday | Days.Friday;

    [Theory]
    [InlineData("daily", Days.All)]
    [InlineData("every day", Days.All)]
    [InlineData("hằng ngày", Days.All)]
    [InlineData("Hàng ngày", Days.All)]
    [InlineData("mỗi ngày", Days.All)]
    [InlineData("weekdays", Days.Weekdays)]
    [InlineData("ngày thường", Days.Weekdays)]
    [InlineData("trong tuần", Days.Weekdays)]
    [InlineData("weekends", Days.Weekends)]
    [InlineData("cuối tuần", Days.Weekends)]
    [InlineData("mon,wed,fri", MonWedFri)]
    [InlineData("Mon, Wed, Fri", MonWedFri)]
    [InlineData("mon wed fri", MonWedFri)]
    [InlineData("mon, wed and fri", MonWedFri)]
    [InlineData("Monday & Friday", Days.Monday | Days.Friday)]
    [InlineData("t2,t4,t6", MonWedFri)]
    [InlineData("T2 T4 T6", MonWedFri)]
    [InlineData("thứ 2, 4, 6", MonWedFri)]
    [InlineData("thứ hai, thứ tư và thứ sáu", MonWedFri)]
    [InlineData("thứ 3", Days.Tuesday)]
    [InlineData("thu 7", Days.Saturday)]
    [InlineData("thu", Days.Thursday)]
    [InlineData("thu fri", Days.Thursday | Days.Friday)]
    [InlineData("cn", Days.Sunday)]
    [InlineData("chủ nhật", Days.Sunday)]
    [InlineData("t7, cn", Days.Weekends)]
    [InlineData("mon-fri", Days.Weekdays)]
    [InlineData("t2-t6", Days.Weekdays)]
    [InlineData("t2 - 6", Days.Weekdays)]
    [InlineData("thứ 2 đến thứ 6", Days.Weekdays)]
    [InlineData("fri-mon", Days.Friday | Days.Weekends | Days.Monday)]
    [InlineData("mon–wed", Days.Monday | Days.Tuesday | Days.Wednesday)]
    [InlineData("weekdays,sat", Days.Weekdays | Days.Saturday)]
    public void Are_read_as_they_are_meant(string typed, Days days)
        => Assert.Equal(new Reading<Days>.Understood(days), DayWords.Read(typed));

    [Theory]
    [InlineData("mondey", "mondey", "monday")]
    [InlineData("mon,wensday", "wensday", "wednesday")]
    [InlineData("weekday's", "weekday's", "weekdays")]
    public void A_slip_is_told_with_what_is_nearest(string typed, string word, string nearest)
    {
        var told = Assert.IsType<Reading<Days>.NotUnderstood>(DayWords.Read(typed));
        Assert.Equal(word, told.Word);
        Assert.Equal([nearest], told.Nearest);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" , ")]
    [InlineData("2,4,6")]
    [InlineData("t8")]
    [InlineData("t1")]
    [InlineData("kubernetes")]
    [InlineData("daily-fri")]
    public void What_names_no_days_is_told(string typed) => Assert.IsType<Reading<Days>.NotUnderstood>(DayWords.Read(typed));

    [Fact]
    public void Any_set_of_days_that_is_shown_can_be_typed_in_either_language()
    {
        for (var days = 1; days <= (int)Days.All; days++)
        {
            foreach (var language in new[] { Language.English, Language.Vietnamese })
            {
                var shown = DayWords.Show((Days)days, language);
                Assert.True(new Reading<Days>.Understood((Days)days) == DayWords.Read(shown), shown);
            }
        }
    }
}
