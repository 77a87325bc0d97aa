using CitizenFeedback.Core.Synchronization;

namespace CitizenFeedback.Functions.Synchronization;

/// <summary>Forms as JSON.</summary>
public sealed record PortalEntryPage(IReadOnlyList<PortalEntry> Items, string? Next)
{
    public static PortalEntryPage Of(PortalFormPage page) => new([.. page.Items.Select(PortalEntry.Of)], page.Next);
}

/// <summary>One feedback in the portal's form; its names are those of docs/openapi.json.</summary>
public sealed record PortalEntry(
    string Code, int Version, PortalStatus Status, string FullName, string Address, string? Phone, string? Email, string? SenderKind, string Kind, string Title, string Content,
    string? Place, string? Agency, DateTimeOffset SentAt, string? Answer, DateTimeOffset? AnsweredAt, IReadOnlyList<string> Attachments, string? Remark)
{
    public static PortalEntry Of(PortalForm form) => new(
        form.Code.Value, form.Version, form.Status, form.FullName, form.Address, form.Phone, form.Email, form.SenderKind, form.Kind, form.Title, form.Content,
        form.Place, form.Agency, form.SentAt, form.Answer, form.AnsweredAt, form.Attachments, form.Remark);
}
