using System.Globalization;
using CitizenFeedback.ClassificationModel.Evaluation;
using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.ClassificationModel.Training;

/// <summary>Chooses the limits on held-out voices by the errors they may cost, and writes them with what they cost there.</summary>
internal static class LimitsFile
{
    /// <summary>
    /// Of the texts in scope, so many may be declined without a person, even at the upper end of the interval: the worst error, though one
    /// that its writer can mend by a tap ("gửi cán bộ xem xét").
    /// </summary>
    private const double MostLost = 0.015;

    /// <summary>Of the texts accepted without a person, so many may be out of scope.</summary>
    private const double MostOutside = 0.045;

    /// <summary>A scope less likely than its opposite is nobody's finding.</summary>
    private const double LeastScope = 0.5;

    private static readonly double[] Steps = [.. Enumerable.Range(1, 99).Select(step => step / 100.0)];

    /// <returns>Of the held-out texts, the share decided without a person, and of these the share decided on the wrong side.</returns>
    public static (double Automatic, double Wrong) Write(string path, IReadOnlyList<HeldOut> texts)
    {
        // Where the texts are too few to show that the errors stay so small, a person decides.
        var accept = Steps.Append(1).First(limit => limit == 1 || OutsideOf(AcceptedFrom(limit, texts)) <= MostOutside);
        var decline = Steps.Prepend(0).Last(limit => limit == 0 || LostOf(DeclinedBelow(limit, texts), texts).High <= MostLost);
        var accepted = AcceptedFrom(accept, texts);
        var declined = DeclinedBelow(decline, texts);
        File.WriteAllLines(path,
        [
            "name\tvalue\tnote",
            Row("accept_from", accept, $"Xác suất thuộc phạm vi để nhận không cần cán bộ xem: {Part(accepted, texts)} văn bản, trong đó {OutsideOf(accepted):P1} ngoài phạm vi"),
            Row("accept_scope_from", LeastScope, $"Xác suất của loại khi nhận; {WrongOf(accepted):P1} sai loại"),
            Row("decline_below", decline, $"Xác suất thuộc phạm vi để máy được từ chối: {Part(declined, texts)} văn bản; {LostOf(declined, texts).Value:P1} văn bản trong phạm vi bị từ chối nhầm"),
            Row("decline_scope_from", LeastScope, $"Xác suất của loại khi từ chối; {WrongOf(declined):P1} sai loại"),
        ]);
        return ((double)(accepted.Count + declined.Count) / texts.Count,
            (double)(accepted.Count(IsOutside) + declined.Count(text => !IsOutside(text))) / Math.Max(accepted.Count + declined.Count, 1));
    }

    private static List<HeldOut> AcceptedFrom(double limit, IEnumerable<HeldOut> texts) =>
        [.. texts.Where(text => text.Found.IsInScope() && text.InScope >= limit && text.Score >= LeastScope)];

    private static List<HeldOut> DeclinedBelow(double limit, IEnumerable<HeldOut> texts) =>
        [.. texts.Where(text => !text.Found.IsInScope() && text.InScope < limit && text.Score >= LeastScope)];

    private static bool IsOutside(HeldOut text) => !text.Label.IsInScope();

    private static double OutsideOf(List<HeldOut> accepted) => (double)accepted.Count(IsOutside) / Math.Max(accepted.Count, 1);

    private static double WrongOf(List<HeldOut> decided) => (double)decided.Count(text => text.Label != text.Found) / Math.Max(decided.Count, 1);

    private static Share LostOf(List<HeldOut> declined, IReadOnlyList<HeldOut> texts) =>
        new(declined.Count(text => !IsOutside(text)), texts.Count(text => !IsOutside(text)));

    private static string Part(List<HeldOut> some, IReadOnlyList<HeldOut> all) => $"{(double)some.Count / all.Count:P1}";

    private static string Row(string name, double value, string note) =>
        string.Join('\t', name, value.ToString("0.##", CultureInfo.InvariantCulture), $"{note} (đo trên giọng văn chưa học)");
}
