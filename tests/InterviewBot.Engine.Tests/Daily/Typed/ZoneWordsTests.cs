using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Typed;

namespace InterviewBot.Engine.Tests.Daily.Typed;

/// <summary>Time zones as people write them.</summary>
public sealed class ZoneWordsTests
{
    [Theory]
    [InlineData("Asia/Ho_Chi_Minh", "Asia/Ho_Chi_Minh")]
    [InlineData("asia/ho_chi_minh", "Asia/Ho_Chi_Minh")]
    [InlineData("Sài Gòn", "Asia/Ho_Chi_Minh")]
    [InlineData("sai gon", "Asia/Ho_Chi_Minh")]
    [InlineData("Hà Nội", "Asia/Ho_Chi_Minh")]
    [InlineData("hanoi", "Asia/Ho_Chi_Minh")]
    [InlineData("TP.HCM", "Asia/Ho_Chi_Minh")]
    [InlineData("Ho Chi Minh", "Asia/Ho_Chi_Minh")]
    [InlineData("Đà Nẵng", "Asia/Ho_Chi_Minh")]
    [InlineData("Tokyo", "Asia/Tokyo")]
    [InlineData("Nhật Bản", "Asia/Tokyo")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Bắc Kinh", "Asia/Shanghai")]
    [InlineData("san francisco", "America/Los_Angeles")]
    [InlineData("são paulo", "America/Sao_Paulo")]
    [InlineData("Kolkata", "Asia/Kolkata")]
    [InlineData("Asia/Saigon", "Asia/Saigon")]
    [InlineData("US/Pacific", "US/Pacific")]
    [InlineData("UTC", "UTC")]
    [InlineData("gmt", "UTC")]
    [InlineData("+7", "UTC+07:00")]
    [InlineData("+07:00", "UTC+07:00")]
    [InlineData("UTC+7", "UTC+07:00")]
    [InlineData("GMT +7", "UTC+07:00")]
    [InlineData("utc-3:30", "UTC-03:30")]
    [InlineData("+0530", "UTC+05:30")]
    [InlineData("−8", "UTC-08:00")]
    [InlineData("+14", "UTC+14:00")]
    [InlineData("-12", "UTC-12:00")]
    [InlineData("+0", "UTC")]
    public void Are_read_as_they_are_meant(string typed, string zone)
        => Assert.Equal(new Reading<string>.Understood(zone), ZoneWords.Read(typed));

    [Theory]
    [InlineData("Tokio", "Tokyo")]
    [InlineData("Berlni", "Berlin")]
    [InlineData("sai gong", "Sài Gòn")]
    [InlineData("hanoy", "Hanoi")]
    [InlineData("Asia/Hanoii", "Hanoi")]
    public void One_with_a_slip_is_told_with_the_nearest_which_can_be_typed(string typed, string nearest)
    {
        var told = Assert.IsType<Reading<string>.NotUnderstood>(ZoneWords.Read(typed));
        Assert.Equal(nearest, told.Nearest[0]);
        Assert.All(told.Nearest, near => Assert.IsType<Reading<string>.Understood>(ZoneWords.Read(near)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("+15")]
    [InlineData("-13")]
    [InlineData("+7:10")]
    [InlineData("+7:99")]
    [InlineData("UTC+99:99")]
    [InlineData("localtime")]
    [InlineData("posix/Asia/Tokyo")]
    [InlineData("right/Asia/Tokyo")]
    [InlineData("../../etc/passwd")]
    [InlineData("Asia/../Asia/Tokyo")]
    [InlineData("/etc/localtime")]
    [InlineData("xyzzyplugh")]
    public void What_is_no_zone_is_told(string typed) => Assert.IsType<Reading<string>.NotUnderstood>(ZoneWords.Read(typed));

    [Fact]
    public void Every_zone_of_the_machine_can_be_typed_by_its_name_and_found()
        => Assert.All(TimeZoneInfo.GetSystemTimeZones(), zone =>
        {
            var understood = Assert.IsType<Reading<string>.Understood>(ZoneWords.Read(zone.Id));
            Assert.NotNull(Zones.Find(understood.Value));
        });

    [Fact]
    public void Every_offset_that_is_kept_reads_as_itself_and_is_found()
    {
        for (var quarters = -12 * 4; quarters <= 14 * 4; quarters++)
        {
            var offset = TimeSpan.FromMinutes(15 * quarters);
            var name = Zones.Of(offset);

            Assert.Equal(new Reading<string>.Understood(name), ZoneWords.Read(name));
            Assert.Equal(offset, Zones.Find(name)!.BaseUtcOffset);
            Assert.True(Zones.IsOffset(name));
        }
    }

    [Fact]
    public void A_search_offers_cities_of_different_zones_that_begin_so_first()
    {
        var found = ZoneWords.Search("san", 5);

        Assert.All(found, place => Assert.Contains("san", place.Name, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(found.Length, found.Select(place => place.Zone).Distinct().Count());
        Assert.Equal("UTC+07:00", Assert.Single(ZoneWords.Search("+7", 5)).Zone);
        Assert.Empty(ZoneWords.Search("", 5));
        Assert.Empty(ZoneWords.Search(new string('a', 1000), 5));
    }

    [Theory]
    [InlineData("UTC+15:00")]
    [InlineData("UTC+23:59")]
    [InlineData("UTC-99:00")]
    [InlineData("UTC 07:00")]
    [InlineData("")]
    public void What_a_row_should_not_have_is_no_zone_and_no_fault(string name) => Assert.Null(Zones.Find(name));
}
