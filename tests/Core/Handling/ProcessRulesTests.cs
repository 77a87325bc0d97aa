using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Tests.City;

namespace CitizenFeedback.Core.Tests.Handling;

public sealed class ProcessRulesTests
{
    /// <summary>To write it anew after a change of data: <c>dotnet run --project Local -- --process-rules &gt; docs/process-rules.md</c>.</summary>
    [Fact]
    public void Page_InTheDocs_IsWhatTheDataSay() => Assert.Equal(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "process-rules.md")),
        new ProcessRules(TestCity.Handling, TestCity.Router, TestCity.RetentionRules, TestCity.Texts).Write());
}
