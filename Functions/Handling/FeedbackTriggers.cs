using CitizenFeedback.Core.Handling.Commands;
using CitizenFeedback.Core.Retention;
using CitizenFeedback.Core.Synchronization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CitizenFeedback.Functions.Handling;

/// <summary>The endpoints for coordinators, agencies and the register; docs/openapi.json has their contract.</summary>
public sealed class FeedbackTriggers(FeedbackApi api)
{
    [Function("ListFeedback")]
    public Task<IResult> ListFeedbackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/feedback")] HttpRequest request, CancellationToken cancellation) =>
        api.ListAsync(request, cancellation);

    [Function("ReadFeedback")]
    public Task<IResult> ReadFeedbackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/feedback/{code}")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.ReadAsync(request, code, cancellation);

    [Function("AssignFeedback")]
    public Task<IResult> AssignFeedbackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/assignment")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<AssignFeedback>(request, code, cancellation);

    [Function("DeclineFeedback")]
    public Task<IResult> DeclineFeedbackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/declination")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<DeclineFeedback>(request, code, cancellation);

    [Function("AcceptFeedback")]
    public Task<IResult> AcceptFeedbackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/acceptance")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<AcceptFeedback>(request, code, cancellation);

    [Function("ReturnFeedback")]
    public Task<IResult> ReturnFeedbackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/return")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<ReturnFeedback>(request, code, cancellation);

    [Function("AskSender")]
    public Task<IResult> AskSenderAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/question")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<AskSender>(request, code, cancellation);

    [Function("ProposeAnswer")]
    public Task<IResult> ProposeAnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/answer")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<ProposeAnswer>(request, code, cancellation);

    [Function("ApproveAnswer")]
    public Task<IResult> ApproveAnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/answer-approval")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<ApproveAnswer>(request, code, cancellation);

    [Function("SendBackAnswer")]
    public Task<IResult> SendBackAnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/answer-rejection")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<SendBackAnswer>(request, code, cancellation);

    [Function("ExtendDeadline")]
    public Task<IResult> ExtendDeadlineAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/extension")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<ExtendDeadline>(request, code, cancellation);

    [Function("CloseFeedback")]
    public Task<IResult> CloseFeedbackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/closing")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<CloseFeedback>(request, code, cancellation);

    [Function("ReopenFeedback")]
    public Task<IResult> ReopenFeedbackAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/reopening")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<ReopenFeedback>(request, code, cancellation);

    [Function("AskErasing")]
    public Task<IResult> AskErasingAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/erasing")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<AskErasing>(request, code, cancellation);

    [Function("EnterNationalCode")]
    public Task<IResult> EnterNationalCodeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/national-code")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<EnterNationalCode>(request, code, cancellation);

    [Function("SettleConflict")]
    public Task<IResult> SettleConflictAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/feedback/{code}/conflict-settlement")] HttpRequest request, string code, CancellationToken cancellation) =>
        api.CommandAsync<SettleConflict>(request, code, cancellation);
}
