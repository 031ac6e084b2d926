using System.Globalization;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>Groups that open to each other, what is held back, and who decides.</summary>
public sealed class CommunityScenarios : TelegramScenario
{
    protected override (string Key, string Value)[] Settings
        => [("Bot:Owners", string.Create(CultureInfo.InvariantCulture, $"telegram:{Owner.User.Id}"))];

    private Person Owner => field ??= Telegram.Person("Owner", "en");

    [Fact]
    public async Task Groups_that_administrators_opened_see_each_others_comments_until_one_closes()
    {
        var (an, binh) = (An("vi"), Binh());
        var (first, second) = (Opened(an, "First"), Opened(binh, "Second"));
        await an.Sees("Quản trị viên đã mở nhóm này.", first);
        await binh.Sees("An administrator opened this group.", second);

        an.Types("/comment question:kubernetes-etcd Từ nhóm thứ nhất.", first);
        await Telegram.Idle();
        binh.Types("/comments kubernetes-etcd", second);
        var list = await binh.Sees("Từ nhóm thứ nhất.", second);
        Assert.Contains("From other open chats", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("First", list.Text, StringComparison.Ordinal);

        an.Types("/sharing off", first);
        await an.Sees("Quản trị viên đã đóng nhóm này.", first);
        binh.Types("/comments kubernetes-etcd", second);
        await Telegram.Until(() => binh.LatestIn(second) != list);
        Assert.DoesNotContain("Từ nhóm thứ nhất.", binh.LatestIn(second).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_group_says_under_its_own_name_stays_in_it()
    {
        var (an, binh) = (An(), Binh());
        var (first, second) = (Opened(an, "ACME hiring"), Opened(binh, "Second"));
        an.SpeaksAs = first;
        an.Types("/comment question:kubernetes-etcd Our own answer.", first);
        await Telegram.Idle();
        an.SpeaksAs = null;
        an.Types("/comment question:kubernetes-etcd By An.", first);
        await Telegram.Idle();

        binh.Types("/comments kubernetes-etcd", second);
        var list = await binh.Sees("By An.", second);
        Assert.DoesNotContain("ACME hiring", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Our own answer.", list.Text, StringComparison.Ordinal);
        an.Types("/comments kubernetes-etcd", first);
        await an.Sees("Our own answer.", first);
    }

    [Fact]
    public async Task Before_others_a_paused_person_is_told_once_that_nothing_is_saved_and_asks_why_alone()
    {
        var (an, binh) = (An(), Binh("vi"));
        var group = Telegram.Supergroup("Study", an, binh);
        an.Joins(group, MemberStatus.Administrator);
        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("[Answer]", group);
        binh.Replies(post, "Xem https://example.org/etcd");
        await Telegram.Idle();
        an.Types("/reports", group);
        await an.Sees("Held back until somebody lets it show:", group);
        await an.Presses("Pause the writer here").Answer;
        await Telegram.Idle();

        binh.Replies(post, "Thêm nữa.");
        await binh.Sees("Bình luận này không được lưu.", group);
        binh.Replies(post, "Và thêm nữa.");
        await Telegram.Idle();

        Assert.Single(binh.Screen, message => message.Chat == group && message.Text.Contains("không được lưu.", StringComparison.Ordinal));
        Assert.Contains("quản trị viên", (await binh.Presses("Vì sao?").Answer).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_group_that_puts_the_bot_out_is_closed()
    {
        var (an, binh) = (An(), Binh());
        var (first, second) = (Opened(an, "First"), Opened(binh, "Second"));
        an.Types("/comment question:kubernetes-etcd Said inside.", first);
        await Telegram.Idle();
        binh.Types("/comments kubernetes-etcd", second);
        var list = await binh.Sees("Said inside.", second);

        an.RemovesBot(first);
        await Telegram.Idle();
        binh.Types("/comments kubernetes-etcd", second);

        await Telegram.Until(() => binh.LatestIn(second) != list);
        Assert.DoesNotContain("Said inside.", binh.LatestIn(second).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_may_not_open_a_group()
    {
        var (an, binh) = (An(), Binh("vi"));
        var group = Telegram.Supergroup("Study", an, binh);
        binh.Joins(group);

        binh.Types("/sharing on", group);

        await binh.Sees("Chỉ quản trị viên mới mở hoặc đóng được nhóm.", group);
        an.Types("/sharing", group);
        await an.Sees("This group is closed", group);
    }

    [Fact]
    public async Task A_newcomers_link_waits_for_an_administrator()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Joins(group, MemberStatus.Administrator);
        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("[Answer]", group);

        binh.Replies(post, "Read https://example.org/etcd");
        await binh.Sees("Others see it once a moderator has looked at it.", group);
        an.Types("/reports", group);
        var queue = await an.Sees("Held back until somebody lets it show:", group);
        Assert.Equal(an.User, queue.Receiver);
        await an.Presses("Let it show").Answer;
        an.Types("/comments kubernetes-etcd", group);

        await binh.Sees("Read https://", group);
    }

    [Fact]
    public async Task A_report_reaches_the_owner_and_nobody_else()
    {
        var an = An("vi");
        var group = Telegram.Supergroup("Study", an);
        an.Types("/report question:kubernetes-etcd Đáp án đã cũ.", group);
        await an.Sees("Cảm ơn bạn. Người vận hành bot sẽ xem.", group);

        an.Types("/reports");
        await an.Sees("/reports dành cho quản trị viên của nhóm và người vận hành bot.", an.Private);
        Owner.Types("/reports");
        await Owner.Sees("Đáp án đã cũ.", Owner.Private);
        await Owner.Presses("Settled").Answer;

        await Owner.Sees("Nothing waits.", Owner.Private);
    }

    private Chat Opened(Person administrator, string title)
    {
        var group = Telegram.Supergroup(title, administrator);
        administrator.Joins(group, MemberStatus.Administrator);
        administrator.Types("/sharing on", group);
        return group;
    }
}
