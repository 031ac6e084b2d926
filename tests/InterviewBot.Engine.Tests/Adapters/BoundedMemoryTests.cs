using InterviewBot.Engine.Adapters;

namespace InterviewBot.Engine.Tests.Adapters;

public sealed class BoundedMemoryTests
{
    private readonly BoundedMemory<string, int> _memory = new(capacity: 2);

    [Fact]
    public void Of_more_than_it_holds_what_was_learnt_first_is_forgotten()
    {
        _memory.Remember("a", 1);
        _memory.Remember("b", 2);
        _memory.Remember("c", 3);

        Assert.Equal([null, 2, 3], Known("a", "b", "c"));
    }

    [Fact]
    public void What_is_learnt_anew_is_new()
    {
        _memory.Remember("a", 1);
        _memory.Remember("b", 2);
        _memory.Remember("a", 4);
        _memory.Remember("c", 3);

        Assert.Equal([4, null, 3], Known("a", "b", "c"));
    }

    [Fact]
    public void What_is_forgotten_makes_room()
    {
        _memory.Remember("a", 1);
        _memory.Remember("b", 2);
        _memory.Forget("b");
        _memory.Forget("unknown");
        _memory.Remember("c", 3);

        Assert.Equal([1, null, 3], Known("a", "b", "c"));
    }

    private int?[] Known(params string[] keys) => [.. keys.Select(key => _memory.TryGet(key, out var value) ? value : (int?)null)];
}
