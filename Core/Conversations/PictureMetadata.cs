using System.Buffers.Binary;

namespace CitizenFeedback.Core.Conversations;

/// <summary>
/// Takes place, device and time of taking out of a picture and leaves its pixels untouched: it may be evidence. Only the
/// orientation of a JPEG stays, without which it would lie on its side.
/// </summary>
public static class PictureMetadata
{
    /// <returns>Null if the picture's structure is broken.</returns>
    public static byte[]? Strip(byte[] content, PictureFormat format) =>
        format == PictureFormat.Jpeg ? JpegMetadata.Strip(content)
        : format == PictureFormat.Png ? Png(content)
        : WebP(content);

    /// <summary>A PNG is a signature and chunks (length, type, data, CRC); those that describe the picture are left out.</summary>
    private static byte[]? Png(ReadOnlySpan<byte> content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..8]);
        for (var at = 8; at < content.Length;)
        {
            if (content.Length - at < 12)
                return null;
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - 12)
                return null;
            var chunk = content.Slice(at, (int)length + 12);
            var type = chunk.Slice(4, 4);
            if (!type.SequenceEqual("eXIf"u8) && !type.SequenceEqual("tEXt"u8) && !type.SequenceEqual("zTXt"u8)
                && !type.SequenceEqual("iTXt"u8) && !type.SequenceEqual("tIME"u8))
                kept.Write(chunk);
            if (type.SequenceEqual("IEND"u8))
                return kept.ToArray();
            at += chunk.Length;
        }

        return null;
    }

    /// <summary>A WebP is a RIFF list of chunks (type, length, data, padding); EXIF and XMP are left out and their flags cleared.</summary>
    private static byte[]? WebP(ReadOnlySpan<byte> content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..12]);
        for (var at = 12; at + 8 <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 4)..]);
            var padded = length + (length & 1);
            if (padded > content.Length - at - 8)
                return null;
            var chunk = content.Slice(at, (int)padded + 8);
            if (chunk.StartsWith("VP8X"u8))
            {
                if (length < 10)
                    return null;
                var header = chunk.ToArray();
                header[8] &= 0b1111_0011; // no EXIF, no XMP (WebP container specification)
                kept.Write(header);
            }
            else if (!chunk.StartsWith("EXIF"u8) && !chunk.StartsWith("XMP "u8))
            {
                kept.Write(chunk);
            }

            at += chunk.Length;
        }

        var stripped = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(stripped.AsSpan(4), (uint)stripped.Length - 8);
        return stripped.Length > 20 ? stripped : null;
    }
}
