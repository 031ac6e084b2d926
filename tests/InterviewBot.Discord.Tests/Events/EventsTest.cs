using System.Collections.Immutable;
using System.Text;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Events;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Discord.Tests.Events;

/// <summary>A mapper that was told of a guild: a text channel, an announcement channel, a forum, and threads under each.</summary>
public abstract class EventsTest
{
    private readonly Locales _locales = new();

    protected EventsTest() => Directory = new ChannelDirectory(Channels, Clock);

    private protected FakeTimeProvider Clock { get; } = new();

    private protected ScriptedChannels Channels { get; } = new();

    private protected ChannelDirectory Directory { get; }

    /// <summary>What is said in the guild's text channel.</summary>
    private protected static ChatAddress TextChat { get; } = new("discord", Raw.TextChannel);

    private protected static MessageRef InText(string id) => new(TextChat, id);

    private protected Task TellOfGuildAsync() => MapAsync(
        "GUILD_CREATE",
        $$"""
        {"id":"{{Raw.StudyGroup}}","name":"Study group","joined_at":"2026-01-02T03:04:05.678000+00:00","large":false,"member_count":3,
         "channels":[
           {"id":"499","type":4,"name":"Talk","position":0,"permission_overwrites":[]},
           {"id":"{{Raw.TextChannel}}","type":0,"name":"study","parent_id":"499","permission_overwrites":[{"id":"901","type":0,"allow":"0","deny":"0"}]},
           {"id":"505","type":5,"name":"news","parent_id":null},
           {"id":"{{Raw.Forum}}","type":15,"name":"questions","parent_id":"499"},
           {"id":"520","type":2,"name":"voice","parent_id":"499"}],
         "threads":[
           {"id":"600","type":11,"name":"etcd","parent_id":"{{Raw.TextChannel}}","owner_id":"7","thread_metadata":{"archived":false,"locked":false} },
           {"id":"605","type":10,"name":"today","parent_id":"505"},
           {"id":"610","type":11,"name":"raft","parent_id":"{{Raw.Forum}}"},
           {"id":"620","type":12,"name":"between us","parent_id":"{{Raw.TextChannel}}"}]}
        """);

    private protected async Task<ImmutableArray<Mapped>> MapAsync(string name, string json, bool readsContent = true)
        => await Mapper(readsContent).MapAsync(name, Encoding.UTF8.GetBytes(json), CancellationToken.None);

    /// <summary>What a person did, which must be of this kind; and its context.</summary>
    private protected async Task<(TIncoming Incoming, TContext Context)> MapAsync<TIncoming, TContext>(string name, string json, bool readsContent = true)
        where TIncoming : FromPerson
        where TContext : EventContext
    {
        var mapped = Assert.IsType<Mapped.Event>(Assert.Single(await MapAsync(name, json, readsContent)));
        return (Assert.IsType<TIncoming>(mapped.Incoming), Assert.IsType<TContext>(mapped.Context));
    }

    private protected async Task<TIncoming> WrittenAsync<TIncoming>(string message, bool readsContent = true)
        where TIncoming : FromPerson
        => (await MapAsync<TIncoming, MessageEvent>("MESSAGE_CREATE", message, readsContent)).Incoming;

    private protected async Task<(TIncoming Incoming, InteractionEvent Context)> InteractedAsync<TIncoming>(string interaction)
        where TIncoming : FromPerson
        => await MapAsync<TIncoming, InteractionEvent>("INTERACTION_CREATE", interaction);

    private protected async Task AssertNothingAsync(string name, string json, bool readsContent = true)
        => Assert.Empty(await MapAsync(name, json, readsContent));

    private EventMapper Mapper(bool readsContent) => new(
        new MappingOptions(new Snowflake(42), readsContent, Language.English), Commands, Directory, _locales);

    private static readonly CommandCatalogue Commands = new(
        [
            new Command(new("question", CommandGroup.Practise, Audience.Everyone, CommandOption.Topic, CommandOption.Level)),
            new Command(new("answer", CommandGroup.Practise, Audience.OnlyYou, CommandOption.Question)),
            new Command(new("comment", CommandGroup.Discuss, Audience.Everyone, new CommandOption("text", OptionKind.Text), CommandOption.Question)
            {
                MayAskForWords = true,
            }),
        ]);

    private sealed record Command(CommandSpec Spec) : ICommand
    {
        public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
