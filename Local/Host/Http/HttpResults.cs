using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Host.Http;

/// <summary>Turns what a function returned into the answer.</summary>
internal static class HttpResults
{
    /// <summary>A result writes itself; anything else, as in the real worker, is 200 with an empty body.</summary>
    public static Task ExecuteAsync(object? result, HttpContext http) =>
        result is IResult answer ? answer.ExecuteAsync(http) : Task.CompletedTask;
}
