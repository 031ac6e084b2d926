using System.Text;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace InterviewBot.Telegram.Tests.Loopback;

/// <summary>The real client library takes the loopback server for Telegram.</summary>
public sealed class ClientLibraryTests : LoopbackTest
{
    private TelegramBotClient Client => new(new TelegramBotClientOptions(Telegram.Token, Telegram.ApiUrl));

    private static InlineKeyboardMarkup Next => InlineKeyboardButton.WithCallbackData("Next", "n");

    [Fact]
    public async Task It_learns_who_the_bot_is()
    {
        var me = await Client.GetMe();

        Assert.Equal("interview_test_bot", me.Username);
        Assert.True(me.SupportsInlineQueries);
        Assert.False(me.CanReadAllGroupMessages);
    }

    [Fact]
    public async Task It_sends_and_reads_rich_messages_of_blocks()
    {
        An.Starts();
        InputRichBlock[] blocks =
        [
            new InputRichBlockSectionHeading { Text = "Kubernetes", Size = 2 },
            new InputRichBlockParagraph
            {
                Text = new RichTextArray { Array = ["How does it use ", new RichTextBold { Text = "etcd" }, "?"] },
            },
            new InputRichBlockList
            {
                Items = [new InputRichBlockListItem { Type = "1", Value = 1, Blocks = [new InputRichBlockParagraph { Text = "first" }] }],
            },
            new InputRichBlockDetails
            {
                Summary = "Answer",
                Blocks = [new InputRichBlockPreformatted { Text = "var a;", Language = "csharp" }, new InputRichBlockDivider()],
            },
            new InputRichBlockTable
            {
                Cells =
                [
                    [new RichBlockTableCell { Text = "x", Align = RichBlockTableCellAlign.Left, Valign = RichBlockTableCellValign.Top }],
                ],
            },
            new InputRichBlockButtons
            {
                Buttons = [new RichMessageButton("More") { CallbackData = "m", Style = RichMessageButtonStyle.Link }],
            },
        ];

        var sent = await Client.SendRichMessage(An.Private.Id, blocks, replyMarkup: Next);

        Assert.Equal(6, sent.RichMessage!.Blocks.Length);
        Assert.Equal("Kubernetes\nHow does it use etcd?\n1. first\n▸ Answer\n  var a;\n  ---\n[x]\n[More]\n[Next]", An.Latest.Text);
        Assert.Empty(Telegram.Violations.All);
    }

    [Fact]
    public async Task It_reads_updates_of_every_kind_that_people_cause()
    {
        An.Starts("q_kubernetes-etcd");
        var sent = await Client.SendMessage(An.Private.Id, "<b>x</b>", ParseMode.Html, replyMarkup: Next);
        var shown = An.Latest;
        An.Presses("Next");
        An.Edits(An.RepliesWithPhoto(shown, "a caption"), "another caption");
        An.RepliesWithSticker(shown);
        An.RepliesWithForward(shown, "as he said");
        An.Queries("etcd");
        An.Blocks();

        var updates = await Client.GetUpdates();

        Assert.Equal("/start q_kubernetes-etcd", updates[0].Message!.Text);
        Assert.Equal("vi", updates[0].Message!.From!.LanguageCode);
        Assert.Equal(sent.Id, updates[1].CallbackQuery!.Message!.Id);
        Assert.Equal("n", updates[1].CallbackQuery!.Data);
        Assert.Equal(sent.Id, updates[2].Message!.ReplyToMessage!.Id);
        Assert.Equal("another caption", updates[3].EditedMessage!.Caption);
        Assert.Equal(MessageType.Sticker, updates[4].Message!.Type);
        Assert.IsType<MessageOriginHiddenUser>(updates[5].Message!.ForwardOrigin);
        Assert.Equal("etcd", updates[6].InlineQuery!.Query);
        Assert.Equal(ChatMemberStatus.Kicked, updates[7].MyChatMember!.NewChatMember.Status);
        Assert.Equal(8, updates.Length);
    }

    [Fact]
    public async Task It_uploads_a_file()
    {
        An.Starts();
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("{\"comments\":[]}"));

        var sent = await Client.SendDocument(An.Private.Id, InputFile.FromStream(content, "data.json"), caption: "All of it");

        Assert.Equal("data.json", sent.Document!.FileName);
        Assert.Equal("[file data.json]\nAll of it", An.Latest.Text);
        Assert.Empty(Telegram.Violations.All);
    }

    [Fact]
    public async Task It_tells_a_refusal_from_a_broken_line()
    {
        var refused = await Assert.ThrowsAsync<ApiRequestException>(() => Client.SendMessage(12345, "x"));
        Telegram.Faults.Next(new InterviewBot.Testing.Telegram.Faults.Fault.Cut(AfterEffect: false));
        var broken = await Assert.ThrowsAnyAsync<RequestException>(() => Client.GetMe());

        Assert.Equal("Bad Request: chat not found", refused.Message);
        Assert.IsNotType<ApiRequestException>(broken);
    }

    [Fact]
    public async Task It_reads_members_chats_and_menus()
    {
        await Client.SetMyCommands([new BotCommand("question", "Một câu hỏi")], BotCommandScope.AllGroupChats(), "vi");
        var administrators = await Client.GetChatAdministrators(Group.Id);
        var member = await Client.GetChatMember(Group.Id, Binh.User.Id);
        var chat = await Client.GetChat(Group.Id);

        Assert.Equal("Một câu hỏi", (await Client.GetMyCommands(BotCommandScope.AllGroupChats(), "vi")).Single().Description);
        Assert.Empty(await Client.GetMyCommands());
        Assert.Equal(An.User.Id, Assert.Single(administrators).User.Id);
        Assert.Equal(ChatMemberStatus.Member, member.Status);
        Assert.Equal("Backend", chat.Title);
        Assert.Empty(Telegram.Violations.All);
    }
}
