using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.DeadLetters;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling.Keys;
using CitizenFeedback.Core.Handling.Lists;
using CitizenFeedback.Core.Health;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Core.Reporting;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenFeedback.Infrastructure.Storage;

/// <summary>Registers what stands on tables and blobs.</summary>
public static class StorageServices
{
    /// <summary>Needs <see cref="Core.Work.WorkRules"/> and <see cref="TimeProvider"/> from the caller.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageSettings settings) => services
        .AddSingleton(new StorageAccess(settings))
        .AddSingleton<IFeedbackStore, FeedbackTable>()
        .AddSingleton<IConversationStore, ConversationTable>()
        .AddSingleton<IFeedbackLists, ListTable>()
        .AddSingleton<IStatistics, StatisticsTable>()
        .AddSingleton<IApiKeyStore, ApiKeyTable>()
        .AddSingleton<IDeadLetterStore, DeadLetterTable>()
        .AddSingleton<IDigestStore, DigestTable>()
        .AddSingleton<IContactStore, ContactTable>()
        .AddSingleton<IPortalMarks, SynchronizationTable>()
        .AddSingleton<IReconciliationStore, SynchronizationTable>()
        .AddSingleton<IErasureLog, ErasureTable>()
        .AddSingleton<IFormStore, FormTable>()
        .AddSingleton<ITryCounts, TryTable>()
        .AddSingleton<IReleaseMark, ReleaseTable>()
        .AddSingleton<IPauseStore, PauseTable>()
        .AddSingleton<IAttachmentStore, AttachmentBlobs>()
        .AddSingleton<IParkedInput, ParkedBlobs>()
        .AddSingleton<IReadinessProbe, TableProbe>()
        .AddSingleton<IReadinessProbe, BlobProbe>();
}
