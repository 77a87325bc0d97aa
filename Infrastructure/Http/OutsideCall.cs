using CitizenFeedback.Core.Work;
using Polly.Timeout;

namespace CitizenFeedback.Infrastructure.Http;

/// <summary>Names what goes wrong with a call to somebody else's system, for a person and without what was sent.</summary>
/// <param name="target">Begins the sentence, such as "The city system".</param>
internal sealed class OutsideCall(string target, TimeProvider time)
{
    /// <summary>What never left us.</summary>
    private static readonly HttpRequestError[] NotSent =
        [HttpRequestError.ConnectionError, HttpRequestError.NameResolutionError, HttpRequestError.SecureConnectionError, HttpRequestError.ProxyTunnelError];

    public async Task<Tried<T>> TryAsync<T>(Func<Task<Tried<T>>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (HttpRequestException error)
        {
            return Lost(error);
        }
        catch (Exception error) when (error is TimeoutRejectedException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new DeliveryOutcome.Failed(FailureKind.Transient, "timeout", $"{target} did not answer in time.", MayHaveHappened: true);
        }
    }

    public DeliveryOutcome.Failed Lost(HttpRequestException error) => new(
        FailureKind.Transient, $"{error.HttpRequestError}", $"{target} could not be reached.", MayHaveHappened: !NotSent.Contains(error.HttpRequestError));

    /// <summary>An answer with another status than success.</summary>
    public DeliveryOutcome.Failed Refused(HttpResponseMessage answer) => Refused((int)answer.StatusCode, RetryAfter.Of(answer, time.GetUtcNow()));

    public DeliveryOutcome.Failed Refused(int status, TimeSpan? retryAfter)
    {
        var kind = status is 408 or 429 or >= 500 ? FailureKind.Transient : FailureKind.NeedsPerson;
        return new DeliveryOutcome.Failed(
            kind, $"{status}", $"{target} answered HTTP {status}.", retryAfter, MayHaveHappened: status is 408 or >= 500);
    }

    /// <summary>An answer that is not the contract's.</summary>
    /// <param name="what">Ends the sentence, such as "something that is no JSON".</param>
    public DeliveryOutcome.Failed Nonsense(string what) =>
        new(FailureKind.Transient, "bad-answer", $"{target} answered {what}.", MayHaveHappened: true);
}
