using System.Net;
using CitizenFeedback.Infrastructure.Http;

namespace CitizenFeedback.Infrastructure.Tests.Http;

public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("203.162.0.11", true)] // a public one in Viet Nam
    [InlineData("2405:4800::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)] // metadata of clouds
    [InlineData("168.63.129.16", false)] // Azure's inner services, though its number is a public one
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:203.162.0.11", true)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("fd00::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void Is_KnowsInnerAddresses(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));
}
