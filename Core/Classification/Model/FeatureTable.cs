using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CitizenFeedback.Core.Classification.Model;

/// <summary>
/// Weights by feature: rows of bytes in a table addressed by the feature's hash. The first byte of a row tells which feature it belongs to,
/// so that one never seen in training weighs nothing. A feature stands in its row or in the one beside it.
/// </summary>
internal sealed class FeatureTable
{
    private const int Lanes = 8;

    private readonly byte[] _rows;
    private readonly int _width;
    private readonly int _shift;

    /// <param name="width">Bytes of a row, a multiple of 8.</param>
    public FeatureTable(byte[] rows, int width)
    {
        _rows = rows;
        _width = width;
        _shift = 32 - int.Log2(rows.Length / width);
    }

    public int Vectors => _width / Lanes;

    public ReadOnlySpan<byte> Rows => _rows;

    public int Width => _width;

    /// <summary>Where the feature's row begins; −1 if it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(uint feature)
    {
        var row = (int)(feature >> _shift);
        var mark = Mark(feature);
        if (_rows[row * _width] == mark)
            return row * _width;
        row ^= 1;
        return _rows[row * _width] == mark ? row * _width : -1;
    }

    /// <summary>Eight weights of a row; the very first is no weight but the mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<int> Weights(int row, int vector)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), row + vector * Lanes));
        return Vector256.WidenLower(Vector256.WidenLower(Vector256.CreateScalarUnsafe(bytes).AsSByte()));
    }

    /// <summary>Puts a feature's weights into the table, unless both its rows are taken.</summary>
    public static bool TryPut(byte[] rows, int width, uint feature, ReadOnlySpan<sbyte> weights)
    {
        var row = (int)(feature >> (32 - int.Log2(rows.Length / width)));
        if (rows[row * width] != 0)
            row ^= 1;
        if (rows[row * width] != 0)
            return false;
        rows[row * width] = Mark(feature);
        MemoryMarshal.AsBytes(weights).CopyTo(rows.AsSpan(row * width + 1));
        return true;
    }

    /// <summary>From bits that do not choose the row; 0 is an empty row.</summary>
    private static byte Mark(uint feature) => (byte)Math.Max(1u, feature & 0xFF);
}
