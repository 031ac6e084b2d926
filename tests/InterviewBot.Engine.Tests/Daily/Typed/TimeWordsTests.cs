using System.Globalization;
using InterviewBot.Engine.Daily.Typed;

namespace InterviewBot.Engine.Tests.Daily.Typed;

/// <summary>Times of day as people write them.</summary>
public sealed class TimeWordsTests
{
    [Theory]
    [InlineData("8:30", "08:30")]
    [InlineData("08:30", "08:30")]
    [InlineData(" 8:30 ", "08:30")]
    [InlineData("08h30", "08:30")]
    [InlineData("8H30", "08:30")]
    [InlineData("8g30", "08:30")]
    [InlineData("8.30", "08:30")]
    [InlineData("8:30 pm", "20:30")]
    [InlineData("8:30PM", "20:30")]
    [InlineData("8pm", "20:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12:30 am", "00:30")]
    [InlineData("12pm", "12:00")]
    [InlineData("20h", "20:00")]
    [InlineData("8h", "08:00")]
    [InlineData("0h", "00:00")]
    [InlineData("8 giờ", "08:00")]
    [InlineData("8 giờ 30", "08:30")]
    [InlineData("8 giờ 30 phút", "08:30")]
    [InlineData("8 giờ rưỡi", "08:30")]
    [InlineData("8 rưỡi sáng", "08:30")]
    [InlineData("8 giờ tối", "20:00")]
    [InlineData("8h30 tối", "20:30")]
    [InlineData("8 gio ruoi toi", "20:30")]
    [InlineData("6h sáng", "06:00")]
    [InlineData("12h trưa", "12:00")]
    [InlineData("1h trưa", "13:00")]
    [InlineData("3 giờ chiều", "15:00")]
    [InlineData("15h chiều", "15:00")]
    [InlineData("12h đêm", "00:00")]
    [InlineData("11h đêm", "23:00")]
    [InlineData("23:59", "23:59")]
    [InlineData("00:00", "00:00")]
    public void Is_read_as_it_is_meant(string typed, string time)
    {
        var understood = Assert.IsType<Reading<TimeOnly>.Understood>(TimeWords.Read(typed));
        Assert.Equal(TimeOnly.Parse(time, CultureInfo.InvariantCulture), understood.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("25:00")]
    [InlineData("24:00")]
    [InlineData("8:60")]
    [InlineData("8:3")]
    [InlineData("13am")]
    [InlineData("0pm")]
    [InlineData("8h sáng mai")]
    [InlineData("4h trưa")]
    [InlineData("-8:30")]
    [InlineData("noon-ish")]
    [InlineData("٨:٣٠")]
    public void What_is_no_time_is_told_with_what_was_typed(string typed)
        => Assert.Equal(typed, Assert.IsType<Reading<TimeOnly>.NotUnderstood>(TimeWords.Read(typed)).Word);

    [Fact]
    public void Every_time_that_is_shown_can_be_typed()
    {
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            var time = TimeOnly.MinValue.AddMinutes(minute);
            Assert.Equal(new Reading<TimeOnly>.Understood(time), TimeWords.Read(TimeWords.Show(time)));
        }
    }

    [Fact]
    public void However_long_it_is_it_is_read_at_once()
        => Assert.IsType<Reading<TimeOnly>.NotUnderstood>(TimeWords.Read(new string(' ', 100_000) + new string('1', 100_000)));
}
