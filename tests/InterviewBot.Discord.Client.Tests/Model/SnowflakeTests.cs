using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Tests.Model;

public class SnowflakeTests
{
    /// <summary>The example of Discord's reference.</summary>
    [Fact]
    public void It_tells_when_it_was_made()
        => Assert.Equal(
            new DateTimeOffset(2016, 4, 30, 11, 18, 25, 796, TimeSpan.Zero),
            Snowflake.Parse("175928847299117063").CreatedAt);

    [Fact]
    public void A_guild_belongs_to_one_shard()
        => Assert.Equal((int)((175928847299117063UL >> 22) % 16), Snowflake.Parse("175928847299117063").Shard(16));

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("1e3")]
    [InlineData("18446744073709551616")]
    public void Nothing_else_than_digits_is_one(string text)
        => Assert.Throws<FormatException>(() => Snowflake.Parse(text));
}
