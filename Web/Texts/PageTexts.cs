using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Web.Texts;

/// <summary>The words of the pages: <c>pages.vi.json</c> and <c>pages.en.json</c> in the data folder, with the same keys.</summary>
public sealed class PageTexts(TextFile vietnamese, TextFile english)
{
    /// <exception cref="DataFileException">A file is missing or broken, or a text stands in one language only.</exception>
    public static PageTexts Load(DataFolder data)
    {
        var (vi, en) = (TextFile.Load(data.File("pages.vi.json")), TextFile.Load(data.File("pages.en.json")));
        if (vi.Keys.Except(en.Keys).Concat(en.Keys.Except(vi.Keys)).FirstOrDefault() is { } alone)
            throw new DataFileException(data.File("pages.en.json"), 0, $"'{alone}' stands in one language only", "Write it in pages.vi.json and pages.en.json");
        return new PageTexts(vi, en);
    }

    public TextFile In(Language language) => language == Language.En ? english : vietnamese;
}
