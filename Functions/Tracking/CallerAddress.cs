using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Tracking;

/// <summary>
/// Where a request comes from. The platform's front end adds the caller to the end of <c>X-Forwarded-For</c>, with a port; what stands before
/// it the caller may have made up.
/// </summary>
internal static class CallerAddress
{
    /// <returns>An IPv4 address, or the network (/64) of an IPv6 one, which a single subscriber has whole.</returns>
    public static string Of(HttpRequest request)
    {
        var last = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        var address = IPEndPoint.TryParse(last, out var hop) ? hop.Address : request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))}/64"
            : address.ToString();
    }
}
