namespace CitizenFeedback.Core.Conversations;

/// <summary>A picture format we keep, told by the content and never by name or header.</summary>
public sealed record PictureFormat(string ContentType, string Extension)
{
    public static readonly PictureFormat Jpeg = new("image/jpeg", "jpg");
    public static readonly PictureFormat Png = new("image/png", "png");
    public static readonly PictureFormat WebP = new("image/webp", "webp");

    /// <returns>Null if the bytes are no picture we keep.</returns>
    public static PictureFormat? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        return content.Length > 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8) ? WebP : null;
    }
}
