using CitizenFeedback.Core.Deadlines;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>The portal's form as a table for people.</summary>
public sealed class PortalCsv(TextFile texts)
{
    private static readonly string[] Fields =
    [
        "code", "version", "national-code", "status", "name", "address", "phone", "email", "sender-kind", "kind", "title", "content", "place", "agency", "sent-at", "answer", "answered-at", "files", "remark",
    ];

    /// <summary>Line by line, so that it is never held whole.</summary>
    public async Task WriteAsync(Stream to, IAsyncEnumerable<PortalForm> forms, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(to, leaveOpen: true);
        await writer.WriteAsync(Csv.ByteOrderMark + Csv.Line(Fields.Select(field => texts.Get($"portal.field.{field}"))));
        await foreach (var form in forms.WithCancellation(cancellation))
            await writer.WriteAsync(Csv.Line(RowOf(form)).AsMemory(), cancellation);
    }

    private IEnumerable<string?> RowOf(PortalForm form) =>
    [
        form.Code.Value, $"{form.Version}", form.NationalCode?.Value, texts.Get($"portal.status.{TextKeys.Of(form.Status)}"), form.FullName, form.Address, form.Phone, form.Email,
        form.SenderKind, form.Kind, form.Title, form.Content, form.Place, form.Agency, Local(form.SentAt), form.Answer, Local(form.AnsweredAt),
        string.Join("; ", form.Attachments), form.Remark,
    ];

    private static string? Local(DateTimeOffset? at) => at is { } time ? $"{LocalTime.WallOf(time):dd/MM/yyyy HH:mm}" : null;
}
