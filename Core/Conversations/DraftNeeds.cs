using CitizenFeedback.Core.Classification;
using CitizenFeedback.Core.Feedbacks;
using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Conversations;

/// <summary>What a draft still lacks.</summary>
public sealed class DraftNeeds(AgencyDirectory agencies, Triage triage)
{
    /// <summary>Fewer letters than this are no clear content (ND 20/2008 art. 7 cl. 4: "nội dung rõ ràng").</summary>
    private const int FewestLetters = 8;

    private const int FewWords = 6;
    private const int MostPlaceCharacters = 200;
    private const int MostPlaceWords = 15;

    /// <summary>What is missing, in the order it is asked for.</summary>
    public IReadOnlyList<Question> Missing(Draft draft) => [.. Questions(draft)];

    /// <summary>The next question; <see cref="Question.Confirmation"/> when nothing is missing. Nothing personal is asked for what would be declined.</summary>
    public Question Next(Draft draft)
    {
        var missing = Missing(draft);
        return missing switch
        {
            not [Question.Content, ..] when RefusalOf(draft) is not null => Question.Review,
            [] => Question.Confirmation,
            [Question.Name, Question.Phone, Question.Address] => Question.Contact,
            [var first, ..] => first,
        };
    }

    /// <summary>Names an office, or is too short for a sentence; somebody asked for the place may also just go on telling.</summary>
    public bool ReadsLikePlace(string text)
    {
        var words = WordsIn(text);
        return text.Length <= MostPlaceCharacters && (words <= FewWords || (words <= MostPlaceWords && NamesAnOffice(text)));
    }

    /// <summary>Short enough for the name of a street or ward.</summary>
    public static bool ReadsLikeStreet(string text) => text.Length <= MostPlaceCharacters && WordsIn(text) <= MostPlaceWords;

    /// <returns>Why the machine would decline it; null if it would not, or the sender wants a person to look.</returns>
    public Decision? RefusalOf(Draft draft) => draft.WantsReview ? null : triage.RefusalOf(draft.Text, draft.Pictures);

    /// <summary>The wards and communes of today among which only the street decides; empty if it is clear or unknown where it happened.</summary>
    public IReadOnlyList<Agency> UnclearWards(Draft draft) =>
        agencies.Read(draft.IsPlaceRejected ? draft.Place ?? "" : $"{draft.Text}. {draft.Place}").UnclearPlaces;

    public bool NamesAnOffice(string text) => agencies.Read(text).NameAnOffice;

    private static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private IEnumerable<Question> Questions(Draft draft)
    {
        if (draft.Text.Count(char.IsLetter) < FewestLetters)
            yield return Question.Content;
        if (draft.Place is null && (draft.IsPlaceRejected || !draft.NamesAnOffice))
            yield return Question.Place;
        else if (draft.Street is null && UnclearWards(draft).Count > 0)
            yield return Question.Street;
        if (draft.Name is null)
            yield return Question.Name;
        if (draft is { Phone: null, Email: null, HasNoPhone: false })
            yield return Question.Phone;
        if (draft.Address is null)
            yield return Question.Address;
    }
}
