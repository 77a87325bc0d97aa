using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>What has no national code yet, in the portal's form, for officials who enter it by hand.</summary>
public sealed class ExportForPortal(IFeedbackStore feedbacks, PortalForms forms)
{
    /// <summary>More than anybody enters in a sitting; each is loaded whole.</summary>
    public const int MostOfPage = 200;

    /// <param name="after">Code of the last form of the page before; null for the first page.</param>
    public async Task<Result<PortalFormPage>> RunAsync(Official by, string? after, CancellationToken cancellation)
    {
        if (by.Role != Role.Coordinator)
            return HandlingRefusals.NotAllowed;
        var page = new List<PortalForm>();
        await foreach (var one in feedbacks.ListStandingsAsync(cancellation))
        {
            if (!one.IsForRegisters || one.NationalCode is not null || string.CompareOrdinal(one.Id.Value, after) <= 0)
                continue;
            if (page.Count == MostOfPage)
                return new PortalFormPage(page, page[^1].Code.Value);
            var record = await feedbacks.LoadAsync(one.Id, cancellation);
            if (record.Feedback is { IsErased: false } feedback && by.MayRead(feedback))
                page.Add(forms.Of(record));
        }

        return new PortalFormPage(page, Next: null);
    }
}

/// <param name="Next">Ask after this for the next page; null on the last.</param>
public sealed record PortalFormPage(IReadOnlyList<PortalForm> Items, string? Next);
