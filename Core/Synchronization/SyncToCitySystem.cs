using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Messaging;
using CitizenFeedback.Core.Routing;
using CitizenFeedback.Core.Work;

namespace CitizenFeedback.Core.Synchronization;

/// <summary>Brings the newest version of a feedback into the city's register.</summary>
public sealed class SyncToCitySystem(PerformWork perform, ICityRegister register, AgencyDirectory agencies, NextSteps steps)
{
    public Task RunAsync(WorkHint hint, CancellationToken cancellation) => perform.RunAsync(hint, "city", PutAsync, cancellation);

    private Task<DeliveryOutcome> PutAsync(FeedbackRecord record, OwedWork work, CancellationToken cancellation) =>
        register.PutAsync(EntryOf(record), cancellation);

    private RegisterEntry EntryOf(FeedbackRecord record)
    {
        var feedback = record.Feedback!;
        var person = record.Person!;
        return new RegisterEntry(
            feedback.Id,
            feedback.Version,
            feedback.Stage.ToString(),
            $"{feedback.Scope}",
            string.Join("\n\n", feedback.Texts.Select(key => record.Texts[key])),
            person.Place,
            feedback.AgencyCode is { } code ? new RegisterAgency(code, agencies[code].Name) : null,
            new RegisterSender(person.Name, person.Phone, person.Email is { } email ? $"{person.Address}; {email}" : person.Address),
            feedback.Location,
            feedback.ReceivedAt,
            steps.Of(feedback)?.DueOn,
            feedback.Attachments,
            feedback.Answer is { ApprovedAt: { } at } answer ? new RegisterAnswer(record.Texts[answer.Text], at, answer.Documents) : null,
            feedback.Satisfaction?.ToString());
    }
}
