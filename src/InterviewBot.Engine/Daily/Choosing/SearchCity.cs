using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily.Typed;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>Finds a time zone by a city that is asked for with a form. For the panel's button only; what was found is chosen by pressing.</summary>
internal sealed class SearchCity(ChooseDaily daily) : ICommand
{
    private const string Name = "dailycity";
    private const int MaxLength = 64;
    private const int FoundCount = 8;

    private static readonly CommandOption Text = new("text", OptionKind.Text);

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Settings, Audience.OnlyYou, Text)
    {
        IsListed = false,
        MayAskForWords = true,
    };

    public static Choice Button(Texts texts) => new(ChoiceMeaning.Other, texts["daily.button.city"], new ButtonAction(Name));

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Yours;
        if (!await daily.MayChangeAsync(call, cancellationToken))
        {
            return daily.Refused(call);
        }

        var typed = call.Arguments.Text?.Trim() ?? "";
        if (typed.Length == 0 && !call.Submitted)
        {
            return new Form(
                new ButtonAction(Name),
                texts["daily.city.form"],
                new FormField(Text.Name, texts["daily.city.label"], texts["daily.city.hint"], MaxLength))
            {
                IsForAll = true,
            };
        }

        var found = Found(typed);
        return found.IsEmpty
            ? new Notice(texts.Say("wrong.zone", Quotation.Of(typed))) { Choices = [Button(texts)] }
            : new Notice(texts.Say("daily.city.found"))
            {
                Choices = [.. found.Select(place => DailyPanel.To(LabelOf(place), DailyOrder.City, new DailyWish { Zone = place.Zone }))],
            };
    }

    /// <summary>What is meant for sure, else what could be.</summary>
    private static ImmutableArray<Place> Found(string typed)
    {
        var near = ZoneWords.Search(typed, FoundCount);
        return ZoneWords.Read(typed) is Reading<string>.Understood(var zone)
            ? [near.FirstOrDefault(place => place.Zone == zone) ?? new Place(zone, zone), .. near.Where(place => place.Zone != zone).Take(FoundCount - 1)]
            : near;
    }

    private static string LabelOf(Place place) => place.Name == place.Zone ? place.Zone : $"{place.Name} · {place.Zone}";
}
