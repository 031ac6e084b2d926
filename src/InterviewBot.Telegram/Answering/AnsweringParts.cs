namespace InterviewBot.Telegram.Answering;

/// <summary>What answers are given with; one set for all updates.</summary>
internal sealed record AnsweringParts(
    BotIdentity Bot,
    ReplyDelivery Delivery,
    InPlaceEdit InPlace,
    PostedEdit Posted,
    PersonalDelivery Personal,
    FormDelivery Forms,
    Acknowledgements Acknowledgements,
    InlineAnswers Inline);
