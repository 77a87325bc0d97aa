using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Uploads of the OA: pictures (jpg, png) to 1 MB, files (PDF, DOC, DOCX, CSV) to 5 MB.</summary>
internal sealed class UploadEndpoints(ZaloWorld world)
{
    private const int LargestImage = 1024 * 1024;
    private const int LargestFile = 5 * 1024 * 1024;
    private static readonly string[] FileTypes = [".pdf", ".doc", ".docx", ".csv"];

    public async Task<IResult> UploadImageAsync(HttpRequest request)
    {
        if (await FileOfAsync(request) is not { } file || !IsPicture(file.Bytes))
            return ZaloAnswer.Of(ZaloRefusal.Invalid("file"));
        if (file.Bytes.Length > LargestImage)
            return ZaloAnswer.Of(ZaloRefusal.OverLimit("file", LargestImage));

        return ZaloAnswer.Ok(new { attachment_id = Keep(file, isImage: true).Id });
    }

    public async Task<IResult> UploadFileAsync(HttpRequest request)
    {
        if (await FileOfAsync(request) is not { } file || !FileTypes.Contains(Path.GetExtension(file.Name).ToLowerInvariant()))
            return ZaloAnswer.Of(ZaloRefusal.Invalid("file"));
        if (file.Bytes.Length > LargestFile)
            return ZaloAnswer.Of(ZaloRefusal.OverLimit("file", LargestFile));

        return ZaloAnswer.Ok(new { token = Keep(file, isImage: false).Id });
    }

    private Upload Keep((string Name, byte[] Bytes) file, bool isImage) =>
        world.Uploads.Add(isImage, file.Name, world.Media.Keep(file.Bytes, file.Name));

    private static async Task<(string Name, byte[] Bytes)?> FileOfAsync(HttpRequest request)
    {
        if (!request.HasFormContentType || (await request.ReadFormAsync()).Files.GetFile("file") is not { } file)
            return null;

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return (file.FileName, bytes.ToArray());
    }

    private static bool IsPicture(byte[] bytes) => bytes is [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..];
}
