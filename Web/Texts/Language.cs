namespace CitizenFeedback.Web.Texts;

/// <summary>What the pages speak. Vietnamese unless somebody chooses otherwise: feedback itself must be in Vietnamese (Nghị định 20/2008/NĐ-CP art. 7 cl. 4).</summary>
public enum Language
{
    Vi,
    En,
}
