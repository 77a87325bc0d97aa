using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Conversations;

/// <summary>
/// Folds the messages of a draft in the order they were written. The order they arrived in does not matter: a late message
/// is put into its place and everything is folded again.
/// </summary>
public sealed class DraftFold(DraftNeeds needs)
{
    public Draft Fold(Conversation conversation)
    {
        var known = conversation.KnownContact;
        var draft = new Draft { Name = known?.Name, Phone = known?.Phone, Email = known?.Email, Address = known?.Address, HasNoPhone = known is { Phone: null, Email: null } };
        foreach (var entry in conversation.Entries.OrderBy(entry => entry.SentAt).ThenBy(EndsDraft).ThenBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (draft.SubmittedAt is not null || draft.CancelledAt is not null)
                break; // written after Gửi or Hủy: not part of this draft
            draft = Add(draft with { Problem = null }, entry, conversation.Asked);
        }

        return draft;
    }

    private Draft Add(Draft draft, DraftEntry entry, IReadOnlyList<AskedQuestion> asked) => entry.Content switch
    {
        DraftText text => Told(draft, text.Text, entry.SentAt, QuestionBefore(entry.SentAt, asked)),
        DraftPicture picture => AddPicture(draft, picture),
        DraftLocation location => draft with { Location = location.Place },
        DraftContact contact => draft with
        {
            Name = ContactAnswer.NameIn(contact.Name) ?? draft.Name,
            Phone = ContactAnswer.PhoneIn(contact.Phone) ?? draft.Phone,
            Address = ContactAnswer.AddressIn(contact.Address) ?? draft.Address,
        },
        _ => throw new InvalidOperationException($"Unknown content {entry.Content.GetType().Name}."),
    };

    private Draft Told(Draft draft, string text, DateTimeOffset sentAt, Question? asked) =>
        Command(draft, text, sentAt, asked) ?? Answer(draft, text.Trim(), asked);

    private Draft? Command(Draft draft, string text, DateTimeOffset sentAt, Question? asked) => DraftCommands.Read(text) switch
    {
        DraftCommand.Send when asked == Question.Review => draft with { WantsReview = true },
        DraftCommand.Send => needs.Missing(draft) is [] ? draft with { SubmittedAt = sentAt } : draft with { Problem = "problem.incomplete" },
        DraftCommand.Review => draft with { WantsReview = true },
        DraftCommand.GoOn => draft,
        DraftCommand.Cancel => draft with { CancelledAt = sentAt },
        DraftCommand.Correct => draft with { IsCorrecting = true },
        DraftCommand.CorrectContent => draft with { Paragraphs = [], NamesAnOffice = false, WantsReview = false, IsCorrecting = false },
        DraftCommand.CorrectPlace => draft with { Place = null, Street = null, IsPlaceRejected = true, IsCorrecting = false },
        DraftCommand.CorrectContact => draft with { Name = null, Phone = null, Email = null, HasNoPhone = false, Address = null, IsCorrecting = false },
        _ => null,
    };

    private Draft AddPicture(Draft draft, DraftPicture picture)
    {
        var after = draft with { Pictures = draft.Pictures.Add(picture.Picture) };
        return string.IsNullOrWhiteSpace(picture.Caption) ? after : Tell(after, picture.Caption.Trim());
    }

    private Draft Tell(Draft draft, string paragraph) => Introduce(draft, paragraph) with
    {
        Paragraphs = draft.Paragraphs.Add(paragraph),
        NamesAnOffice = draft.NamesAnOffice || needs.NamesAnOffice(paragraph),
        IsCorrecting = false,
    };

    /// <summary>What somebody tells of themselves while telling is not asked again.</summary>
    private static Draft Introduce(Draft draft, string text) => With(draft, ContactInContent.Read(text));

    /// <summary>At the summary, "địa chỉ: …" takes the place of the address that stands there.</summary>
    private static Draft Corrected(Draft draft, ContactAnswer correction) =>
        With(draft with { Name = correction.Name ?? draft.Name, Phone = correction.Phone ?? draft.Phone, Address = correction.Address ?? draft.Address }, correction);

    private static Draft With(Draft draft, ContactAnswer answer) => draft with
    {
        Name = draft.Name ?? answer.Name,
        Phone = draft.Phone ?? answer.Phone,
        Email = draft.Email ?? answer.Email,
        Address = draft.Address ?? answer.Address,
    };

    /// <summary>A text answers the last question asked before it was written, if that is still open; else it is content.</summary>
    private Draft Answer(Draft draft, string text, Question? asked)
    {
        if (SmallTalk.IsGreetingOnly(text))
            return draft;
        if (AsksWhy.Of(text, asked) is { } reason)
            return draft with { Problem = reason };
        var missing = needs.Missing(draft);
        return asked switch
        {
            Question.Confirmation when LabelledContact.WholeOf(text) is { } correction => Corrected(draft, correction),
            Question.Place when draft.Place is null && needs.ReadsLikePlace(text) => draft with { Place = text },
            Question.Street when draft.Street is null => Street(draft, text),
            Question.Contact or Question.Name or Question.Phone or Question.Address when missing.Any(IsContact) => Contact(draft, text, asked.Value),
            _ => Tell(draft, text),
        };
    }

    /// <summary>Asked once: whoever does not know, or goes on telling, is not asked again.</summary>
    private Draft Street(Draft draft, string text) =>
        NoAnswer.Is(text) ? draft with { Street = "" }
        : DraftNeeds.ReadsLikeStreet(text) ? draft with { Street = text }
        : Tell(draft with { Street = "" }, text);

    private Draft Contact(Draft draft, string text, Question asked)
    {
        var (refused, rest) = WithoutRefusals(text);
        var before = refused == Question.Phone ? draft with { HasNoPhone = true } : draft;
        var after = With(before, rest.Length == 0 ? new ContactAnswer(null, null, null) : ContactAnswer.Read(rest, draft.Name is null, asked));
        if (refused is { } question && after with { HasNoPhone = false } == draft with { HasNoPhone = false })
            return after with { Problem = $"refused.{TextKeys.Of(question)}" };
        if (after != draft)
            return after;
        return ContactAnswer.ReadsLikeContent(text) && !PlainlyWrong.Is(text)
            ? Tell(draft, text)
            : draft with { Problem = $"problem.{TextKeys.Of(asked)}" };
    }

    /// <summary>"Nguyễn Văn An, không có điện thoại, 12 phố Hàng Bài" gives a name and an address and refuses a phone.</summary>
    private static (Question? Refused, string Others) WithoutRefusals(string text)
    {
        var parts = text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var refused = parts.Select(ContactRefusal.Of).FirstOrDefault(question => question is not null);
        return refused is null ? (null, text) : (refused, string.Join(", ", parts.Where(part => ContactRefusal.Of(part) is null)));
    }

    /// <summary>Among messages of the same moment Gửi and Hủy come last, so that they cut nothing off.</summary>
    private static bool EndsDraft(DraftEntry entry) =>
        entry.Content is DraftText text && DraftCommands.Read(text.Text) is DraftCommand.Send or DraftCommand.Cancel;

    private static bool IsContact(Question question) => question is Question.Name or Question.Phone or Question.Address;

    private static Question? QuestionBefore(DateTimeOffset sentAt, IReadOnlyList<AskedQuestion> asked) =>
        asked.Where(question => question.At < sentAt).MaxBy(question => question.At)?.Question;
}
