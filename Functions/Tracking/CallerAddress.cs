using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Functions.Tracking;

/// <summary>
/// Where a request comes from. The worker takes the last hop of <c>X-Forwarded-For</c>, which the platform adds, for the address of the connection
/// before we see it; what it leaves in the header the caller may have made up.
/// </summary>
internal static class CallerAddress
{
    /// <returns>An IPv4 address, or the network (/64) of an IPv6 one, which a single subscriber has whole.</returns>
    public static string Of(HttpRequest request)
    {
        var address = request.HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))}/64"
            : address.ToString();
    }
}
