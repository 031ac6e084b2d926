using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InterviewBot.Discord.Rendering;

namespace InterviewBot.Discord.Tests.Rendering;

public sealed class JsonSizeTests
{
    [Fact]
    public void No_character_is_thought_smaller_than_it_is_written()
    {
        var relaxed = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var small = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(value => new Rune(value).ToString())
            .Where(text => JsonSize.Of(text) < Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(text, relaxed)) - 2);
        Assert.Empty(small);
    }
}
