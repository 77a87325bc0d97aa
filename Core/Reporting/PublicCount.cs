namespace CitizenFeedback.Core.Reporting;

/// <summary>What the public is told of a count: that it lies between these two, both included.</summary>
public readonly record struct PublicCount(int Least, int Most)
{
    public bool IsExact => Least == Most;

    public static PublicCount Exactly(int count) => new(count, count);

    public static PublicCount operator +(PublicCount one, PublicCount other) => new(one.Least + other.Least, one.Most + other.Most);
}
