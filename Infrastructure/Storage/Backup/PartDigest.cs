using System.Security.Cryptography;
using System.Text;

namespace CitizenFeedback.Infrastructure.Storage.Backup;

/// <summary>Counts lines and sums their hashes, in any order. Keys are unique within a part, so equal lines cannot cancel each other out.</summary>
internal sealed class PartDigest
{
    private readonly byte[] _sum = new byte[SHA256.HashSizeInBytes];
    private readonly Lock _lock = new();
    private long _count;

    public void Add(string line)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(line));
        lock (_lock)
        {
            _count++;
            for (var index = 0; index < hash.Length; index++)
                _sum[index] ^= hash[index];
        }
    }

    public PartCount Of(string part) => new(part, _count, Convert.ToHexStringLower(_sum));
}
