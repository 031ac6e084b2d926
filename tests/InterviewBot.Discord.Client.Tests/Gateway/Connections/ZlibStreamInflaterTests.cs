using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Discord.Client.Gateway.Connections;

namespace InterviewBot.Discord.Client.Tests.Gateway.Connections;

public sealed class ZlibStreamInflaterTests : IDisposable
{
    private readonly ZlibStreamInflater _inflater = new();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _compressing;

    public ZlibStreamInflaterTests() => _compressing = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    public void Dispose()
    {
        _compressing.Dispose();
        _compressed.Dispose();
        _inflater.Dispose();
    }

    [Fact]
    public void Messages_share_one_context()
    {
        Assert.True(_inflater.Append(Compress("one and one"), endsMessage: true));
        Assert.Equal("one and one", Message());
        Assert.True(_inflater.Append(Compress("one and one"), endsMessage: true));
        Assert.Equal("one and one", Message());
    }

    [Property]
    public void A_message_may_come_in_pieces_of_any_size(NonEmptyString text, PositiveInt size)
    {
        var expected = string.Concat(Enumerable.Repeat(text.Get, 50));
        using var test = new ZlibStreamInflaterTests();
        for (var round = 0; round < 2; round++)
        {
            var pieces = test.Compress(expected).ToArray().Chunk(size.Get).ToList();
            for (var i = 0; i < pieces.Count; i++)
            {
                var isLast = i == pieces.Count - 1;
                Assert.Equal(isLast, test._inflater.Append(pieces[i], isLast));
            }

            Assert.Equal(Encoding.UTF8.GetBytes(expected), test._inflater.Message.ToArray());
        }
    }

    [Fact]
    public void A_message_may_come_in_several_messages_of_the_socket()
    {
        var bytes = Compress("hello").ToArray();

        Assert.False(_inflater.Append(bytes.AsMemory(0, 3), endsMessage: true));
        Assert.True(_inflater.Append(bytes.AsMemory(3), endsMessage: true));
        Assert.Equal("hello", Message());
    }

    [Fact]
    public void A_flush_counts_only_where_a_message_of_the_socket_ends()
    {
        Assert.False(_inflater.Append(Compress("half "), endsMessage: false));
        Assert.True(_inflater.Append(Compress("and half"), endsMessage: true));
        Assert.Equal("half and half", Message());
    }

    [Fact]
    public void A_message_may_be_far_larger_than_what_it_is_compressed_to()
    {
        var large = new string('x', 3_000_000);

        Assert.True(_inflater.Append(Compress(large), endsMessage: true));
        Assert.Equal(large, Message());
        Assert.True(_inflater.Append(Compress("small"), endsMessage: true));
        Assert.Equal("small", Message());
    }

    [Fact]
    public void What_is_not_compressed_is_refused()
        => Assert.Throws<InvalidDataException>(() => _inflater.Append("{\"op\":10}"u8.ToArray(), endsMessage: true));

    private ReadOnlyMemory<byte> Compress(string text)
    {
        _compressing.Write(Encoding.UTF8.GetBytes(text));
        _compressing.Flush();
        var bytes = _compressed.ToArray();
        _compressed.SetLength(0);
        return bytes;
    }

    private string Message() => Encoding.UTF8.GetString(_inflater.Message.Span);
}
