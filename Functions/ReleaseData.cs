using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations.Safety;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Web;
using CitizenFeedback.Web.Texts;

namespace CitizenFeedback.Functions;

/// <summary>What is shipped beside the program, read once at start.</summary>
internal sealed class ReleaseData
{
    public required DataFolder Folder { get; init; }

    public required HandlingRules Handling { get; init; }

    public required Router Router { get; init; }

    public required Classifier Classifier { get; init; }

    public required Helplines Helplines { get; init; }

    public required TextFile Texts { get; init; }

    public required Ladders Ladders { get; init; }

    public required RetentionRules Retention { get; init; }

    public required PageTexts PageTexts { get; init; }

    public required PageAssets PageAssets { get; init; }

    /// <exception cref="DataFileException">A file is missing or wrong.</exception>
    public static ReleaseData Load(CitySettings city)
    {
        var data = new DataFolder(Path.Combine(AppContext.BaseDirectory, "data"));
        var classifier = Classifier.Load(data.Path);
        var handling = HandlingRules.Load(data, city) with { Fields = classifier.Fields };
        return new ReleaseData
        {
            Folder = data,
            Handling = handling,
            Router = Router.Load(data.Path, handling.Agencies),
            Classifier = classifier,
            Helplines = Helplines.Load(data.File("helplines.tsv")),
            Texts = TextFile.Load(data.File("texts.json")),
            Ladders = Ladders.Load(data.File("ladders.tsv")),
            Retention = RetentionRules.Load(data.File("retention-rules.tsv")),
            PageTexts = PageTexts.Load(data),
            PageAssets = PageAssets.Load(Path.Combine(AppContext.BaseDirectory, "wwwroot")),
        };
    }
}
