using System.Text.RegularExpressions;

namespace CitizenFeedback.Local.Play;

/// <summary>What a phone showed of one chat, read at the very end, when also late messages are there.</summary>
internal sealed partial class PhoneStory
{
    private readonly IReadOnlyList<(PhoneMessage Message, Notice Notice)> _notices;

    /// <param name="all">Everything the phone shows; a notice of this chat may stand among the messages of a later one.</param>
    public PhoneStory(PlayedChat played, IReadOnlyList<PhoneMessage> all, NoticeTexts texts)
    {
        Messages = [.. all.Where(message => message.Number > played.After && message.Number <= played.Until)];
        Codes = [.. CodesIn(Messages).Except(CodesIn(all.Where(message => message.Number <= played.After)))];
        _notices = [.. all.Where(message => !message.FromUser)
            .Select(message => (message, texts.Recognise(message.Text ?? "")))
            .Where(found => found.Item2 is { } notice && Codes.Contains(notice.Code))
            .Select(found => (found.message, found.Item2!))];
        DeclinedInDialog = Messages.LastOrDefault(message => !message.FromUser) is { Text: { } last } ? texts.RecogniseDeclined(last) : null;
    }

    public IReadOnlyList<PhoneMessage> Messages { get; }

    /// <summary>The codes this chat was given; right is one.</summary>
    public IReadOnlyList<string> Codes { get; }

    public Notice? Decision => _notices.Select(found => found.Notice).FirstOrDefault(notice => notice.Told is not null) ?? DeclinedInDialog;

    /// <summary>The last word of the account, if it was that.</summary>
    private Notice? DeclinedInDialog { get; }

    public int DifferentNotices => _notices.Select(found => (found.Notice.Code, found.Notice.Number)).Distinct().Count();

    public bool HasRepeatedNotice => _notices.Select(found => (found.Notice.Code, found.Notice.Kind)).Distinct().Count() < _notices.Count;

    public bool Submitted => Messages.Any(IsSend);

    public double? SecondsToFirstAnswer => Seconds(Messages.FirstOrDefault(message => message.FromUser), Messages.FirstOrDefault(message => !message.FromUser));

    public double? SecondsToNotice
    {
        get
        {
            var notice = _notices.FirstOrDefault(found => found.Notice.Told is not null).Message;
            return Seconds(Messages.LastOrDefault(message => IsSend(message) && message.Number < notice?.Number), notice);
        }
    }

    private static bool IsSend(PhoneMessage message) => message.FromUser && message.Text == Person.SendButton;

    private static double? Seconds(PhoneMessage? from, PhoneMessage? to) =>
        from is null || to is null ? null : Math.Round((to.At - from.At).TotalSeconds, 3);

    private static IEnumerable<string> CodesIn(IEnumerable<PhoneMessage> messages) => messages
        .Where(message => !message.FromUser)
        .SelectMany(message => Code().Matches(message.Text ?? ""))
        .Select(match => match.Value)
        .Distinct();

    [GeneratedRegex(@"\b[A-Z]{2,4}-\d{6}-[0-9A-Z]{6}-[0-9A-Z]\b")]
    private static partial Regex Code();
}
