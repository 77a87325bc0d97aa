using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Data;
using CitizenFeedback.Core.Tests.Data;

namespace CitizenFeedback.Core.Tests.Classification;

/// <param name="Expected">The scope by the rules of the labels; null where only a person can tell.</param>
/// <param name="Text">Written for these tests.</param>
public sealed record LabelledText(Scope? Expected, string Text)
{
    public static Classifier Classifier { get; } = Classifier.Load(Shipped.Folder);

    public bool IsInScope => Expected is { } scope && scope.IsInScope();

    public static IReadOnlyList<LabelledText> Read(string file) =>
    [
        .. DataTable.Read(Path.Combine(AppContext.BaseDirectory, "Classification", file), "expect", "text").Rows
            .Select(row => new LabelledText(Enum.TryParse<Scope>(row["expect"], out var scope) ? scope : null, row["text"])),
    ];
}
