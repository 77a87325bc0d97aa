using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Handling;
using CitizenFeedback.Core.Reporting;
using CsCheck;

namespace CitizenFeedback.Core.Tests.Reporting;

/// <summary>Facts as they may come.</summary>
internal static class AnyMonth
{
    public static readonly DateTimeOffset At = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);

    public static readonly Month Month = Month.Of(At);

    private static readonly int[] Percents = [0, 10, 50, 90, 100];

    private static readonly FeedbackId Code = FeedbackId.New("HNZ", new DateOnly(2026, 11, 25));

    /// <summary>What an agency's facts are mostly like; months in which all went well or ill are the hardest to conceal.</summary>
    private static readonly Gen<(int Answered, int OnTime, int Rated, int Satisfied)> Mood =
        Gen.Select(Percent, Percent, Percent, Percent, (answered, onTime, rated, satisfied) => (answered, onTime, rated, satisfied));

    private static Gen<int> Percent => Gen.Int[0, Percents.Length - 1].Select(die => Percents[die]);

    /// <param name="agencies">At most.</param>
    /// <param name="most">Of one agency.</param>
    public static Gen<FeedbackFacts[]> Facts(int agencies, int most) =>
        Gen.Select(Agency(most).Array[0, agencies], Gen.Int[0, 12]).Select((all, declined) => all
            .SelectMany((facts, index) => facts.Select(fact => fact with { AgencyCode = index == 0 ? null : $"A{index}" }))
            .Concat(Enumerable.Repeat(Fact(false, false, false, false) with { IsDeclined = true }, declined)).ToArray());

    public static FeedbackFacts Fact(bool answered, bool onTime, bool rated, bool satisfied, string? agency = null) => new(
        Code, 1, At, IsDeclined: false, agency, answered ? At : null, answered && !onTime, answered ? 3 : null, null,
        !answered || !rated ? null : satisfied ? Satisfaction.Acceptable : Satisfaction.Dissatisfied, 0, false, true);

    private static Gen<FeedbackFacts[]> Agency(int most) => Mood.SelectMany(mood =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99])
            .Select(die => Fact(die.Item1 < mood.Answered, die.Item2 < mood.OnTime, die.Item3 < mood.Rated, die.Item4 < mood.Satisfied))
            .Array[0, most]);
}
