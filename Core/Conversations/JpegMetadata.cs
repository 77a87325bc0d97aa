using System.Buffers.Binary;

namespace CitizenFeedback.Core.Conversations;

/// <summary>
/// Strips a JPEG: a row of segments (marker, length, data) with scans between them, up to the end of the image. What follows it,
/// such as a second picture or a film with metadata of its own, is left out.
/// </summary>
internal static class JpegMetadata
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2; // colour profile: part of how the picture looks
    private const byte App14 = 0xEE; // colour transform, likewise
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;

    public static byte[]? Strip(ReadOnlySpan<byte> content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..2]);
        for (var at = 2; at + 2 <= content.Length;)
        {
            if (content[at] != 0xFF)
                return null;
            var marker = content[at + 1];
            if (marker == EndOfImage)
            {
                kept.Write(content.Slice(at, 2));
                return kept.ToArray();
            }

            if (at + 4 > content.Length)
                return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            if (length < 2 || at + 2 + length > content.Length)
                return null;
            var segment = content.Slice(at, length + 2);
            if (marker == App1 && OrientationOf(segment[4..]) is { } orientation and not 1)
                kept.Write(ExifWith(orientation));
            else if (!IsMetadata(marker))
                kept.Write(segment);
            at += segment.Length;
            if (marker == StartOfScan)
            {
                var scan = content.Slice(at, LengthOfScan(content[at..]));
                kept.Write(scan);
                at += scan.Length;
            }
        }

        return null;
    }

    /// <summary>Up to the next marker; FF 00 is data, and FF D0 to FF D7 are marks within a scan (ITU-T T.81, B.1.1).</summary>
    private static int LengthOfScan(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at + 1 < data.Length; at++)
            if (data[at] == 0xFF && data[at + 1] is not (0x00 or >= 0xD0 and <= 0xD7))
                return at;
        return data.Length;
    }

    private static bool IsMetadata(byte marker) =>
        marker == Comment || (marker is > App0 and <= App15 && marker is not (App2 or App14));

    /// <summary>Tag 0x0112 of the first directory of the Exif block.</summary>
    private static ushort? OrientationOf(ReadOnlySpan<byte> data)
    {
        if (!data.StartsWith("Exif\0\0"u8) || data.Length < 20)
            return null;
        var tiff = data[6..];
        var isLittle = tiff[0] == 'I';
        var directory = Read32(tiff[4..], isLittle);
        if (directory > tiff.Length - 2)
            return null;
        var count = Read16(tiff[(int)directory..], isLittle);
        for (var index = 0; index < count; index++)
        {
            var entry = (int)directory + 2 + index * 12;
            if (entry + 12 > tiff.Length)
                return null;
            if (Read16(tiff[entry..], isLittle) == 0x0112)
                return Read16(tiff[(entry + 8)..], isLittle) is >= 1 and <= 8 and var orientation ? orientation : null;
        }

        return null;
    }

    /// <summary>The smallest Exif block: one directory with one tag.</summary>
    private static byte[] ExifWith(ushort orientation) =>
    [
        0xFF, App1, 0x00, 0x22, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Read16(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static uint Read32(ReadOnlySpan<byte> at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
