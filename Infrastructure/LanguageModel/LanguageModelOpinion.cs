using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using CitizenFeedback.Core.SecondOpinions;
using CitizenFeedback.Core.Work;
using CitizenFeedback.Infrastructure.Http;
using Microsoft.Extensions.AI;

namespace CitizenFeedback.Infrastructure.LanguageModel;

/// <summary>Asks a language model; whatever is not one word of the question's list is recorded as a bad answer.</summary>
internal sealed class LanguageModelOpinion(IChatClient model, LanguageModelSettings settings, TimeProvider time) : ISecondOpinion
{
    private readonly OutsideCall _call = new("The language model", time);

    public Task<Tried<Opinion>> AskAsync(string maskedText, CancellationToken cancellation) =>
        _call.TryAsync(() => TryAskAsync(maskedText, cancellation), cancellation);

    private async Task<Tried<Opinion>> TryAskAsync(string maskedText, CancellationToken cancellation)
    {
        try
        {
            var answer = await OpinionQuestion.AskAsync(model, maskedText, cancellation);
            return OpinionQuestion.TryRead(answer.Text, out var scope) ? new Opinion(scope, settings.Model) : _call.Nonsense("something else than it was asked");
        }
        catch (ClientResultException error) when (error.InnerException is HttpRequestException lost)
        {
            return _call.Lost(lost);
        }
        catch (ClientResultException error)
        {
            return _call.Refused(error.Status, WaitOf(error));
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException or NullReferenceException)
        {
            return _call.Nonsense("something that is not its contract"); // what the client throws at an answer it cannot read
        }
    }

    private static TimeSpan? WaitOf(ClientResultException error) =>
        error.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var header) == true && int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
