namespace CitizenFeedback.ClassificationModel.Evaluation;

/// <summary>So many of so many, with the interval that holds the true share in 95 of 100 cases (Wilson 1927).</summary>
internal readonly record struct Share(int Part, int Whole)
{
    private const double Z = 1.96;

    public double Value => Whole == 0 ? 0 : (double)Part / Whole;

    public double Low => Whole == 0 ? 0 : Math.Max(0, Middle - Reach);

    public double High => Whole == 0 ? 1 : Math.Min(1, Middle + Reach);

    private double Middle => (Value + (Z * Z / (2 * Whole))) / (1 + (Z * Z / Whole));

    private double Reach => Z * Math.Sqrt((Value * (1 - Value) / Whole) + (Z * Z / (4.0 * Whole * Whole))) / (1 + (Z * Z / Whole));

    public static Share Of<T>(IReadOnlyCollection<T> all, Func<T, bool> isPart) => new(all.Count(isPart), all.Count);

    public override string ToString() => Whole == 0 ? "–" : $"{Value:0.000} ({Low:0.000}–{High:0.000})";
}
