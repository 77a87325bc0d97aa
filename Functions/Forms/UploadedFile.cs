using CitizenFeedback.Core.Forms;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Forms;

/// <summary>Reads a file that came with a form.</summary>
internal static class UploadedFile
{
    /// <returns>Null for one that is too large to be looked at.</returns>
    public static async Task<byte[]?> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > FillForm.MostBytes)
            return null;
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellation);
        return content.ToArray();
    }
}
