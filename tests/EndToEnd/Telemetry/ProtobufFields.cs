namespace CitizenFeedback.EndToEnd.Tests.Telemetry;

/// <summary>Reads the fields of a protobuf message as far as these tests need them.</summary>
internal static class ProtobufFields
{
    private const int Varint = 0, Fixed64 = 1, LengthDelimited = 2, Fixed32 = 5;

    /// <summary>The bytes of each length-delimited field with that number.</summary>
    public static List<byte[]> Of(byte[] message, int number)
    {
        var found = new List<byte[]>();
        for (var at = 0; at < message.Length;)
        {
            var key = ReadVarint(message, ref at);
            var length = (int)(key & 7) switch
            {
                Varint => SkipVarint(message, ref at),
                Fixed64 => 8,
                LengthDelimited => (int)ReadVarint(message, ref at),
                Fixed32 => 4,
                var type => throw new InvalidDataException($"Wire type {type}."),
            };
            if ((key & 7) == LengthDelimited && (int)(key >> 3) == number)
                found.Add(message[at..(at + length)]);
            at += length;
        }

        return found;
    }

    private static int SkipVarint(byte[] message, ref int at)
    {
        ReadVarint(message, ref at);
        return 0;
    }

    private static ulong ReadVarint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var octet = message[at++];
            value |= (ulong)(octet & 0x7F) << shift;
            if ((octet & 0x80) == 0)
                return value;
        }
    }
}
