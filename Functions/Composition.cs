using System.Text.Encodings.Web;
using System.Text.Unicode;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Conversations.OwnData;
using CitizenFeedback.Core.Conversations.Safety;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Handling.Keys;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Handling.Views;
using CitizenFeedback.Core.Health;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Learning;
using CitizenFeedback.Core.Links;
using CitizenFeedback.Core.Masking;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Notices;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;
using CitizenFeedback.Functions.Forms;
using CitizenFeedback.Functions.Handling;
using CitizenFeedback.Functions.Messaging;
using CitizenFeedback.Functions.Pages;
using CitizenFeedback.Functions.Tracking;
using CitizenFeedback.Infrastructure.Agencies;
using CitizenFeedback.Infrastructure.CitySystem;
using CitizenFeedback.Infrastructure.LanguageModel;
using CitizenFeedback.Infrastructure.NationalPortal;
using CitizenFeedback.Infrastructure.Settings;
using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Infrastructure.Zalo;
using CitizenFeedback.Web.Figures;
using CitizenFeedback.Web.Texts;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CitizenFeedback.Functions;

/// <summary>Everything the product is made of, in one place.</summary>
public static class Composition
{
    /// <exception cref="StartException">Settings or data files are missing or wrong: all faults at once.</exception>
    public static void AddCitizenFeedback(this IFunctionsWorkerApplicationBuilder builder, IConfiguration configuration)
    {
        Globalization.Require();
        var (settings, data) = Read(configuration);
        builder.Use(next => context => context.InstanceServices.GetRequiredService<SlowRedelivery>().InvokeAsync(context, next));
        builder.Use(next => context => context.InstanceServices.GetRequiredService<HttpFaults>().InvokeAsync(context, next));

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SlowRedelivery>().AddSingleton<HttpFaults>();
        builder.Services.AddStorage(settings.Storage).AddZalo(settings.Zalo).AddCitySystem(settings.CitySystem)
            .AddNationalPortal(settings.NationalPortal).AddAgencies(settings.Agencies)
            .AddSecondOpinion(settings.LanguageModel, settings.Storage.ManagedIdentityClientId);
        AddQueues(builder.Services, settings.Bus);
        AddRules(builder.Services, settings, data);
        AddLinks(builder.Services, settings.Links);
        AddUseCases(builder.Services);
        AddPages(builder.Services, data);
    }

    private static (ProductSettings Settings, ReleaseData Data) Read(IConfiguration configuration)
    {
        var settings = ProductSettings.Read(configuration);
        try
        {
            var data = ReleaseData.Load(settings.Identity.City);
            return settings.Faults is [] ? (settings, data) : throw new StartException(settings.Faults);
        }
        catch (DataFileException error)
        {
            throw new StartException([.. settings.Faults, error.Message]);
        }
    }

    private static void AddPages(IServiceCollection services, ReleaseData data)
    {
        services.AddRazorComponents();
        // Vietnamese letters stand in the pages as they are: as numbers they would take three times the room.
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(data.PageTexts).AddSingleton(new ConsentTerms(data.PageTexts.In(Language.Vi).Get("consent.version"))).AddSingleton(data.PageAssets)
            .AddSingleton<SameSite>().AddSingleton<FindAgencies>().AddSingleton<TakeFormStep>().AddSingleton<TakeTrackingStep>().AddSingleton<FigureTexts>();
    }

    private static void AddQueues(IServiceCollection services, BusSettings bus)
    {
        services.TryAddSingleton(_ => ServiceBusConnection.Open(bus.ConnectionString, bus.Namespace, bus.ClientId));
        services.AddSingleton(new QueueNames(bus.Queues)).AddSingleton<ServiceBusWorkQueue>();
        services.AddSingleton<IWorkQueue>(provider => provider.GetRequiredService<ServiceBusWorkQueue>());
        services.AddSingleton<IReadinessProbe, QueueProbe>();
    }

    private static void AddRules(IServiceCollection services, ProductSettings settings, ReleaseData data)
    {
        var handling = data.Handling;
        services.AddSingleton(data.Folder).AddSingleton(settings.Identity.City).AddSingleton(settings.Identity.FirstKey);
        services.AddSingleton(handling).AddSingleton(handling.Agencies).AddSingleton(handling.Office).AddSingleton(handling.Office.Calendar)
            .AddSingleton(handling.Reminders).AddSingleton(handling.Deadlines).AddSingleton(handling.Steps);
        services.AddSingleton(data.Router).AddSingleton(data.Classifier).AddSingleton(data.Classifier.Procedures).AddSingleton(new MaskText(data.Classifier.Reader)).AddSingleton(data.Helplines).AddSingleton(data.Texts).AddSingleton(data.Retention);
        services.AddSingleton(new WorkRules(data.Ladders, settings.CitySystem is not null, settings.NationalPortal is not null, handling.Time) { SecondOpinionOn = settings.LanguageModel is not null });
    }

    private static void AddLinks(IServiceCollection services, LinkSettings links) => services
        .AddSingleton(new PublicAddress(links.PublicBase)).AddSingleton(links.Seal)
        .AddSingleton(new DocumentLinks(links.Key, links.PublicBase, links.KeyPrevious)).AddSingleton(new FormLinks(links.Seal, links.PublicBase)).AddSingleton(new TrackingLinks(links.Seal, links.PublicBase));

    private static void AddUseCases(IServiceCollection services) => services
        .AddSingleton<CommitFeedback>().AddSingleton<ChangeFeedback>()
        .AddSingleton<Triage>().AddSingleton<ReceiveFeedback>().AddSingleton<WithdrawFeedback>().AddSingleton<InsistOnFeedback>().AddSingleton<AddInformation>()
        .AddSingleton<HandleFeedback>().AddSingleton<RateAnswer>().AddSingleton<ReopenAnswered>().AddSingleton<StoreDocument>().AddSingleton<KeepDocument>().AddSingleton<ShowFeedback>()
        .AddSingleton<IdentifyCaller>().AddSingleton<ManageApiKeys>().AddSingleton<ApiProblem>().AddSingleton<FeedbackApi>().AddSingleton<OperatorApi>()
        .AddSingleton<RefreshLists>().AddSingleton<TendStorage>().AddSingleton<ListFeedback>().AddSingleton<RebuildLists>().AddSingleton<WriteCopies>().AddSingleton<ShowFigures>().AddSingleton<ShowWeeks>()
        .AddSingleton<SendHints>().AddSingleton<PerformWork>().AddSingleton<LookAtFeedback>().AddSingleton<WakeOpenFeedback>().AddSingleton<WakeAfterRelease>().AddSingleton<PurgeOldRows>()
        .AddSingleton<CurrentPauses>().AddSingleton<ManagePauses>()
        .AddSingleton<RegisterEntries>().AddSingleton<SyncToCitySystem>()
        .AddSingleton<PortalForms>().AddSingleton<SyncToNationalPortal>().AddSingleton<TakePortalChange>().AddSingleton<PortalBacklog>().AddSingleton<FollowPortal>()
        .AddSingleton<ExportForPortal>().AddSingleton<PortalCsv>().AddSingleton<ShowPortalProgress>().AddSingleton<ListConflicts>()
        .AddSingleton<CompareRegister>().AddSingleton<ReconcileRegisters>().AddSingleton<ReconciliationReport>()
        .AddSingleton<AskSecondOpinion>()
        .AddSingleton<OutOfScopeAdvice>().AddSingleton<NoticeTexts>().AddSingleton<SendNotice>()
        .AddSingleton<ReceiveWebhook>()
        .AddSingleton<ContinueConversation>().AddSingleton<TakeTurn>().AddSingleton<AddToDraft>().AddSingleton<AddToFeedback>().AddSingleton<TakePicture>()
        .AddSingleton<DraftNeeds>().AddSingleton<DraftFold>().AddSingleton<DialogReplies>().AddSingleton<PutSafetyFirst>().AddSingleton<AskErasure>().AddSingleton<EraseStrays>().AddSingleton<EraseOwnData>().AddSingleton<OwnDataReplies>().AddSingleton<ChatCommands>()
        .AddSingleton<OwnFeedback>().AddSingleton<FindSubject>().AddSingleton<GiveOpinion>()
        .AddSingleton<FeedbackButtons>().AddSingleton<FeedbackReplies>().AddSingleton<StatusReplies>().AddSingleton<PromisedDates>().AddSingleton<DueWords>()
        .AddSingleton<OpenForm>().AddSingleton<FillForm>().AddSingleton<SubmitForm>().AddSingleton<EndDraftByForm>().AddSingleton<TellOfPage>()
        .AddSingleton<TrackingPasses>().AddSingleton<LimitTries>().AddSingleton<EnterTracking>().AddSingleton<ShowTracking>().AddSingleton<ActOnTracking>().AddSingleton<AddOnPage>()
        .AddSingleton<DeliverReplies>().AddSingleton<SendOnce>().AddSingleton<ParkReply>()
        .AddSingleton<GatherReminder>().AddSingleton<SendDigest>().AddSingleton<ChangeDigest>().AddSingleton<DeliverDigest>().AddSingleton<DigestTexts>().AddSingleton<RescueReminders>()
        .AddSingleton<ManageContacts>().AddSingleton<ChangeContact>().AddSingleton<LinkChat>().AddSingleton<AgenciesWithoutChannel>()
        .AddSingleton<KeepDeadLetter>().AddSingleton<SettleDeadLetters>().AddSingleton<RetryParkedWork>().AddSingleton<DiscardParkedWork>().AddSingleton<ListParkedInput>().AddSingleton<SettleParkedInput>()
        .AddSingleton<EraseFeedback>().AddSingleton<RemoveErased>().AddSingleton<ListErasures>().AddSingleton<RunRetention>()
        .AddSingleton<IForget, ForgetFeedback>().AddSingleton<FindUnsentPictures>().AddSingleton<IForget, ForgetConversations>().AddSingleton<IForget, ForgetForms>().AddSingleton<IForget, ForgetSettled>()
        .AddSingleton<ExportLessons>()
        .AddSingleton<BeginDrill>().AddSingleton<ShowDrill>()
        .AddSingleton<CheckReadiness>().AddSingleton<DataWarnings>();
}
