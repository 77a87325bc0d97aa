using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Core.Synchronization;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Handling.Views;

/// <summary>What happened, who did it and why; attempts at deliveries are left out.</summary>
internal static class HistoryView
{
    private static readonly FrozenDictionary<Type, string> Kinds = typeof(FeedbackEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    public static IReadOnlyList<HistoryEntry> Of(FeedbackRecord record) =>
    [
        .. record.Events.Where(e => e is not (Attempted or Delivered or DeliveryFailed)).Select(e => new HistoryEntry(
            e.At,
            Kinds[e.GetType()],
            (e as IByOfficial)?.By,
            record.TextOf((e as IHasText)?.Text),
            WhyOf(e),
            (e as Assigned)?.Facts)),
    ];

    private static string? WhyOf(FeedbackEvent e) => e switch
    {
        Classified classified => WhyOf(classified),
        ReviewRequested review => review.Why,
        Assigned assigned => $"{assigned.AgencyCode} ({assigned.Rule}){(SaidOf(assigned) is { } said ? $": {said}" : "")}",
        ISaysWhatItIs says => SaidOf(says),
        OpinionGiven given => $"{(given.Scope is { } scope ? $"{scope}" : "?")} ({given.Model})",
        Rated rated => rated.Satisfaction.ToString(),
        Reminded reminded => $"{reminded.Rule}: {reminded.AgencyCode} ({reminded.Level})",
        WorkDiscarded discarded => discarded.Work,
        NationalCodeEntered entered => entered.Code,
        ConflictFound found => $"{found.Why}: {found.Status}",
        ResendAsked asked => $"{asked.RegisterVersion}",
        ErasureAsked asked => $"{asked.Reason}",
        Erased erased => erased.Why,
        ProgressTold told => $"{told.DueOn:yyyy-MM-dd}",
        _ => null,
    };

    private static string? SaidOf(ISaysWhatItIs e) => (e.Scope, e.Field) switch
    {
        (null, null) => null,
        ({ } scope, null) => $"{scope}",
        (null, { } field) => field,
        ({ } scope, { } field) => $"{scope}, {field}",
    };

    private static string WhyOf(Classified e)
    {
        var why = $"{e.Scope} {e.Score:0.00} ({e.Model}): {string.Join(", ", e.Evidence)}";
        return e.Findings is { } found
            ? $"{why}; {string.Join(", ", new[] { found.Reason, found.Fields.FirstOrDefault(), found.ProcedureCode }.OfType<string>().Concat(found.Concerns.Select(TextKeys.Of)))}".TrimEnd(' ', ';', ',')
            : why;
    }
}
