using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Local.Simulators.Zalo.Tokens;

/// <summary><c>POST /v4/oa/access_token</c>: every error comes with HTTP 200.</summary>
internal static class TokenEndpoint
{
    public static async Task<IResult> RefreshAsync(ZaloWorld world, HttpRequest request)
    {
        if (!request.HasFormContentType)
            return Refused(-14_005, "invalid_request", "Body must be form-urlencoded");

        var form = await request.ReadFormAsync();
        if (form["app_id"] != world.Options.AppId)
            return Refused(-14_002, "invalid_app_id", "App is not valid");
        if (request.Headers["secret_key"] != world.Options.AppSecret)
            return Refused(-14_004, "invalid_secret_key", "Secret key is not valid");
        if (form["grant_type"] != "refresh_token")
            return Refused(-14_006, "invalid_grant_type", "Grant type is not supported");

        return world.Tokens.Refresh(form["refresh_token"].ToString()) is { } pair
            ? Results.Json(Answer(pair))
            : Refused(-14_014, "invalid_refresh_token", "Refresh token is used or expired");
    }

    /// <summary>The life of the access token is text, in seconds.</summary>
    public static Dictionary<string, string> Answer(TokenPair pair) => new()
    {
        ["access_token"] = pair.AccessToken,
        ["refresh_token"] = pair.RefreshToken,
        ["expires_in"] = TokenBook.AccessLifeSeconds.ToString(CultureInfo.InvariantCulture),
    };

    private static IResult Refused(int error, string name, string reason) =>
        Results.Json(new { error, error_name = name, error_reason = reason, error_description = reason, message = reason });
}
