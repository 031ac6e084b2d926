using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Html;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.Rich;

namespace InterviewBot.Testing.Telegram.State;

/// <summary>What a message holds.</summary>
public abstract record MessageContent
{
    private MessageContent()
    {
    }

    /// <summary>What a person reads, as plain text.</summary>
    public abstract string Shown { get; }

    internal abstract void WriteTo(JsonObject message);

    public sealed record Text(FormattedText Value) : MessageContent
    {
        public override string Shown => Value.Text;

        internal override void WriteTo(JsonObject message)
        {
            message["text"] = Value.Text;
            message.Put("entities", Value.EntitiesToJson());
        }
    }

    /// <param name="Message">The RichMessage as the API gives it back.</param>
    public sealed record Rich(JsonObject Message) : MessageContent
    {
        public override string Shown => RichText.Show(Message);

        internal bool HasButtons => Button.Find(Message).Any();

        internal override void WriteTo(JsonObject message) => message["rich_message"] = Message.DeepClone();
    }

    public sealed record Document(string FileName, ReadOnlyMemory<byte> Bytes, FormattedText Caption) : MessageContent
    {
        public override string Shown => $"[file {FileName}]{(Caption.Text.Length > 0 ? "\n" : "")}{Caption.Text}";

        internal override void WriteTo(JsonObject message)
        {
            message["document"] = new JsonObject
            {
                ["file_id"] = $"file-{FileName}",
                ["file_unique_id"] = $"unique-{FileName}",
                ["file_name"] = FileName,
                ["file_size"] = Bytes.Length,
            };
            if (Caption.Text.Length > 0)
            {
                message["caption"] = Caption.Text;
                message.Put("caption_entities", Caption.EntitiesToJson());
            }
        }
    }

    /// <summary>What only people and the server make: stickers, photos, service messages. The fields are the API's own.</summary>
    public sealed record Other(string Description, JsonObject Fields) : MessageContent
    {
        /// <summary>It tells of something that happened to the chat.</summary>
        public bool IsService { get; init; }

        public override string Shown => Description;

        internal override void WriteTo(JsonObject message)
        {
            foreach (var (name, value) in Fields)
            {
                message.PutCopy(name, value);
            }
        }
    }
}
