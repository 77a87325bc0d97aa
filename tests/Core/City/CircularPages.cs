namespace CitizenFeedback.Core.Tests.City;

/// <summary>Pages a, b, a, b and so on: whoever follows them for ever is stopped.</summary>
internal sealed class CircularPages
{
    private int _asked;

    public string Next(string? after) => ++_asked < 1000 ? after == "a" ? "b" : "a" : throw new InvalidOperationException("It goes on for ever.");
}
