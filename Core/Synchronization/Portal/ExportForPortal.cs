using System.Runtime.CompilerServices;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>What the portal has not, or not as it stands now, in the portal's form, for officials who enter it by hand.</summary>
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
        await foreach (var form in FormsAsync(by, after, cancellation))
        {
            if (page.Count == MostOfPage)
                return new PortalFormPage(page, page[^1].Code.Value);
            page.Add(form);
        }

        return new PortalFormPage(page, Next: null);
    }

    /// <returns>Every form, loaded one by one while they are read.</returns>
    public Result<IAsyncEnumerable<PortalForm>> All(Official by, CancellationToken cancellation) => by.Role == Role.Coordinator
        ? Result<IAsyncEnumerable<PortalForm>>.Of(FormsAsync(by, after: null, cancellation))
        : HandlingRefusals.NotAllowed;

    private async IAsyncEnumerable<PortalForm> FormsAsync(Official by, string? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in feedbacks.ListStandingsAsync(cancellation))
        {
            if (!one.IsToEnter || string.CompareOrdinal(one.Id.Value, after) <= 0)
                continue;
            var record = await feedbacks.LoadAsync(one.Id, cancellation);
            if (record.Feedback is { IsErased: false } feedback && by.MayRead(feedback))
                yield return forms.Of(record);
        }
    }
}

/// <param name="Next">Ask after this for the next page; null on the last.</param>
public sealed record PortalFormPage(IReadOnlyList<PortalForm> Items, string? Next);
