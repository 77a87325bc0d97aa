using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Local.Simulators.Zalo;

/// <summary>Ids and times in the forms Zalo uses.</summary>
internal static class ZaloIds
{
    public static string NewMessageId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10));

    public static string NewUserId() => RandomNumberGenerator.GetInt32(1, 10).ToString(CultureInfo.InvariantCulture) + RandomNumberGenerator.GetString("0123456789", 17);

    /// <summary>The same person's id for the app, which differs from the id for the OA.</summary>
    public static string AppScoped(string userId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("app:" + userId));
        return (BitConverter.ToUInt64(hash) % 900_000_000_000_000_000 + 100_000_000_000_000_000).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Epoch milliseconds, as text.</summary>
    public static string Timestamp(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
