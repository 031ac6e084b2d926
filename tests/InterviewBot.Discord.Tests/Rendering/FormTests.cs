using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Rendering;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Discord.Tests.Rendering;

[Properties(Arbitrary = [typeof(Documents)])]
public sealed class FormTests
{
    [Fact]
    public void A_form_asks_for_one_thing_and_comes_back_with_its_action()
    {
        var modal = ReplyRenderer.RenderForm(new Form(Cards.Again, "Your comment", new FormField("text", "What would you say?", "An answer, or a hint", MaxLength: 6000)));
        Assert.Equal("a0.0:1:answer:q=kubernetes-etcd", modal.CustomId);
        var label = Assert.IsType<Label>(Assert.Single(modal.Components));
        Assert.Equal("What would you say?", label.Text);
        Assert.Equal(
            new TextInput { CustomId = "text", Style = TextInputStyle.Paragraph, MinLength = 1, MaxLength = 4000, Placeholder = "An answer, or a hint" },
            label.Component);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4001, false)]
    public void What_is_to_be_changed_stands_in_the_form_unless_some_of_it_would_be_cut_off(int length, bool isThere)
    {
        var text = new string('x', length);
        var modal = ReplyRenderer.RenderForm(new Form(Cards.Again, "Edit", new FormField("text", "Your comment", "", MaxLength: 4000, text)));

        Assert.Equal(isThere ? text : null, Assert.IsType<TextInput>(Assert.IsType<Label>(Assert.Single(modal.Components)).Component).Value);
        Assert.Empty(ModalRules.Check(JsonOf(modal)));
    }

    [Property]
    public void Whatever_a_form_asks_Discord_takes_it(AnyText title, AnyText label, AnyText hint, int length)
        => Assert.Empty(ModalRules.Check(JsonOf(ReplyRenderer.RenderForm(new Form(Cards.Again, title.Text, new FormField("text", label.Text, hint.Text, length))))));

    [Fact]
    public void Completions_are_choices_of_a_name_and_a_value()
        => Assert.Equal(
            [new CommandChoice("What is a Pod?", "k8s-pod"), new CommandChoice("docker", "docker")],
            ReplyRenderer.RenderChoices(new Completions([new("What is a Pod?", "k8s-pod"), new("", "docker"), new("Too long", new string('x', 101)), new("What is a Pod?", "other")])));

    [Property]
    public void Whatever_completes_Discord_takes_it(AnyText[] labels)
    {
        var choices = ReplyRenderer.RenderChoices(new Completions([.. labels.Select(label => new Completion(label.Text, label.Text))]));
        Assert.InRange(choices.Count, 0, 25);
        Assert.All(choices, choice => Assert.True(choice.Name.Length is > 0 and <= 100 && choice.Value.Length is > 0 and <= 100));
    }

    private static JsonObject JsonOf(Modal modal)
        => JsonSerializer.SerializeToNode(InteractionResponse.Modal(modal), DiscordJson.Default.InteractionResponse)!["data"]!.AsObject();
}
