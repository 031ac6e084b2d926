using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Terminal.Tests.Scripted;
using static InterviewBot.Terminal.Tests.Scripted.Replies;

namespace InterviewBot.Terminal.Tests;

public sealed class PipeTests
{
    [Fact]
    public async Task A_form_shows_what_is_to_be_changed_line_by_line()
    {
        var form = new Form(new ButtonAction("edit"), "Edit your comment", new FormField("text", "Your comment", "", MaxLength: 100, "One line.\n\nAnd another."));
        var chat = await Chat.Reads(["/mycomments"], _ => form);

        Assert.Equal(
            """
            > /mycomments
            Edit your comment

              Your comment

                One line.

                And another.

            """.ReplaceLineEndings("\n"),
            chat.Written);
    }

    [Fact]
    public async Task Buttons_that_are_but_numbers_are_printed_once()
    {
        var list = new Card { Title = Markdown.FromContent("Comments"), Buttons = [Choice("1"), Choice("2"), Choice("2")] };
        var chat = await Chat.Reads(["/comments"], _ => list);

        Assert.EndsWith("  1   2   3 2\n", chat.Written.TrimEnd() + "\n", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_is_printed_as_plain_text()
    {
        var chat = await Chat.Reads(["/question kubernetes senior", "/answer"], Answer);
        Assert.Equal(
            """
            > /question kubernetes senior
            Kubernetes interview questions · senior                                              kubernetes-etcd

              How does Kubernetes use etcd?

              1 Answer   2 Suggestions   3 Comments (0)   4 Comment   5 Another

            > /answer
            How does Kubernetes use etcd?

              In short: etcd is the cluster's only source of truth; only the API server talks to it, and
              everything else watches the API server.

              1. Central data store
                 • Every object lives under /registry as a protobuf value. [1]
                 • Watches start there.

              Sources
              [1] Operating etcd clusters — https://kubernetes.io/docs/etcd

            """.ReplaceLineEndings("\n"),
            chat.Written);
    }

    [Fact]
    public async Task A_command_comes_with_its_words_from_a_private_chat()
    {
        var chat = await Chat.Reads(["  /question   kubernetes senior  "], _ => Reply.None, Chat.AtPipe with { LanguageTag = "vi_VN" });
        var called = Assert.Single(chat.Told<CommandCalled>());
        Assert.Equal("question", called.Command);
        Assert.Equal(new Words("kubernetes senior"), called.Input);
        Assert.Equal("terminal:local", called.Origin.Chat.ToString());
        Assert.Equal(new Person(new PersonId("terminal", "an"), "an"), called.Origin.Person);
        Assert.True(called.Origin.IsPrivate);
        Assert.Equal("vi_VN", called.Origin.LanguageTag);
    }

    [Fact]
    public async Task Events_are_named_by_start_process_and_count()
    {
        var chat = await Chat.Reads(["/a", "/b"], _ => Reply.None);
        var start = Chat.Start.ToUnixTimeMilliseconds();
        Assert.Equal([$"terminal#{start}-42-1", $"terminal#{start}-42-2"], chat.Received.Select(incoming => incoming.Event.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Numbers_run_on_from_the_menu_to_the_buttons()
    {
        var card = Question with { Menu = new Menu("Suggested", [Choice("first", "one"), Choice("second", "two")]) };
        var chat = await Chat.Reads(["/question", "2", "3"], incoming => incoming is CommandCalled ? card : Reply.None);
        Assert.Equal(["1:two", "1:answer"], chat.Told<ButtonPressed>().Select(pressed => pressed.Action), StringComparer.Ordinal);
        Assert.Contains("  Suggested\n  1 first\n  2 second\n\n  3 Answer   4 Suggestions", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pressed_button_tells_the_message_it_stands_under()
    {
        var chat = await Chat.Reads(["/question", "1"], incoming => incoming is CommandCalled ? Question : Reply.None);
        var delivered = Assert.IsType<SendResult.Delivered>(chat.Results[0]);
        var message = Assert.Single(delivered.Messages);
        Assert.Equal($"terminal:local/{chat.Received[0].Event.Id}-1", message.ToString());
        Assert.Equal(message, Assert.Single(chat.Told<ButtonPressed>()).Message);
    }

    [Fact]
    public async Task Choices_stay_until_a_reply_brings_others()
    {
        var chat = await Chat.Reads(
            ["/question", "hello", "1"], incoming => incoming is CommandCalled ? Question : Notice("Nothing to choose here."));
        Assert.Equal("1:answer", Assert.Single(chat.Told<ButtonPressed>()).Action);
    }

    [Fact]
    public async Task A_number_that_no_choice_has_is_told()
    {
        var chat = await Chat.Reads(["/question", "0", "6", "99999999999999999999"], _ => Question);
        Assert.Empty(chat.Told<ButtonPressed>());
        Assert.Contains("> 0\nThere is no choice 0. The numbers go up to 5.\n", chat.Written, StringComparison.Ordinal);
        Assert.Contains("> 6\nThere is no choice 6. The numbers go up to 5.\n", chat.Written, StringComparison.Ordinal);
        Assert.EndsWith("There is no choice 99999999999999999999. The numbers go up to 5.\n", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_choices_of_a_notice_stand_in_its_line()
    {
        var chat = await Chat.Reads(
            ["/question kubernets"],
            _ => Notice("Did you mean kubernetes?", Choice("Ask a Kubernetes question"), Choice("All topics")));
        Assert.EndsWith("\nDid you mean kubernetes?  1 Ask a Kubernetes question   2 All topics\n", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_words_are_handed_on()
    {
        var chat = await Chat.Reads(["what is a pod? ", "/ slash"], _ => Reply.None);
        Assert.Equal(["what is a pod?", "/ slash"], chat.Told<TextWritten>().Select(written => written.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task An_empty_line_does_nothing()
    {
        var chat = await Chat.Reads(["", "  "], _ => Question);
        Assert.Empty(chat.Received);
        Assert.Empty(chat.Written);
    }

    [Fact]
    public async Task The_line_after_a_form_fills_it()
    {
        var chat = await Chat.Reads(["/comment", "", "7", "8"], incoming => incoming switch
        {
            CommandCalled => CommentForm,
            FormSubmitted => new Acknowledgement("Noted."),
            _ => Reply.None,
        });
        var submitted = Assert.Single(chat.Told<FormSubmitted>());
        Assert.Equal("1:comment", submitted.Action);
        Assert.Equal("7", submitted.Values["text"]);
        Assert.StartsWith(
            "> /comment\nWrite a comment\n\n  Your answer or a remark\n  Because…\n\n> 7\nNoted.\n", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_cancels_the_form_and_runs()
    {
        var chat = await Chat.Reads(
            ["/comment", "/HELP me", "plain"],
            incoming => incoming is CommandCalled { Command: "comment" } ? CommentForm : Notice("Helped."),
            Chat.AtPipe with { Commands = ["comment", "help"] });
        Assert.Empty(chat.Told<FormSubmitted>());
        Assert.Single(chat.Told<TextWritten>());
        Assert.Contains("> /HELP me\nCancelled; nothing was recorded.\n\nHelped.\n", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_for_a_form_may_begin_with_a_slash()
    {
        var chat = await Chat.Reads(
            ["/comment", "/helpers on"],
            incoming => incoming is CommandCalled { Command: "comment" } ? CommentForm : Reply.None,
            Chat.AtPipe with { Commands = ["comment", "help"] });
        Assert.Equal("/helpers on", Assert.Single(chat.Told<FormSubmitted>()).Values["text"]);
        Assert.Single(chat.Told<CommandCalled>());
    }

    [Fact]
    public async Task What_is_too_long_for_a_form_can_be_written_again()
    {
        var chat = await Chat.Reads(["/comment", "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂"], incoming => incoming is CommandCalled ? CommentForm : Reply.None);
        Assert.Contains("That is 13 characters; at most 12 fit.", chat.Written, StringComparison.Ordinal);
        Assert.Equal(12, Assert.Single(chat.Told<FormSubmitted>()).Values["text"].EnumerateRunes().Count());
    }

    [Fact]
    public async Task A_hidden_part_is_printed_under_its_label()
    {
        var card = Question with { Hidden = new HiddenPart("Context", Markdown.FromContent("A cluster of *three*.")) };
        var chat = await Chat.Reads(["/question"], _ => card);
        Assert.Contains("\n\n  Context\n    A cluster of three.\n\n  1 Answer", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_terminals_own_words_follow_the_language_of_the_replies()
    {
        var chat = await Chat.Reads(["/answer", "9"], _ => Replies.Answer with { Language = Language.Vietnamese });
        Assert.Contains("  Nguồn\n  [1] Operating", chat.Written, StringComparison.Ordinal);
        Assert.EndsWith("Chưa có gì để chọn; /question sẽ hỏi một câu.\n", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_any_reply_they_follow_the_locale()
    {
        var chat = await Chat.Reads(["9"], _ => Reply.None, Chat.AtPipe with { LanguageTag = "vi_VN" });
        Assert.EndsWith("Chưa có gì để chọn; /question sẽ hỏi một câu.\n", chat.Written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("fr_FR")]
    public async Task Where_the_locale_names_no_language_of_the_bots_they_are_in_the_default_one(string? tag)
    {
        var chat = await Chat.Reads(["9"], _ => Reply.None, Chat.AtPipe with { LanguageTag = tag, DefaultLanguage = Language.Vietnamese });
        Assert.EndsWith("Chưa có gì để chọn; /question sẽ hỏi một câu.\n", chat.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_wider_than_the_window_breaks_between_its_words()
    {
        var chat = await Chat.Reads(
            ["/a"], _ => Notice("Well?", Choice("Ask a question about Kubernetes")), Chat.AtPipe with { PlainWidth = 20 });
        Assert.Equal("> /a\nWell?  1 Ask a\nquestion about\nKubernetes\n", chat.Written);
    }

    [Fact]
    public async Task A_reply_in_place_is_printed_anew_and_silence_prints_nothing()
    {
        var chat = await Chat.Reads(["/a", "/b"], incoming => incoming is CommandCalled { Command: "a" } ? Notice("One.") with { InPlace = true } : Reply.None);
        Assert.Equal("> /a\nOne.\n\n> /b\n", chat.Written);
        Assert.Equal(new SendResult.Delivered(), chat.Results[1]);
    }

    [Fact]
    public async Task Lines_are_not_repeated_where_they_were_seen_being_typed()
    {
        var chat = await Chat.Reads(["/a"], _ => Notice("One."), Chat.AtPipe with { EchoesInput = false });
        Assert.Equal("One.\n", chat.Written);
    }

    [Fact]
    public async Task The_width_can_be_told()
    {
        var chat = await Chat.Reads(["/answer"], _ => Replies.Answer, Chat.AtPipe with { PlainWidth = 40 });
        Assert.All(chat.Written.Split('\n').Where(line => !line.Contains("https:", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 40));
        Assert.Contains("  In short: etcd is the cluster's only\n", chat.Written, StringComparison.Ordinal);
    }

    private static Reply Answer(Incoming incoming) => incoming is CommandCalled { Command: "answer" } ? Replies.Answer : Question;
}
