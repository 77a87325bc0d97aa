namespace CitizenFeedback.Local.Launch;

/// <summary>Where the parts listen: four ports in a row, on this machine only.</summary>
/// <param name="PortBase">The first of the four.</param>
public sealed record LocalAddresses(int PortBase)
{
    public const int DefaultPortBase = 5080;

    public const int HighestPortBase = 65_532;

    /// <summary>Zalo: its API and the phone page.</summary>
    public Uri Zalo => At(0);

    /// <summary>The city's register.</summary>
    public Uri City => At(1);

    /// <summary>The product.</summary>
    public Uri Functions => At(2);

    /// <summary>The national portal.</summary>
    public Uri Portal => At(3);

    public IEnumerable<Uri> All => [Zalo, City, Functions, Portal];

    private Uri At(int place) => new($"http://127.0.0.1:{PortBase + place}/");
}
