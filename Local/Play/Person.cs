using System.Diagnostics;

namespace CitizenFeedback.Local.Play;

/// <summary>Somebody with a phone: writes, reads what the phone shows, answers, and sends. Knows nothing of the program behind it.</summary>
public sealed class Person(PhoneClient phone, PlayChat chat, NoticeTexts texts, TimeSpan patience)
{
    public const string SendButton = "Gửi";

    private const string GoOnButton = "Tiếp tục";
    private const string SentWords = "Đã gửi";
    private const int MostRepeats = 3;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Dictionary<Asked, int> _timesAsked = [];
    private int _read;
    private bool _tapped;
    private bool _sent;
    private string? _why;

    /// <param name="after">The phone's last message so far: what stands above is another chat's.</param>
    public async Task<PlayedChat> PlayAsync(int after, CancellationToken ct)
    {
        _read = after;
        foreach (var message in chat.Messages)
        {
            await phone.SendAsync(message, ct);
            await LookAsync(Pause, ct);
        }
        var ending = await TalkAsync(ct);
        return new PlayedChat(chat, phone, after, _read, ending, _why);
    }

    private async Task<Ending> TalkAsync(CancellationToken ct)
    {
        while (true)
        {
            var shown = await LookAsync(patience, ct);
            if (shown.Count == 0)
                return EndingOfSilence();
            _read = shown[^1].Number;
            var unread = shown.Where(message => !message.FromUser).ToList();
            if (unread.Any(IsFinalNotice) || IsDeclined(unread))
                return Ending.Told;
            if (!await ReactAsync(unread, ct))
                return Ending.GaveUp;
        }
    }

    /// <summary>Reads until the phone shows an answer to the last own message; after a pause an older one will do.</summary>
    /// <returns>All that was not read yet; empty if the account kept silent all the time.</returns>
    private async Task<IReadOnlyList<PhoneMessage>> LookAsync(TimeSpan longest, CancellationToken ct)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Glance, ct))
        {
            var shown = await phone.ReadAsync(_read, ct);
            var answered = shown.Count > 0 && !shown[^1].FromUser;
            var answeredBefore = shown.Any(message => !message.FromUser);
            if (answered || (answeredBefore && waited.Elapsed > Pause))
                return shown;
            if (waited.Elapsed > longest)
                return [];
        }
    }

    private bool IsFinalNotice(PhoneMessage message) => message.Text is { } text && texts.Recognise(text)?.Told is not null;

    /// <summary>Told that it belongs elsewhere: takes that advice, unless something was said since.</summary>
    private bool IsDeclined(List<PhoneMessage> unread) => !_sent && unread is [.., { Text: { } text }] && texts.RecogniseDeclined(text) is not null;

    /// <summary>Does what the newest message that wants something wants.</summary>
    /// <returns>False: gave up.</returns>
    private async Task<bool> ReactAsync(List<PhoneMessage> unread, CancellationToken ct)
    {
        _sent |= _tapped && unread.Any(message => message.Text?.Contains(SentWords, StringComparison.Ordinal) == true);
        // After that every question is an old one that came late.
        if (_sent)
            return true;
        foreach (var message in unread.AsEnumerable().Reverse())
            if (message.Offers(SendButton))
            {
                _tapped = true;
                await phone.SendTextAsync(SendButton, ct);
                return true;
            }
            else if (message.Offers(GoOnButton))
            {
                await phone.SendTextAsync(GoOnButton, ct);
                return true;
            }
            else if (Understanding.Of(message) is var asked and not Asked.Nothing)
                return await AnswerAsync(message, asked, ct);
        return true;
    }

    private async Task<bool> AnswerAsync(PhoneMessage question, Asked asked, CancellationToken ct)
    {
        var times = _timesAsked[asked] = _timesAsked.GetValueOrDefault(asked) + 1;
        var answer = Answers.To(asked, chat.Profile);
        _why = answer is null ? "it was asked for more content, and had none" : times > MostRepeats ? $"it was asked {times} times for: {asked}" : null;
        if (_why is not null)
            return false;
        if (question.Kind == PhoneMessage.ContactRequest)
            await phone.SendContactAsync(chat.Profile, ct);
        else
            await phone.SendTextAsync(answer!, ct);
        return true;
    }

    private Ending EndingOfSilence()
    {
        if (_tapped)
            return Ending.NotTold;
        _why = _timesAsked.Count == 0 ? "the account said nothing it understood" : "the account stopped answering";
        return Ending.NotAnswered;
    }
}
