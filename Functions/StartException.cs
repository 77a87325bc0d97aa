namespace CitizenFeedback.Functions;

/// <summary>The product cannot start as it is set up. The message lists everything that is wrong with settings and data files at once, and shows no value of a setting.</summary>
public sealed class StartException(IReadOnlyList<string> faults)
    : Exception($"The product cannot start: {faults.Count} {(faults.Count == 1 ? "thing is" : "things are")} wrong.{string.Concat(faults.Select(fault => $"{Environment.NewLine}- {fault}"))}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
