using System.Security.Cryptography;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Links;

namespace CitizenFeedback.Core.Forms;

/// <summary>Opens the form behind an address: once, in one browser, with what the chat already knows.</summary>
public sealed class OpenForm(
    FormLinks links, IFormStore forms, IFeedbackStore feedbacks, IConversationStore conversations, DraftFold fold, TimeProvider time)
{
    /// <param name="browserKey">What the browser got when it opened a form.</param>
    public async Task<FormAccess> LookAsync(string token, string? browserKey, CancellationToken cancellation)
    {
        if (links.Read(token) is not { } ticket)
            return new FormAccess.Forged();
        var stored = await forms.LoadAsync(ticket.Id, cancellation);
        var isOurs = stored?.Form.BelongsTo(browserKey) == true;
        var record = await feedbacks.LoadAsync(ticket.Id, cancellation);
        if (record.Submission?.SenderId == ticket.SenderId || record.OwnedBy(ticket.SenderId) is not null)
            return new FormAccess.Sent(ticket, isOurs);
        var conversation = (await conversations.LoadAsync(ticket.SenderId, eventKey: null, cancellation)).Conversation;
        if (conversation.DraftId != ticket.Id || stored is not null && !stored.Form.IsOpenAt(time.GetUtcNow()))
            return new FormAccess.Ended();
        if (stored is not null && isOurs)
            return new FormAccess.Open(stored.Form, stored.ETag);
        if (stored is not null && FormLinks.GivenAt(ticket) <= stored.Form.OpenedAt)
            return new FormAccess.Elsewhere();
        return time.GetUtcNow() <= ticket.Until ? new FormAccess.New(ticket, stored) : new FormAccess.Ended();
    }

    /// <returns>The key for the browser; null if another browser was faster.</returns>
    public async Task<string?> RunAsync(FormAccess.New fresh, CancellationToken cancellation)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var form = fresh.Opened is { Form: var opened }
            ? opened with { BrowserHash = FeedbackForm.HashOf(key), OpenedAt = time.GetUtcNow() }
            : await FilledAsync(fresh.Ticket, FeedbackForm.HashOf(key), cancellation);
        return await forms.TrySaveAsync(form, fresh.Opened?.ETag, cancellation) ? key : null;
    }

    private async Task<FeedbackForm> FilledAsync(LinkTicket ticket, string browserHash, CancellationToken cancellation)
    {
        var conversation = (await conversations.LoadAsync(ticket.SenderId, eventKey: null, cancellation)).Conversation;
        var now = time.GetUtcNow();
        return Filled(new FeedbackForm(ticket.Id, ticket.SenderId, browserHash, now) { OpenedAt = now }, conversation);
    }

    private FeedbackForm Filled(FeedbackForm form, Conversation conversation)
    {
        var draft = fold.Fold(conversation);
        var pictures = draft.Pictures.Select((picture, index) => new FormFile(picture, $"Zalo {index + 1}", Bytes: 0));
        return form with
        {
            Fields = FormFields.Empty with
            {
                Name = draft.Name ?? "",
                Phone = draft.Phone ?? "",
                Email = draft.Email ?? "",
                Address = draft.Address ?? "",
                Agency = draft.Place ?? "",
                Content = draft.Text,
            },
            Files = [.. pictures],
            Location = draft.Location,
            WantsReview = draft.WantsReview,
            KnownConsent = conversation.KnownContact?.Consent,
        };
    }
}
