using System.Security.Cryptography;
using System.Text;
using CitizenFeedback.Core.Intake;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Keeps lines of the portal that nothing can be made of for a person: each once, however long the portal goes on listing it.</summary>
/// <param name="before">Names of those that were kept by earlier looks.</param>
internal sealed class ParkedLines(IParkedInput parked, IReadOnlyList<string> before)
{
    /// <summary>Own choice: of more than that some are kept again, which does no harm.</summary>
    private const int MostRemembered = 500;

    private readonly HashSet<string> _listed = [];

    /// <summary>While the look goes on: whatever was kept.</summary>
    public IReadOnlyList<string> SoFar => [.. _listed.Union(before).Take(MostRemembered)];

    /// <summary>Of what the whole look has shown.</summary>
    public IReadOnlyList<string> Listed => [.. _listed.Take(MostRemembered)];

    public async Task KeepAsync(string reason, string line, CancellationToken cancellation)
    {
        var content = Encoding.UTF8.GetBytes(line);
        var name = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        if (_listed.Add(name) && !before.Contains(name))
            await parked.SaveAsync(reason, content, cancellation);
    }
}
