using System.Text.Json;
using CitizenFeedback.Local.Simulators.Journals;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Answers in Zalo's form: HTTP 200 always, the truth is in <c>error</c>.</summary>
internal static class ZaloAnswer
{
    private static readonly JsonSerializerOptions Json = SimulatorJson.Configure(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });

    public static IResult Ok(object data) => Results.Json(new { data, error = 0, message = "Success" }, Json);

    public static IResult Of(ZaloRefusal refusal) => Results.Json(new { refusal.Error, refusal.Message }, Json);
}
