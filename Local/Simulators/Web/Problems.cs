using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Web;

/// <summary>Problem details (RFC 9457) with a stable type for programs and a Vietnamese sentence for people.</summary>
internal static class Problems
{
    public static IResult Of(int status, string type, string detail) =>
        Results.Problem(statusCode: status, type: $"urn:problem:{type}", title: type, detail: detail);
}
