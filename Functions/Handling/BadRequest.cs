namespace CitizenFeedback.Functions.Handling;

/// <summary>A request that cannot be read.</summary>
/// <param name="Name">Ends the problem's type, and the key of its sentence.</param>
/// <param name="What">The part that is wrong.</param>
public sealed record BadRequest(int Status, string Name, string? What = null)
{
    public static readonly BadRequest TooLarge = new(413, "body-too-large");
    public static readonly BadRequest KeyMissing = new(400, "idempotency-key");
    public static readonly BadRequest VersionMissing = new(428, "if-match-missing");
    public static readonly BadRequest VersionWrong = new(400, "if-match-wrong");

    public static BadRequest Json(string what) => new(400, "json", what);

    /// <summary>The JSON is as it should be, only no such scope is known.</summary>
    public static BadRequest UnknownScope(string what) => new(422, "unknown-scope", what);

    public static BadRequest Query(string what) => new(400, "query", what);
}
