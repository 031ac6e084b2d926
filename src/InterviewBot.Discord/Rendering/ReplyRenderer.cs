using System.Text;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Rendering.Controls;
using InterviewBot.Discord.Rendering.Markup;
using InterviewBot.Discord.Rendering.Pages;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Discord.Rendering;

/// <summary>Makes what shows a reply. No reply whatever makes a request that Discord would not take.</summary>
internal static class ReplyRenderer
{
    /// <summary>
    /// The messages of a reply, in order. One that is longer than a message is turned page by page where it can be had again
    /// (<see cref="Reply.Again"/>); else it takes several, controls under the last. One that says and offers nothing gives none.
    /// </summary>
    /// <param name="reply">A card, a notice or silence.</param>
    /// <param name="page">From 1, as <see cref="CustomId.TryDecode"/> read it; what is beyond the last shows the last.</param>
    /// <returns>Bodies with nobody to ping. Whom they are for is the caller's to add.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The reply is of another kind.</exception>
    public static IReadOnlyList<MessageBody> Render(Reply reply, int page = 1) => reply switch
    {
        Card card => [.. CardMessages.Of(card, page).Select(components => Body([new Container(components) { AccentColor = LevelLook.Accent(card.Level) }]))],

        // A sentence needs no frame.
        Notice notice => [.. CardMessages.Of(CardOf(notice), page).Select(Body)],
        Silence => [],
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.GetType().Name, "A kind of reply that is no message."),
    };

    /// <summary>For where no reaction can be.</summary>
    public static MessageBody RenderAcknowledgement(Acknowledgement acknowledgement)
    {
        var text = ControlText.Of(acknowledgement.Text, MessageLimits.Message.Characters / 2);
        return Body([new TextDisplay(InlineWriter.Line([new TextRun(text)]))]);
    }

    /// <summary>A file with its sentence. In the older form of a message: in the newer one a file has to be put among the components.</summary>
    /// <seealso href="https://discord.com/developers/docs/reference#uploading-files"/>
    public static MessageBody RenderDocument(Document document) => new()
    {
        Content = InlineWriter.Line([new TextRun(ControlText.Of(document.Text.ToPlainText(), MessageLimits.Message.Characters / 4))]),
        Files = [new FileUpload(document.File.Name, Encoding.UTF8.GetBytes(document.File.Text), document.File.MediaType)],
        AllowedMentions = AllowedMentions.None,
    };

    /// <summary>What is submitted comes back with the action as the form's id, and the words under the field's name.</summary>
    /// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal"/>
    public static Modal RenderForm(Form form) => new(
        CustomId.Encode(form.Submit),
        ControlText.Of(form.Title, MessageLimits.ModalTitle),
        [
            new Label
            {
                Text = ControlText.Of(form.Field.Label, MessageLimits.ModalLabel),
                Component = new TextInput
                {
                    CustomId = form.Field.Name,
                    Style = TextInputStyle.Paragraph,
                    MinLength = 1,
                    MaxLength = Math.Clamp(form.Field.MaxLength, 1, MessageLimits.InputText),
                    Placeholder = ControlText.OrNull(form.Field.Hint, MessageLimits.InputPlaceholder),

                    // Cut, what is left out would be lost when it is sent back.
                    Value = form.Field.Value is { Length: > 0 and <= MessageLimits.InputText } value ? value : null,
                },
            },
        ]);

    /// <summary>What completes an option. A value that Discord would not take is left out, as cut it would mean something else.</summary>
    /// <seealso href="https://discord.com/developers/docs/interactions/application-commands#autocomplete"/>
    public static IReadOnlyList<CommandChoice> RenderChoices(Completions completions)
    {
        var (names, values) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var choices = new List<CommandChoice>(Math.Min(completions.Items.Length, MessageLimits.Choices));
        foreach (var item in completions.Items)
        {
            if (choices.Count == MessageLimits.Choices)
            {
                break;
            }

            var name = ControlText.OrNull(item.Label, MessageLimits.ChoiceText) ?? ControlText.Of(item.Value, MessageLimits.ChoiceText);
            if (item.Value.Length is > 0 and <= MessageLimits.ChoiceText && values.Add(item.Value) && names.Add(name))
            {
                choices.Add(new CommandChoice(name, item.Value));
            }
        }

        return choices;
    }

    private static Card CardOf(Notice notice)
        => new() { Body = notice.Text, Buttons = notice.Choices, Language = notice.Language, Again = notice.Again };

    private static MessageBody Body(IReadOnlyList<Component> components) => new()
    {
        Components = components,
        Flags = MessageFlags.IsComponentsV2,
        AllowedMentions = AllowedMentions.None,
    };
}
