namespace CitizenFeedback.Local.Play;

/// <summary>The sums of a play.</summary>
/// <param name="Chats">Lines played.</param>
/// <param name="Abandoned">Given up by their person before <i>Gửi</i>.</param>
/// <param name="Feedback">Sent, and given a code.</param>
/// <param name="Classified">Told a decision: assigned, declined or under review.</param>
/// <param name="Declined">Of these, told it is not for this channel.</param>
/// <param name="Review">Of these, told that a person looks at it.</param>
/// <param name="CitySynced">In the city's register.</param>
/// <param name="Notices">Different notices the phones got.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Expected">Chats whose file says what to expect.</param>
/// <param name="Matched">Of these, those that came out so.</param>
public sealed record PlayTotals(
    int Chats, int Abandoned, int Feedback, int Classified, int Declined, int Review, int CitySynced, int Notices,
    int Lost, int Doubled, double Seconds, int Expected, int Matched)
{
    public static PlayTotals Of(IReadOnlyList<ChatRecord> records, TimeSpan duration) => new(
        records.Count,
        records.Count(record => record.Abandoned),
        records.Count(record => record is { Submitted: true, Code: not null }),
        records.Count(record => record.Told is not null),
        records.Count(record => record.Told is Told.Declined),
        records.Count(record => record.Told is Told.Review),
        records.Count(record => record.RegisterVersion is not null),
        records.Sum(record => record.Notices),
        records.Count(record => record.Lost),
        records.Count(record => record.Doubled),
        Math.Round(duration.TotalSeconds, 1),
        records.Count(record => record.Matched is not null),
        records.Count(record => record.Matched is true));
}
