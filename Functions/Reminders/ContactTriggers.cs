using CitizenFeedback.Core.Reminders;
using CitizenFeedback.Functions.Handling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Reminders;

/// <summary>The operator's endpoints for who is reminded, and what did not reach them.</summary>
public sealed class ContactTriggers(OperatorApi api, ManageContacts contacts, RescueReminders rescue)
{
    [Function("ListContacts")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/contacts")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => contacts.ListAsync(by, cancellation), all => all.Select(ContactView.Of), cancellation);

    [Function("AddContact")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/contacts")] HttpRequest request, CancellationToken cancellation) =>
        api.CreateAsync<ContactRequest, AddedContact, ContactView>(
            request, (by, asked, key) => contacts.AddAsync(by, asked, key, cancellation), WithSecret, cancellation);

    [Function("RemoveContact")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/contacts/{id}")] HttpRequest request, string id, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => contacts.RemoveAsync(by, id, cancellation), ContactView.Of, cancellation);

    [Function("TellContactSecret")]
    public Task<IResult> TellSecretAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/contacts/{id}/secret")] HttpRequest request, string id, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => contacts.TellSecretAsync(by, id, cancellation), WithSecret, cancellation);

    [Function("LinkContact")]
    public Task<IResult> LinkAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/contacts/{id}/link-code")] HttpRequest request, string id, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => contacts.MakeLinkCodeAsync(by, id, cancellation), code => code, cancellation);

    [Function("SetAbsence")]
    public Task<IResult> SetAbsenceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/contacts/{id}/absence")] HttpRequest request, string id, CancellationToken cancellation) =>
        api.AnswerAsync<AbsenceRequest, Contact, ContactView>(
            request, (by, asked) => contacts.SetAbsenceAsync(by, id, asked.Until, cancellation), ContactView.Of, cancellation);

    [Function("ListFailedReminders")]
    public Task<IResult> ListFailedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/failed-reminders")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => rescue.ListAsync(by, cancellation), all => all, cancellation);

    [Function("RetryReminders")]
    public Task<IResult> RetryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/failed-reminders/retry")] HttpRequest request, CancellationToken cancellation) =>
        api.AnswerAsync(request, by => rescue.RetryAsync(by, cancellation), count => new { count }, cancellation);

    private static ContactView WithSecret(AddedContact told) => ContactView.Of(told.Contact) with { Secret = told.Secret };
}

/// <param name="Until">Last day; null: present again.</param>
public sealed record AbsenceRequest(DateOnly? Until = null);
