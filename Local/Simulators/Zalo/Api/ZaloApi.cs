using CitizenFeedback.Local.Simulators.Calls;
using CitizenFeedback.Local.Simulators.Zalo.Tokens;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Simulators.Zalo.Api;

/// <summary>Zalo's endpoints, with the paths of <c>openapi.zalo.me</c> and <c>oauth.zaloapp.com</c>.</summary>
internal static class ZaloApi
{
    /// <summary>Whether a call is one to Zalo, not to the simulator itself.</summary>
    public static bool Has(PathString path) =>
        path.StartsWithSegments("/v2.0") || path.StartsWithSegments("/v3.0") || path.StartsWithSegments("/v4");

    public static void MapZaloApi(this IEndpointRouteBuilder app, ZaloWorld world)
    {
        app.MapPost("/v4/oa/access_token", (HttpRequest request) => TokenEndpoint.RefreshAsync(world, request));

        var api = app.MapGroup("").AddEndpointFilter(new ZaloGuard(world.Tokens, new RateLimit(world.Options.CallsPerMinute, TimeSpan.FromMinutes(1), world.Options.Clock)));
        var messages = new MessageEndpoints(world);
        api.MapPost("/v3.0/oa/message/cs", messages.SendConsultationAsync);
        api.MapPost("/v3.0/oa/message/template", messages.SendTemplateAsync);

        var uploads = new UploadEndpoints(world);
        api.MapPost("/v2.0/oa/upload/image", uploads.UploadImageAsync);
        api.MapPost("/v2.0/oa/upload/file", uploads.UploadFileAsync);

        var history = new HistoryEndpoints(world);
        api.MapGet("/v2.0/oa/conversation", history.Conversation);
        api.MapGet("/v2.0/oa/listrecentchat", history.RecentChats);

        var account = new AccountEndpoints(world);
        api.MapGet("/v3.0/oa/user/detail", account.UserDetail);
        api.MapPost("/v3.0/oa/quota/message", account.Quota);
        api.MapGet("/v2.0/oa/getoa", account.Oa);
    }

    /// <summary>How Zalo says that it failed: with HTTP 200.</summary>
    public static Task FailAsync(HttpContext context) => ZaloAnswer.Of(ZaloRefusal.SendFailed).ExecuteAsync(context);
}
