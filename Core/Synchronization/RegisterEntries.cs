using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Writes down what registers are told of a feedback.</summary>
public sealed class RegisterEntries(AgencyDirectory agencies, NextSteps steps)
{
    /// <param name="record">Of a feedback that is not erased.</param>
    public RegisterEntry Of(FeedbackRecord record)
    {
        var feedback = record.Feedback!;
        var person = record.Person!;
        return new RegisterEntry(
            feedback.Id,
            feedback.Version,
            feedback.Stage.ToString(),
            $"{feedback.Scope}",
            string.Join("\n\n", record.SenderTexts),
            person.Place,
            feedback.AgencyCode is { } code ? new RegisterAgency(code, agencies.NameOf(code)) : null,
            new RegisterSender(person.Name, person.Phone, person.Email is { } email ? $"{person.Address}; {email}" : person.Address),
            feedback.Location,
            feedback.ReceivedAt,
            steps.Of(feedback)?.DueOn,
            feedback.Attachments,
            feedback.Answer is { ApprovedAt: { } at } answer ? new RegisterAnswer(record.TextOf(answer.Text)!, at, answer.Documents) : null,
            feedback.Satisfaction?.ToString());
    }
}
