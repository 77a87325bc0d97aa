namespace CitizenFeedback.Operations;

internal static class ExitCodes
{
    public const int Ok = 0;

    public const int Failed = 1;

    public const int Usage = 2;

    /// <summary>The store does not hold what the backup does.</summary>
    public const int Different = 3;
}
