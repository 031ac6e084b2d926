using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.People;

/// <summary>Forms that are open in front of a person.</summary>
public sealed partial class Person
{
    /// <summary>Fills in the form's first field, and submits it.</summary>
    public Task<Interaction> Submits(string text) => Submits((OpenForm().Fields[0].CustomId, text));

    /// <summary>Fills in fields by their labels or custom ids, leaves the others as they are, and submits the form.</summary>
    public Task<Interaction> Submits(params (string Field, string Text)[] values)
    {
        lock (_world.Gate)
        {
            var form = OpenForm();
            Form = null;
            return Submit(form, values).Answered();
        }
    }

    /// <summary>Submits a form that was open before, as a client does that was slow to hear.</summary>
    public Interaction SubmitsAgain(Form form, string text)
    {
        lock (_world.Gate)
        {
            return Submit(form, [(form.Fields[0].CustomId, text)]);
        }
    }

    private Form OpenForm() => Form ?? throw new InvalidOperationException($"No form is open in front of {User.Name}.");

    private Interaction Submit(Form form, (string Field, string Text)[] values)
    {
        var texts = form.Fields.ToDictionary(field => field.CustomId, field => field.Value ?? "", StringComparer.Ordinal);
        foreach (var (name, text) in values)
        {
            var field = form.Fields.FirstOrDefault(field => field.CustomId == name || field.Label == name)
                ?? throw new InvalidOperationException($"The form has no field '{name}'.");
            texts[field.CustomId] = text;
        }

        if (form.Fields.Select(field => field.Refuse(texts[field.CustomId])).FirstOrDefault(why => why is not null) is { } refusal)
        {
            throw new InvalidOperationException($"{refusal}.");
        }

        var opener = form.Opener;
        var data = new JsonObject { ["custom_id"] = form.CustomId, ["components"] = form.Submission(texts) };
        var words = $"submits «{form.Title}»: {string.Join(" | ", texts.Values)}";
        var owners = opener.Owners.DeepClone().AsObject();
        return Begin(InteractionType.ModalSubmit, opener.Channel, words, owners, data, opener.Source, trigger: opener);
    }
}
