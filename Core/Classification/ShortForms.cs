using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Classification;

/// <summary>Short forms of chat and office Vietnamese ("ko", "hs", "ubnd"), written out so that one spelling of a phrase is enough.</summary>
public sealed class ShortForms
{
    internal ShortFormTable Tokens { get; } = new();

    /// <exception cref="DataFileException">The file is missing or wrong, or a short form stands in it twice without a neighbour to tell them apart.</exception>
    public static ShortForms Load(string path)
    {
        var forms = new ShortForms();
        var alone = new HashSet<string>();
        foreach (var row in DataTable.Read(path, "short", "full", "next-to").Rows)
        {
            var written = VietnameseText.Fold(row.Required("short")).Folded;
            forms.Tokens.Add(written, row.Required("full"), row.List("next-to"));
            if (row["next-to"].Length == 0 && !alone.Add(written))
                throw row.Wrong("short", $"'{row["short"]}' stands twice (compared without diacritics)", "Keep one meaning, or none if it is ambiguous");
        }

        return forms;
    }
}
