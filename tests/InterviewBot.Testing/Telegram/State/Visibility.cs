namespace InterviewBot.Testing.Telegram.State;

/// <summary>Which messages the bot is told of.</summary>
internal static class Visibility
{
    public static void Tell(World world, string kind, Message message)
    {
        if (IsToldOf(world, message))
        {
            world.Updates.Push(kind, message.ToJson(), message.Chat.Id);
        }
    }

    private static bool IsToldOf(World world, Message message)
    {
        var status = message.Chat.StatusOf(world.Bot);
        return message.Chat.Type switch
        {
            ChatType.Private => status.IsIn,
            ChatType.Channel => status.IsAdministrator,
            _ => status.IsIn && (status.IsAdministrator || world.Options.ReadsAllGroupMessages || IsMeantFor(world, message)),
        };
    }

    /// <summary>What privacy mode lets through.</summary>
    private static bool IsMeantFor(World world, Message message)
        => message.Receiver?.Id == world.Bot.Id
        || message.ReplyTo?.From?.Id == world.Bot.Id
        || message.ViaBot?.Id == world.Bot.Id
        || message.Content is MessageContent.Other { IsService: true }
        || (message.Content is MessageContent.Text text && IsCommandFor(world, text.Value.Text));

    private static bool IsCommandFor(World world, string text)
    {
        if (!text.StartsWith('/'))
        {
            return false;
        }

        var name = text.Split(' ', '\n')[0];
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return at < 0 || name[(at + 1)..].Equals(world.Bot.Username, StringComparison.OrdinalIgnoreCase);
    }
}
