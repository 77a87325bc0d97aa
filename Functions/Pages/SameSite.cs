using CitizenFeedback.Core.Links;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Pages;

/// <summary>Whether a posted form comes from a page of ours: no other site may press our buttons in a visitor's name.</summary>
public sealed class SameSite(PublicAddress address)
{
    /// <remarks>Every browser in use sends <c>Origin</c> with a post; what has neither header is a program, which has no visitor's cookie.</remarks>
    public bool IsOrigin(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site")
            return false;
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == address.Base.GetLeftPart(UriPartial.Authority);
    }
}
