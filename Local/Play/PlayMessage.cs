namespace CitizenFeedback.Local.Play;

/// <summary>One message a person of the play sends.</summary>
public abstract record PlayMessage
{
    private PlayMessage()
    {
    }

    public sealed record Text(string Words) : PlayMessage;

    /// <param name="File">Absolute path of an existing file.</param>
    public sealed record Image(string File) : PlayMessage;

    /// <summary>Degrees, WGS 84.</summary>
    public sealed record Location(double Latitude, double Longitude) : PlayMessage;
}
