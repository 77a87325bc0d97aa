using System.Text;
using CitizenFeedback.Core.Conversations;

namespace CitizenFeedback.Core.Handling.Documents;

/// <summary>What may be attached to an answer, told by the content and never by name or header.</summary>
internal static class DocumentFormat
{
    private const string WordProcessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <returns>Type and extension; null for everything else.</returns>
    public static (string ContentType, string Extension)? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8))
            return ("application/pdf", "pdf");
        if (PictureFormat.Of(content) is { } picture)
            return (picture.ContentType, picture.Extension);
        if (!content.StartsWith("PK\x03\x04"u8))
            return null;
        // The names of an archive's parts stand in it uncompressed; macros are no document.
        if (Contains(content, "vbaProject.bin"))
            return null;
        return Contains(content, "word/document.xml") ? (WordProcessing, "docx")
            : Contains(content, "xl/workbook.xml") ? (Spreadsheet, "xlsx")
            : null;
    }

    private static bool Contains(ReadOnlySpan<byte> content, string name) => content.IndexOf(Encoding.ASCII.GetBytes(name)) >= 0;
}
