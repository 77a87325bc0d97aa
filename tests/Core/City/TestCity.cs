using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Conversations.OwnData;
using CitizenFeedback.Core.Conversations.Safety;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Drills;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Handling.Documents;
using CitizenFeedback.Core.Handling.Lists;
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
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Tracking;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Core.Work.Pauses;

namespace CitizenFeedback.Core.Tests.City;

/// <summary>The whole of Core with the outside in memory, and one process that can be killed at any moment.</summary>
internal sealed class TestCity
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "data");
    private static readonly Classifier Classifier = Classifier.Load(Data);
    public static readonly HandlingRules Handling = HandlingRules.Load(new DataFolder(Data), new CitySettings("HNZ")) with { Fields = Classifier.Fields };

    private static readonly AgencyDirectory Agencies = Handling.Agencies;
    private static readonly DeadlineRules Deadlines = Handling.Deadlines;

    public static readonly Core.Classification.Reading.TextReader Reader = Classifier.Reader;

    public static readonly Triage Triage = new(Classifier);
    public static readonly DraftNeeds Needs = new(Agencies, Triage);
    public static readonly Router Router = Router.Load(Data, Agencies);
    private static readonly Ladders Ladders = Ladders.Load(Path.Combine(Data, "ladders.tsv"));

    public static readonly RetentionRules RetentionRules = RetentionRules.Load(Path.Combine(Data, "retention-rules.tsv"));

    public static readonly WorkRules Rules = new(Ladders, CitySystemOn: true, PortalOn: false, Handling.Time);

    public static readonly DocumentLinks Links = new(new byte[32], new Uri("https://pakn.example.vn/"));

    public static readonly FormLinks FormLinks = new(new LinkSeal(new byte[32]), new Uri("https://pakn.example.vn/"));

    public static readonly TrackingLinks TrackingLinks = new(new LinkSeal(new byte[32]), new Uri("https://pakn.example.vn/"));

    public static readonly TextFile Texts = TextFile.Load(Path.Combine(Data, "texts.json"));

    public static readonly ConsentTerms Consent = new(TextFile.Load(Path.Combine(Data, "pages.vi.json")).Get("consent.version"));

    private readonly Dictionary<FeedbackId, DateTimeOffset> _alarms = [];

    /// <param name="portal">The national portal is switched on.</param>
    /// <param name="before">Goes on with what that city has stored, as after a restart with other settings.</param>
    /// <param name="adviser">A language model is asked about what the classifier is unsure of.</param>
    public TestCity(bool portal = false, TestCity? before = null, bool adviser = false)
    {
        var rules = Rules with { PortalOn = portal, SecondOpinionOn = adviser };
        Time = before?.Time ?? new ManualTime();
        Feedbacks = before?.Feedbacks ?? new MemoryFeedbackStore(Kill);
        Conversations = new MemoryConversationStore(Kill);
        Queue = new MemoryQueue(Kill, Time);
        Pictures = new Pictures(Kill);
        Erasures = new MemoryErasureLog(Kill);
        DeadLetters = new MemoryDeadLetters(Kill);
        Phone = new Phone(Kill, Time);
        Register = new Register(Kill);
        Lists = new MemoryLists(Kill);

        var buttons = new FeedbackButtons(Texts);
        var advice = new OutOfScopeAdvice(Texts, Classifier.Procedures);
        var commit = new CommitFeedback(Feedbacks, Time);
        Hints = new SendHints(Queue, rules, Time);
        Change = new ChangeFeedback(commit, Hints, Queue, Time);
        var pauses = new CurrentPauses(Paused, Time);
        Perform = new PerformWork(commit, Hints, pauses, Queue, rules, Time);
        Look = new LookAtFeedback(Feedbacks, Change, Hints, pauses, Queue, rules, Time);
        Receive = new ReceiveFeedback(Change, Triage, Router, Deadlines, Time);
        var entries = new RegisterEntries(Agencies, Handling.Steps);
        Sync = new SyncToCitySystem(Perform, Register, entries);
        Adviser = new Adviser(Kill);
        Opinion = new AskSecondOpinion(Perform, Change, Adviser, new MaskText(Reader), Router, Time);
        Forms = new PortalForms(entries, Texts);
        Portal = before?.Portal ?? new Portal(Kill, Time);
        SyncPortal = new SyncToNationalPortal(Perform, Portal, Forms);
        Backlog = new PortalBacklog(Feedbacks, Change, Queue, rules, new PortalPace(Portal.CallsPerSecond), Time);
        Follow = new FollowPortal(Portal, Marks, new TakePortalChange(Change, Handling, new CitySettings("HNZ"), Time), Backlog, Parked, rules, Time);
        Progress = new ShowPortalProgress(Feedbacks, Marks, Backlog, rules);
        Reconcile = new ReconcileRegisters(new CompareRegister(Feedbacks, Register, Portal, Time), new MemoryReconciliations(), Change, rules, Time);
        Notice = new SendNotice(Perform, new SendOnce(Phone), new NoticeTexts(Texts, buttons, Agencies, Handling.Steps, Links, advice));
        Gather = new GatherReminder(Perform, Digests = new MemoryDigests(Kill), Queue, Time);
        Webhook = new MemoryWebhook(Kill, Time);
        var deliverDigest = new DeliverDigest(Digests, Feedbacks, Contacts, Webhook, new SendOnce(Phone), new DigestTexts(Texts, Agencies, Handling.Office.Calendar));
        Digest = new SendDigest(Digests, new ChangeDigest(Digests), Contacts, deliverDigest, Handling.Office, Queue, rules, Time);
        Statistics = new MemoryStatistics(Kill);
        Erase = new EraseFeedback(Feedbacks, Change, rules, Time);
        Tend = new TendStorage(
            new RefreshLists(Perform, new WriteCopies(Lists, Statistics, Handling.Steps, Handling.Office)), new RemoveErased(Perform, Feedbacks, Pictures, Erasures, Time));
        Handle = new HandleFeedback(Feedbacks, Change, Handling, Time);

        var settings = new CitySettings("HNZ");
        var fold = new DraftFold(Needs);
        var dialog = new DialogReplies(Texts, buttons, fold, Needs, advice);
        var replies = new FeedbackReplies(Texts, buttons, Agencies, settings);
        var status = new StatusReplies(Texts, buttons, new DueWords(Texts, new PromisedDates(Handling.Steps, Time)), Agencies, TrackingLinks, Time);
        var own = new OwnFeedback(Feedbacks);
        var add = new AddToFeedback(new AddInformation(Change, Router, Deadlines, Time), replies, Time);
        var opinion = new GiveOpinion(new RateAnswer(Change, Time), new ReopenAnswered(Change, Router, Deadlines, Time), replies, Time);
        var draft = new AddToDraft(fold, Needs, dialog, FormLinks, Consent, settings, Time);
        var ownData = new OwnDataReplies(Texts, fold);
        OpenedForms = new MemoryForms(Kill);
        var eraseOwn = new EraseOwnData(new AskErasure(Change, Time), OpenedForms, Pictures, new EraseStrays(DeadLetters, Parked), ownData, Time);
        var commands = new ChatCommands(
            Feedbacks, own, new WithdrawFeedback(Change, Time), new InsistOnFeedback(Change, Deadlines, Time), add, opinion,
            eraseOwn, ownData, draft, dialog, replies,
            status, Time);
        var turn = new TakeTurn(
            commands, new FindSubject(own, add, replies, Time), opinion, add, draft, new TakePicture(Pictures, Pictures), dialog, replies,
            new PutSafetyFirst(Triage, Helplines.Load(Path.Combine(Data, "helplines.tsv")), Texts, buttons, Time), new LinkChat(Contacts, new ChangeContact(Contacts), Texts, Time), new EndDraftByForm(Feedbacks, fold, add, dialog, Time),
            new TellOfPage(Feedbacks, Texts, buttons, Time), eraseOwn, Time);
        ParkReply = new ParkReply(Parked, Queue, Time);
        var deliver = new DeliverReplies(Conversations, new SendOnce(Phone), ParkReply, Queue, rules, Time);
        Retention = new RunRetention(
            [
                new ForgetFeedback(Feedbacks, Erase, RetentionRules), new ForgetConversations(Conversations, Feedbacks, new FindUnsentPictures(Feedbacks), Pictures, RetentionRules),
                new ForgetForms(OpenedForms, Feedbacks, Conversations, Pictures, RetentionRules), new ForgetSettled(DeadLetters, Parked, Digests, RetentionRules),
            ],
            Erasures, Time);
        Conversation = new ContinueConversation(Conversations, turn, deliver, Feedbacks, Queue, settings, new BeginDrill(Feedbacks, Queue, settings, Time), Statistics, Time);
    }

    public ManualTime Time { get; }

    public KillSwitch Kill { get; } = new();

    public MemoryFeedbackStore Feedbacks { get; }

    public MemoryConversationStore Conversations { get; }

    public MemoryQueue Queue { get; }

    public Phone Phone { get; }

    public Register Register { get; }

    public Pictures Pictures { get; }

    public MemoryErasureLog Erasures { get; }

    public MemoryDeadLetters DeadLetters { get; }

    public EraseFeedback Erase { get; }

    public RunRetention Retention { get; }

    public MemoryForms OpenedForms { get; }

    public ParkedInput Parked { get; } = new();

    public ParkReply ParkReply { get; }

    public MemoryPauses Paused { get; } = new();

    public SendHints Hints { get; }

    public ChangeFeedback Change { get; }

    public PerformWork Perform { get; }

    public LookAtFeedback Look { get; }

    public ReceiveFeedback Receive { get; }

    public SyncToCitySystem Sync { get; }

    public Adviser Adviser { get; }

    public AskSecondOpinion Opinion { get; }

    public Portal Portal { get; }

    public PortalForms Forms { get; }

    public SyncToNationalPortal SyncPortal { get; }

    public PortalBacklog Backlog { get; }

    public MemoryMarks Marks { get; } = new();

    public FollowPortal Follow { get; }

    public ShowPortalProgress Progress { get; }

    public ReconcileRegisters Reconcile { get; }

    public SendNotice Notice { get; }

    public MemoryLists Lists { get; }

    public MemoryStatistics Statistics { get; }

    public MemoryDigests Digests { get; }

    public MemoryContacts Contacts { get; } = new();

    public MemoryWebhook Webhook { get; }

    public GatherReminder Gather { get; }

    public SendDigest Digest { get; }

    public TendStorage Tend { get; }

    public HandleFeedback Handle { get; }

    public ContinueConversation Conversation { get; }

    /// <summary>Works until nothing is left to do within the given time; a kill restarts the process with its queues.</summary>
    public async Task RunAsync(TimeSpan horizon)
    {
        var end = Time.GetUtcNow() + horizon;
        while (true)
        {
            if (Queue.Peek() is { } message)
                await ConsumeAsync(message);
            else if (_alarms.FirstOrDefault(alarm => alarm.Value <= Time.GetUtcNow()) is { Key: { } id })
                await LookAsync(id);
            else if (NextMoment() is { } next && next <= end)
                Time.MoveTo(next);
            else
                return;
        }
    }

    public async Task<Feedback> LoadAsync(FeedbackId id) => (await Feedbacks.LoadAsync(id, default)).Feedback!;

    private async Task ConsumeAsync(QueueMessage message)
    {
        try
        {
            await HandleAsync(message);
            Queue.Complete(message);
        }
        catch (KilledException)
        {
            // The message was not completed: it comes again to the restarted process.
        }
        catch (InvalidOperationException)
        {
            Queue.ComeAgain(message, Time.GetUtcNow() + TimeSpan.FromSeconds(2)); // as the queue middleware does
        }
    }

    private Task HandleAsync(QueueMessage message) => message.Queue switch
    {
        WorkQueue.ZaloEvents => Conversation.RunAsync(QueueMessage.Read<ChatEvent>(message.Body), default),
        WorkQueue.FeedbackSubmitted => Receive.RunAsync(QueueMessage.Read<FeedbackSubmitted>(message.Body).Id, default),
        WorkQueue.CitySync => Sync.RunAsync(QueueMessage.Read<WorkHint>(message.Body), default),
        WorkQueue.PortalSync => SyncPortal.RunAsync(QueueMessage.Read<WorkHint>(message.Body), default),
        WorkQueue.ZaloNotices => Notice.RunAsync(QueueMessage.Read<WorkHint>(message.Body), default),
        WorkQueue.SecondOpinions => Opinion.RunAsync(QueueMessage.Read<WorkHint>(message.Body), default),
        WorkQueue.FeedbackReminders => Gather.RunAsync(QueueMessage.Read<WorkHint>(message.Body), default),
        WorkQueue.AgencyReminders => Digest.RunAsync(QueueMessage.Read<DigestCall>(message.Body).Key, default),
        WorkQueue.FeedbackLists => Tend.RunAsync(QueueMessage.Read<WorkHint>(message.Body), default),
        WorkQueue.FeedbackAlarm => LookAsync(QueueMessage.Read<FeedbackAlarmCall>(message.Body).Id),
        _ => throw new InvalidOperationException($"No consumer for {message.Queue}."),
    };

    /// <summary>What the durable alarm does; its own state survives a kill.</summary>
    private async Task LookAsync(FeedbackId id)
    {
        _alarms[id] = Time.GetUtcNow() + TimeSpan.FromMinutes(1);
        try
        {
            if (await Look.RunAsync(id, default) is { } next)
                _alarms[id] = next;
            else
                _alarms.Remove(id);
        }
        catch (KilledException)
        {
            // The activity comes again a minute later.
        }
    }

    private DateTimeOffset? NextMoment()
    {
        var moments = _alarms.Values.Cast<DateTimeOffset?>().Append(Queue.NextSchedule()).Where(moment => moment is not null).ToList();
        return moments.Count == 0 ? null : moments.Min();
    }
}
