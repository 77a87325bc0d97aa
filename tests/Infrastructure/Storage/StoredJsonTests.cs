using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Storage;

namespace CitizenFeedback.Infrastructure.Tests.Storage;

/// <summary>The literals are what is stored out there: a change that breaks one breaks feedback of citizens.</summary>
public sealed class StoredJsonTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, FeedbackEvent> Events => new()
    {
        { """{"type":"classified","at":"2026-11-24T02:00:00+00:00","scope":"Conduct","score":0.9,"unsure":false,"evidence":[],"model":"words-1"}""", new Classified(At, Scope.Conduct, 0.9, false, [], "words-1") },
        { """{"type":"review-requested","at":"2026-11-24T02:00:00+00:00","why":"unsure","transferDueOn":"2026-12-01"}""", new ReviewRequested(At, "unsure", new DateOnly(2026, 12, 1)) },
        { """{"type":"declined","at":"2026-11-24T02:00:00+00:00","scope":"Incident"}""", new Declined(At, Scope.Incident) },
        { """{"type":"assigned","at":"2026-11-24T02:00:00+00:00","agencyCode":"H26","rule":"place","facts":[],"transferDueOn":"2026-12-01"}""", new Assigned(At, "H26", "place", [], new DateOnly(2026, 12, 1)) },
        { """{"type":"information-added","at":"2026-11-24T02:00:00+00:00","text":"text-000002","attachments":[]}""", new InformationAdded(At, "text-000002", [], null) },
        { """{"type":"withdrawn","at":"2026-11-24T02:00:00+00:00"}""", new Withdrawn(At) },
        { """{"type":"attempted","at":"2026-11-24T02:00:00+00:00","work":"city-sync:3","number":1,"until":"2026-11-24T02:00:00+00:00"}""", new Attempted(At, "city-sync:3", 1, At) },
        { """{"type":"delivered","at":"2026-11-24T02:00:00+00:00","work":"notice:1","number":2,"reference":"m-1"}""", new Delivered(At, "notice:1", 2, "m-1") },
        { """{"type":"delivery-failed","at":"2026-11-24T02:00:00+00:00","work":"notice:1","number":2,"kind":"NeedsPerson","code":"-221","reason":"x"}""", new DeliveryFailed(At, "notice:1", 2, FailureKind.NeedsPerson, "-221", "x", null) },
        { """{"type":"accepted","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"}}""", new Accepted(At, By) },
        { """{"type":"returned","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"text":"text-000002","transferDueOn":"2026-12-01"}""", new Returned(At, By, "text-000002", new DateOnly(2026, 12, 1)) },
        { """{"type":"sender-asked","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"text":"text-000002"}""", new SenderAsked(At, By, "text-000002") },
        { """{"type":"wait-ended","at":"2026-11-24T02:00:00+00:00"}""", new WaitEnded(At) },
        { """{"type":"answer-proposed","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"text":"text-000002","documents":[]}""", new AnswerProposed(At, By, "text-000002", []) },
        { """{"type":"answer-sent-back","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"text":"text-000002"}""", new AnswerSentBack(At, By, "text-000002") },
        { """{"type":"answer-approved","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"parts":2}""", new AnswerApproved(At, By, 2) },
        { """{"type":"deadline-extended","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"text":"text-000002"}""", new DeadlineExtended(At, By, "text-000002") },
        { """{"type":"rated","at":"2026-11-24T02:00:00+00:00","satisfaction":"Dissatisfied"}""", new Rated(At, Satisfaction.Dissatisfied, null) },
        { """{"type":"reopened","at":"2026-11-24T02:00:00+00:00","text":"text-000002"}""", new Reopened(At, null, "text-000002") },
        { """{"type":"closed","at":"2026-11-24T02:00:00+00:00"}""", new Closed(At, null) },
        { """{"type":"progress-told","at":"2026-11-24T02:00:00+00:00","dueOn":"2026-12-21"}""", new ProgressTold(At, new DateOnly(2026, 12, 21)) },
        { """{"type":"reminded","at":"2026-11-24T02:00:00+00:00","rule":"answer-late","step":"Answer","level":"Head","agencyCode":"SXD","dueAt":"2026-11-24T02:00:00+00:00"}""", new Reminded(At, "answer-late", Step.Answer, ReminderLevel.Head, "SXD", At) },
        { """{"type":"retry-asked","at":"2026-11-24T02:00:00+00:00","work":"notice:1"}""", new RetryAsked(At, "notice:1", null) },
        { """{"type":"work-discarded","at":"2026-11-24T02:00:00+00:00","work":"notice:1","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"text":"text-000002"}""", new WorkDiscarded(At, "notice:1", By, "text-000002") },
        { """{"type":"resend-asked","at":"2026-11-24T02:00:00+00:00","registerVersion":4}""", new ResendAsked(At, 4, null) },
        { """{"type":"national-code-entered","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"code":"PAKN.20261124.0101","version":3}""", new NationalCodeEntered(At, By, "PAKN.20261124.0101", 3) },
        { """{"type":"conflict-found","at":"2026-11-24T02:00:00+00:00","why":"both-changed","portalVersion":3,"status":"Answered","nationalCode":"PAKN.20261124.0101","text":"text-000002"}""", new ConflictFound(At, "both-changed", 3, PortalStatus.Answered, "PAKN.20261124.0101", "text-000002") },
        { """{"type":"conflict-settled","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"text":"text-000003"}""", new ConflictSettled(At, By, "text-000003") },
        { """{"type":"erasure-asked","at":"2026-11-24T02:00:00+00:00"}""", new ErasureAsked(At) },
        { """{"type":"erased","at":"2026-11-24T02:00:00+00:00","why":"closed","texts":3,"files":1}""", new Erased(At, "closed", By: null, 3, 1) },
        { """{"type":"opinion-given","at":"2026-11-24T02:00:00+00:00","scope":"Conduct","model":"m"}""", new OpinionGiven(At, Scope.Conduct, "m") },
    };

    private static readonly Official By = new("SXD", Role.Officer, "Bàn 1");

    [Fact]
    public void Events_AreAllHere() => Assert.Equal(
        typeof(FeedbackEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => derived.TypeDiscriminator!).Where(type => type is not "received").Order(),
        Events.Select(row => (object)JsonNode.Parse(row.Data.Item1)!["type"]!.GetValue<string>()).Order());

    [Theory]
    [MemberData(nameof(Events))]
    public void Read_OfAStoredEvent_GivesWhatItMeant(string json, FeedbackEvent expected) =>
        Assert.Equivalent(expected, StoredJson.Read<FeedbackEvent>(json), strict: true);

    [Theory]
    [MemberData(nameof(Events))]
    public void Write_OfAnEvent_IsWhatIsStoredOutThere(string json, FeedbackEvent e) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(StoredJson.Write(e))), StoredJson.Write(e));

    [Fact]
    public void Read_OfAStoredReceipt_GivesPlaceAndPictures()
    {
        const string json = """{"type":"received","at":"2026-11-24T02:00:00+00:00","senderId":"5","text":"text-000001","attachments":[{"name":"a","contentType":"image/png"}],"location":{"latitude":21.03,"longitude":105.85}}""";
        var received = Assert.IsType<Received>(StoredJson.Read<FeedbackEvent>(json));
        Assert.Equal(("5", "text-000001", new GeoPoint(21.03, 105.85)), (received.SenderId, received.Text, received.Location));
        Assert.Equal([new Attachment("a", "image/png")], received.Attachments);
    }

    public static TheoryData<string, FeedbackEvent> Corrections => new()
    {
        { """{"type":"declined","at":"2026-11-24T02:00:00+00:00","scope":"Incident","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"text":"text-000002","field":"thuế"}""", new Declined(At, Scope.Incident, By, "text-000002", "thuế") },
        { """{"type":"assigned","at":"2026-11-24T02:00:00+00:00","agencyCode":"H26","rule":"place","facts":[],"transferDueOn":"2026-12-01","scope":"Conduct","field":"thuế"}""", new Assigned(At, "H26", "place", [], new DateOnly(2026, 12, 1), Scope: Scope.Conduct, Field: "thuế") },
        { """{"type":"accepted","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"scope":"Conduct","field":"thuế"}""", new Accepted(At, By, Scope.Conduct, "thuế") },
        { """{"type":"returned","at":"2026-11-24T02:00:00+00:00","by":{"agencyCode":"SXD","role":"Officer","name":"Bàn 1"},"text":"text-000002","transferDueOn":"2026-12-01","scope":"Other","field":"thuế"}""", new Returned(At, By, "text-000002", new DateOnly(2026, 12, 1), Scope.Other, "thuế") },
    };

    [Theory]
    [MemberData(nameof(Corrections))]
    public void Correction_IsReadAndWritten(string json, FeedbackEvent e)
    {
        Read_OfAStoredEvent_GivesWhatItMeant(json, e);
        Write_OfAnEvent_IsWhatIsStoredOutThere(json, e);
    }

    [Theory]
    [InlineData("""{"at":"2026-11-24T02:00:00+00:00","type":"withdrawn"}""")]
    [InlineData("""{"type":"withdrawn","at":"2026-11-24T02:00:00+00:00","columnOfAnOlderRelease":{"x":1}}""")]
    public void Read_InAnotherOrderOrWithMore_StillReads(string json) => Assert.Equal(new Withdrawn(At), StoredJson.Read<FeedbackEvent>(json));

    [Fact]
    public void Read_OfAnUnknownEvent_IsADefect() =>
        Assert.Throws<System.Text.Json.JsonException>(() => StoredJson.Read<FeedbackEvent>("""{"type":"never-heard-of","at":"2026-11-24T02:00:00+00:00"}"""));

    [Fact]
    public void Write_OfVietnamese_StaysReadable() => Assert.Equal("\"Nguyễn Văn Ặ\"", StoredJson.Write("Nguyễn Văn Ặ"));

    [Fact]
    public void Read_OfAnEmptyConversation_GivesANewOne() => Assert.Equivalent(Conversation.New, StoredJson.Read<Conversation>("{}"));
}
