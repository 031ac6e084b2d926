using InterviewBot.Testing.Discord.Looks;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class FormLooksTests
{
    [Fact]
    public void A_form_is_seen_as_on_a_screen()
    {
        var modal = Json("""
            {
              "custom_id": "m",
              "title": "Viết bình luận",
              "components": [
                {"type": 10, "content": "**Khi nào dùng StatefulSet?**"},
                {"type": 18, "label": "Câu trả lời", "description": "Ai trong nhóm cũng thấy", "component":
                  {"type": 4, "custom_id": "i", "style": 2, "placeholder": "Vì mọi controller …"}},
                {"type": 18, "label": "Giờ", "component": {"type": 4, "custom_id": "t", "style": 1, "value": "08:30", "required": false}},
                {"type": 18, "label": "Mức", "component": {"type": 3, "custom_id": "l", "options": [{"label": "junior", "value": "j"}]}},
                {"type": 18, "label": "Ngày", "component": {"type": 22, "custom_id": "d", "options": [
                  {"label": "T2", "value": "2", "default": true}, {"label": "T3", "value": "3"}]}}
              ]
            }
            """);

        Assert.Equal(
            """
            ┌ Viết bình luận
            │ **Khi nào dùng StatefulSet?**
            │ Câu trả lời *
            │ Ai trong nhóm cũng thấy
            │ > (Vì mọi controller …) ⏎
            │ Giờ
            │ > 08:30
            │ Mức *
            │ (▾ junior)
            │ Ngày *
            │ [x] T2
            │ [ ] T3
            └
            """.ReplaceLineEndings("\n"),
            ModalLooks.Of(modal));
    }

    [Fact]
    public void Completions_are_seen_in_the_language_of_the_app()
    {
        var choices = Json("""
            {"choices":[{"name":"Networking","name_localizations":{"vi":"Mạng"},"value":"net"},{"name":"Docker","value":"docker"}]}
            """);

        Assert.Equal("· Networking\n· Docker", ChoicesLooks.Of(choices));
        Assert.Equal("· Mạng\n· Docker", ChoicesLooks.Of(choices, "vi"));
        Assert.Equal("(nothing matches)", ChoicesLooks.Of(Json("""{"choices":[]}""")));
    }
}
