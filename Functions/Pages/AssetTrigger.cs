using CitizenFeedback.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace CitizenFeedback.Functions.Pages;

/// <summary>Style sheet, script and icon of the pages.</summary>
public sealed class AssetTrigger(PageAssets assets)
{
    [Function("Asset")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{name}")] HttpRequest request, string name)
    {
        if (assets.Find(name) is not { } asset)
            return TypedResults.NotFound();
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.PhysicalFile(asset.Path, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }
}
