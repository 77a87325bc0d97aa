using CitizenFeedback.Core.Links;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Pages;

/// <summary>What makes an address from the chat open something.</summary>
internal static class LinkToken
{
    /// <returns>Empty where there is none, which opens nothing.</returns>
    public static string Of(HttpRequest request) => request.Query[PersonalLinks.Key].ToString();
}
