namespace CitizenFeedback.Core.Classification.Reading;

/// <summary>What a token is. All but words stand for whatever was written: one phone number is as good as another, and none is kept.</summary>
public enum TokenKind : byte
{
    Word,
    Number,
    Date,
    Hour,
    Money,

    /// <summary>Ten digits beginning with 0, or with 84.</summary>
    Phone,

    /// <summary>Twelve digits (căn cước).</summary>
    IdentityNumber,

    Link,

    /// <summary>A one-stop file, as <c>H26.12-260901-0042</c> (Quyết định 20/2020/QĐ-TTg).</summary>
    FileCode,

    /// <summary>A procedure of the national list, as <c>1.004222</c>.</summary>
    ProcedureCode,

    /// <summary>Number of a law, decree or decision, as <c>15/QĐ-UBND</c>.</summary>
    DocumentNumber,

    Question,
    Exclamation,
}
