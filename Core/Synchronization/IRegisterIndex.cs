using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Tells what a register holds, to compare it with what it should.</summary>
public interface IRegisterIndex
{
    /// <param name="after">The <see cref="RegisterPage.Next"/> of the page before; null for the first.</param>
    Task<Tried<RegisterPage>> ListAsync(string? after, CancellationToken cancellation);
}

/// <param name="Next">Null on the last page.</param>
public sealed record RegisterPage(IReadOnlyList<RegisterLine> Lines, string? Next);

/// <param name="Code">Our code as the register has it, which may be none of ours.</param>
/// <param name="Stage">In the register's own words: the name of a stage, or of a <see cref="PortalStatus"/>.</param>
public sealed record RegisterLine(string Code, int Version, string Stage);
