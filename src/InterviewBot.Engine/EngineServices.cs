using System.Diagnostics.CodeAnalysis;
using InterviewBot.Engine.Account;
using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Commenting.Numbers;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Choosing;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Guide;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Questions;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine;

/// <summary>Wires the engine. The host adds a <see cref="Storage.Database"/>, a <see cref="QuestionLibrary"/> and <see cref="Random"/>.</summary>
public static class EngineServices
{
    public static IServiceCollection AddEngine(this IServiceCollection services, EngineOptions options) => services
        .AddSingleton(options)
        .AddSingleton(options.Daily)
        .AddSingleton<ShuffleBag>()
        .AddSingleton<QuestionCards>()
        .AddSingleton<AdapterMemory>()
        .AddSingleton<Owners>()
        .AddSingleton<Forgotten>()
        .AddSingleton<CommentRules>()
        .AddSingleton<ICommentRules>(provider => provider.GetRequiredService<CommentRules>())
        .AddSingleton<CommentWriter>()
        .AddSingleton<ReportKeeper>()
        .AddSingleton<CommentLines>()
        .AddSingleton<ThreadCards>()
        .AddSingleton<Replies>()
        .AddSingleton<NumberEdits>()
        .AddSingleton<PostedNumbers>()
        .AddHostedService(provider => provider.GetRequiredService<PostedNumbers>())
        .AddSingleton(provider => new Platforms(new(() => [.. provider.GetServices<IChatAdapter>()])))
        .AddSingleton<Administrators>()
        .AddDaily()
        .AddCommands()
        .AddSingleton<CommandCatalogue>()
        .AddSingleton(provider => new Lazy<CommandCatalogue>(provider.GetRequiredService<CommandCatalogue>))
        .AddSingleton<Dispatcher>()
        .AddSingleton(new Lanes(Lanes.WaitingPerChat))
        .AddSingleton<OwedAnswers>()
        .AddSingleton<Answers>()
        .AddSingleton<Apologies>()
        .AddSingleton<IEventSink, ChatEngine>();

    private static IServiceCollection AddDaily(this IServiceCollection services) => services
        .AddSingleton<BatchPlanner>()
        .AddSingleton<DailyPlanner>()
        .AddSingleton<ScheduleChanges>()
        .AddSingleton<DailyCards>()
        .AddSingleton<DailyViews>()
        .AddSingleton<PostingPlaces>()
        .AddSingleton<Claims>()
        .AddSingleton<Outbox>()
        .AddSingleton<Settlement>()
        .AddSingleton<DailyMetrics>()
        .AddSingleton<Func<ClaimedPost, Card>>(provider => provider.GetRequiredService<DailyCards>().Show)
        .AddSingleton<Func<IDailyAdapter, DailyDelivery>>(provider => adapter => ActivatorUtilities.CreateInstance<DailyDelivery>(
            provider,
            adapter,
            ActivatorUtilities.CreateInstance<PostSender>(provider, adapter),
            ActivatorUtilities.CreateInstance<PostExtras>(provider, adapter)))
        .AddSingleton<DailyPosts>()
        .AddSingleton(provider => new Lazy<DailyPosts>(provider.GetRequiredService<DailyPosts>))
        .AddHostedService(provider => provider.GetRequiredService<DailyPosts>());

    /// <summary>The catalogue: one line a command, in the order in which menus and help show them.</summary>
    private static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddCommand<AskQuestion>()
        .AddCommand<ShowAnswer>()
        .AddCommand<SuggestQuestions>()
        .AddCommand<ShowQuestion>()
        .AddCommand<ListTopics>()
        .AddCommand<SearchQuestions>()
        .AddCommand<WriteComment>()
        .AddCommand<ListComments>()
        .AddCommand<ListMyComments>()
        .AddCommand<ShowThread>()
        .AddCommand<ListAnswers>()
        .AddCommand<LikeComment>()
        .AddCommand<EditComment>()
        .AddCommand<DeleteComment>()
        .AddCommand<CommunityComments>()
        .AddCommand<ShareNote>()
        .AddCommand<WhyRefused>()
        .AddCommand<ReportProblem>()
        .AddCommand<OpenReport>()
        .AddCommand<ReportByReason>()
        .AddCommand<ReviewReports>()
        .AddCommand<ReviewHidden>()
        .AddCommand<ReviewVoices>()
        .AddCommand<Moderate>()
        .AddCommand<OfferMore>()
        .AddCommand<ShowEarlier>()
        .AddCommand<ChooseDaily>()
        .AddCommand<SearchCity>()
        .AddCommand<UncertainPosts>()
        .AddCommand<ChooseLanguage>()
        .AddCommand<ChooseSharing>()
        .AddCommand<ChooseView>()
        .AddCommand<Welcome>()
        .AddCommand<ShowHelp>()
        .AddCommand<ShowPrivacy>()
        .AddCommand<GiveMyData>()
        .AddCommand<ForgetMe>()
        .AddCommand<ShowAbout>();

    private static IServiceCollection AddCommand<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TCommand>(
        this IServiceCollection services)
        where TCommand : class, ICommand
        => services
        .AddSingleton<TCommand>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<TCommand>());
}
