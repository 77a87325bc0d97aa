using CitizenFeedback.Core.Conversations;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Intake;
using CitizenFeedback.Core.Results;

namespace CitizenFeedback.Core.DeadLetters;

/// <summary>What an operator does with input no program could handle and replies that never reached their sender; docs/parked-input.md.</summary>
public sealed class SettleParkedInput(IParkedInput parked, ReceiveWebhook webhook, ParkReply replies, TimeProvider time)
{
    /// <summary>Reasons under which bodies of webhook calls are kept; each was signed when it came.</summary>
    private static readonly string[] OfWebhook = ["malformed", "oversize"];

    /// <summary>With its content, which may hold personal data.</summary>
    public async Task<Result<StoredInput>> ReadAsync(Official by, string name, CancellationToken cancellation)
    {
        if (by.Role != Role.Operator)
            return HandlingRefusals.NotAllowed;
        return await parked.FindAsync(name, cancellation) is { } found ? found : DeadLetterRefusals.UnknownInput;
    }

    /// <summary>Sent first and marked after: a crash between repeats the sending under the same key, which is taken once.</summary>
    /// <returns>
    /// <see cref="DeadLetterRefusals.UnknownInput"/>, <see cref="DeadLetterRefusals.Settled"/>, or <see cref="DeadLetterRefusals.NoReplay"/>
    /// for what would come to the same again.
    /// </returns>
    public async Task<Result<ParkedItem>> ReplayAsync(Official by, string name, CancellationToken cancellation)
    {
        var found = await ReadAsync(by, name, cancellation);
        if (found.Refusal is { } refusal)
            return refusal;
        if (found.Value.Item.Settled is not null)
            return DeadLetterRefusals.Settled;
        return await TrySendAsync(found.Value, cancellation)
            ? await SettleAsync(found.Value, ParkedEnd.Replayed, by, null, cancellation)
            : DeadLetterRefusals.NoReplay;
    }

    public async Task<Result<ParkedItem>> DiscardAsync(Official by, string name, string? why, CancellationToken cancellation)
    {
        var found = await ReadAsync(by, name, cancellation);
        if (found.Refusal is { } refusal)
            return refusal;
        var reason = HandlingText.Check(why, SettleDeadLetters.MostOfReason);
        return reason.Refusal ?? await SettleAsync(found.Value, ParkedEnd.Discarded, by, reason.Value, cancellation);
    }

    private async Task<bool> TrySendAsync(StoredInput input, CancellationToken cancellation)
    {
        var reason = ParkedItem.ReasonOf(input.Item.Name);
        if (reason != ParkReply.Reason)
            return OfWebhook.Contains(reason) && await webhook.TryAgainAsync(input.Content, cancellation);
        await replies.SendAgainAsync(input.Item.Name, input.Content, cancellation);
        return true;
    }

    private async Task<Result<ParkedItem>> SettleAsync(StoredInput input, ParkedEnd end, Official by, string? why, CancellationToken cancellation)
    {
        var settlement = new ParkedSettlement(end, by.Name, why, time.GetUtcNow());
        return input.Item.Settled is null && await parked.TrySettleAsync(input, settlement, cancellation)
            ? input.Item with { Settled = settlement }
            : DeadLetterRefusals.Settled;
    }
}
