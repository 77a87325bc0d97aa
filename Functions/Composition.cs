using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Health;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Notices;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Functions.Messaging;
using CitizenFeedback.Infrastructure.CitySystem;
using CitizenFeedback.Infrastructure.Storage;
using CitizenFeedback.Infrastructure.Zalo;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CitizenFeedback.Functions;

/// <summary>Everything the product is made of, in one place.</summary>
public static class Composition
{
    public static void AddCitizenFeedback(this IFunctionsWorkerApplicationBuilder builder, IConfiguration configuration)
    {
        Globalization.Require();
        builder.Use(next => context => context.InstanceServices.GetRequiredService<SlowRedelivery>().InvokeAsync(context, next));
        builder.Use(next => context => context.InstanceServices.GetRequiredService<HttpFaults>().InvokeAsync(context, next));

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SlowRedelivery>().AddSingleton<HttpFaults>();
        builder.Services.AddStorage(configuration).AddZalo(configuration).AddCitySystem(configuration);
        AddQueues(builder.Services, configuration);
        AddData(builder.Services, new DataFolder(Path.Combine(AppContext.BaseDirectory, "data")), configuration);
        AddUseCases(builder.Services);
    }

    private static void AddQueues(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(_ => ServiceBusConnection.Open(configuration));
        services.AddSingleton<ServiceBusWorkQueue>();
        services.AddSingleton<IWorkQueue>(provider => provider.GetRequiredService<ServiceBusWorkQueue>());
        services.AddSingleton<IReadinessProbe, QueueProbe>();
    }

    private static void AddData(IServiceCollection services, DataFolder data, IConfiguration configuration)
    {
        var agencies = AgencyDirectory.Load(data.File("hanoi-agencies.csv"));
        var calendar = WorkingCalendar.Load(data.File("vn-holidays.csv"));
        var officeTime = new OfficeTime(calendar, OfficeHours.Load(data.File("office-hours.tsv")));
        services.AddSingleton(agencies).AddSingleton(calendar).AddSingleton(officeTime);
        services.AddSingleton(Router.Load(data.Path, agencies));
        services.AddSingleton(Classifier.Load(data.Path));
        services.AddSingleton(Emergencies.Load(data.Path));
        services.AddSingleton(DeadlineRules.Load(data.File("deadline-rules.tsv"), officeTime));
        services.AddSingleton(TextFile.Load(data.File("texts.json")));
        services.AddSingleton(new WorkRules(Ladders.Load(data.File("ladders.tsv")), CitySystemOn: CitySystemSettings.IsOn(configuration)));
        services.AddSingleton(new CitySettings(configuration["CodePrefix"] ?? "HNZ"));
    }

    private static void AddUseCases(IServiceCollection services) => services
        .AddSingleton<CommitFeedback>().AddSingleton<ChangeFeedback>()
        .AddSingleton<ReceiveFeedback>().AddSingleton<WithdrawFeedback>().AddSingleton<InsistOnFeedback>().AddSingleton<AddInformation>()
        .AddSingleton<SendHints>().AddSingleton<PerformWork>().AddSingleton<LookAtFeedback>().AddSingleton<WakeOpenFeedback>()
        .AddSingleton<SyncToCitySystem>()
        .AddSingleton<NoticeTexts>().AddSingleton<SendNotice>()
        .AddSingleton<ReceiveWebhook>()
        .AddSingleton<ContinueConversation>().AddSingleton<TakeTurn>().AddSingleton<AddToDraft>().AddSingleton<AddLate>().AddSingleton<TakePicture>()
        .AddSingleton<DraftNeeds>().AddSingleton<DraftFold>().AddSingleton<DialogReplies>().AddSingleton<ChatCommands>()
        .AddSingleton<DeliverReplies>().AddSingleton<SendOnce>().AddSingleton<ParkReply>()
        .AddSingleton<CheckReadiness>();
}
