using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Fills in the portal's form. What is longer than a field is shortened and said so in the remark: nothing is refused for its length.</summary>
public sealed class PortalForms(RegisterEntries entries, TextFile texts)
{
    private const int MostOfName = 200, MostOfAddress = 1000, MostOfPhone = 50, MostOfEmail = 200, WordsOfTitle = 150;

    private static readonly string[] TakenFiles = [".jpg", ".jpeg", ".pdf", ".doc", ".docx", ".xls", ".xlsx"];

    public PortalForm Of(FeedbackRecord record)
    {
        var (feedback, person, entry) = (record.Feedback!, record.Person!, entries.Of(record));
        var remarks = new List<string>();
        var files = entry.Attachments.Concat(entry.Answer?.Attachments ?? []).Select(file => file.Name).ToList();
        if (files.Exists(file => !IsTaken(file)))
            remarks.Add(texts.Get("portal.remark.files", ("count", $"{files.Count(file => !IsTaken(file))}")));
        if (feedback.Stage is Stage.Withdrawn or Stage.Merged)
            remarks.Add(texts.Get($"portal.remark.{TextKeys.Of(feedback.Stage)}"));
        return new PortalForm(
            feedback.Id,
            feedback.Version,
            feedback.NationalCode,
            PortalStatuses.Of(feedback.Stage),
            Fit(person.Name, MostOfName, "name", remarks)!,
            Fit(person.Address, MostOfAddress, "address", remarks)!,
            Fit(person.Phone, MostOfPhone, "phone", remarks),
            Fit(person.Email, MostOfEmail, "email", remarks),
            person.Kind is { } kind ? texts.Get($"portal.sender.{TextKeys.Of(kind)}") : null,
            texts.Get($"rules.scope.{TextKeys.Of(feedback.Scope ?? Scope.Other)}"),
            entry.Content.FirstWords(WordsOfTitle),
            entry.Content,
            entry.Place,
            entry.Agency?.Name,
            entry.ReceivedAt,
            entry.Answer?.Content,
            entry.Answer?.AnsweredAt,
            [.. files.Where(IsTaken)],
            remarks.Count == 0 ? null : string.Join(' ', remarks));
    }

    private string? Fit(string? text, int most, string field, List<string> remarks)
    {
        if (text is null || text.Length <= most)
            return text;
        remarks.Add(texts.Get("portal.remark.shortened", ("field", texts.Get($"portal.field.{field}")), ("most", $"{most}")));
        return text.Shortened(most - 1); // and the sign that it goes on
    }

    private static bool IsTaken(string file) => TakenFiles.Any(end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
