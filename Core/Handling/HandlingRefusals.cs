using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.Handling;

/// <summary>Why a command of an official is refused; each code has its sentence in the text file.</summary>
public static class HandlingRefusals
{
    /// <summary>The role may not do this.</summary>
    public static readonly Refusal NotAllowed = new("refusal.not-allowed");

    /// <summary>Somebody changed the feedback since it was read.</summary>
    public static readonly Refusal ChangedMeanwhile = new("refusal.changed-meanwhile");

    /// <summary>The same idempotency key came with another request before.</summary>
    public static readonly Refusal KeyReused = new("refusal.idempotency-key-reused");

    /// <summary>A key was issued for this very request; its text cannot be told again.</summary>
    public static readonly Refusal KeyIssuedBefore = new("refusal.key-issued-before");

    public static readonly Refusal TextMissing = new("refusal.text-missing");

    /// <summary>No PDF, Word, Excel or picture file, or it carries macros.</summary>
    public static readonly Refusal NotADocument = new("refusal.not-a-document");

    /// <summary>Too many, or one that was not uploaded for this feedback.</summary>
    public static readonly Refusal ForeignDocument = new("refusal.foreign-document");

    public static readonly Refusal UnknownKey = new("refusal.unknown-key");

    public static readonly Refusal UnknownAgency = new("refusal.unknown-agency");

    /// <summary>No field of procedures that the machine can learn.</summary>
    public static readonly Refusal UnknownField = new("refusal.unknown-field");

    /// <summary>Feedback on conduct does not go to an office it names (Nghị định 20/2008/NĐ-CP art. 5 cl. 1).</summary>
    public static readonly Refusal AgencyIsNamed = new("refusal.agency-is-named");

    /// <summary>An agency only handles what is in scope.</summary>
    public static readonly Refusal ScopeNotIn = new("refusal.scope-not-in");

    /// <summary>Declining needs a kind that is out of scope.</summary>
    public static readonly Refusal ScopeNotOut = new("refusal.scope-not-out");
}

/// <summary>A text has more characters than it may.</summary>
public sealed record TextTooLong(int Most) : Refusal("refusal.text-too-long");
