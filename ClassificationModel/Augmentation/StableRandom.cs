namespace CitizenFeedback.ClassificationModel.Augmentation;

/// <summary>Pseudo-random numbers (xorshift) that are the same on every runtime: a training can be repeated byte for byte.</summary>
internal sealed class StableRandom(uint seed)
{
    private uint _state = (seed * 2654435761u) + 1;

    public int Next(int limit)
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return (int)(_state % (uint)limit);
    }

    public bool OneIn(int count) => Next(count) == 0;

    public void Shuffle<T>(Span<T> items)
    {
        for (var index = items.Length - 1; index > 0; index--)
        {
            var other = Next(index + 1);
            (items[index], items[other]) = (items[other], items[index]);
        }
    }
}
