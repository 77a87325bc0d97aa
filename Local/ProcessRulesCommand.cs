using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Local;

/// <summary>Prints the operating regulation as the data have it.</summary>
public static class ProcessRulesCommand
{
    public static int Run()
    {
        var data = new DataFolder(Path.Combine(AppContext.BaseDirectory, "data"));
        var handling = HandlingRules.Load(data, new CitySettings("HNZ"));
        PrintedPage.Write(new ProcessRules(handling, Router.Load(data.Path, handling.Agencies), RetentionRules.Load(data.File("retention-rules.tsv")), TextFile.Load(data.File("texts.json"))).Write());
        return ExitCodes.Ok;
    }
}
