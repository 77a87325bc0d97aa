namespace CitizenFeedback.Core.Classification;

/// <summary>What a text asks for. In scope are only matters of administrative regulations (Nghị định 20/2008/NĐ-CP art. 1 and 5).</summary>
public enum Scope
{
    /// <summary>Opinion on, or defect of, a rule, procedure, form, fee or time limit, or the online service that carries it (art. 5(2)–(6)).</summary>
    Regulation,

    /// <summary>Delay, trouble, inaction, wrong action or manner of an official or office handling a procedure (art. 5(1)); praise too.</summary>
    Conduct,

    /// <summary>Proposed change of a rule, or a new rule (art. 5(7)–(8)).</summary>
    Proposal,

    /// <summary>A street, urban, environment or public-order matter that some unit should go and fix.</summary>
    Incident,

    /// <summary>A khiếu nại against a decision or act, or a tố cáo of a violation: other laws, expressly excluded by art. 1.</summary>
    ComplaintOrDenunciation,

    /// <summary>How, where, how long, how much: guidance, not feedback.</summary>
    Question,

    /// <summary>Greeting, advertisement, abuse, private dispute, feedback on a private firm or a school.</summary>
    Other,
}
