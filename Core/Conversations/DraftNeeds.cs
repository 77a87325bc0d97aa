using CitizenFeedback.Core.Routing;

namespace CitizenFeedback.Core.Conversations;

/// <summary>What a draft still lacks.</summary>
public sealed class DraftNeeds(AgencyDirectory agencies)
{
    /// <summary>Fewer letters than this are no clear content (ND 20/2008 art. 7 cl. 4: "nội dung rõ ràng").</summary>
    private const int FewestLetters = 8;

    private const int FewWords = 6;
    private const int MostPlaceCharacters = 200;
    private const int MostPlaceWords = 15;

    /// <summary>What is missing, in the order it is asked for.</summary>
    public IReadOnlyList<Question> Missing(Draft draft) => [.. Questions(draft)];

    /// <summary>The next question; <see cref="Question.Confirmation"/> when nothing is missing.</summary>
    public Question Next(Draft draft)
    {
        var missing = Missing(draft);
        return missing switch
        {
            [] => Question.Confirmation,
            [Question.Name, Question.Phone, Question.Address] => Question.Contact,
            [var first, ..] => first,
        };
    }

    /// <summary>Names an office, or is too short for a sentence; somebody asked for the place may also just go on telling.</summary>
    public bool ReadsLikePlace(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return text.Length <= MostPlaceCharacters && (words <= FewWords || (words <= MostPlaceWords && NamesAnOffice(text)));
    }

    public bool NamesAnOffice(string text) => agencies.Read(text).NameAnOffice;

    private static IEnumerable<Question> Questions(Draft draft)
    {
        if (draft.Text.Count(char.IsLetter) < FewestLetters)
            yield return Question.Content;
        if (draft.Place is null && (draft.IsPlaceRejected || !draft.NamesAnOffice))
            yield return Question.Place;
        if (draft.Name is null)
            yield return Question.Name;
        if (draft is { Phone: null, Email: null, HasNoPhone: false })
            yield return Question.Phone;
        if (draft.Address is null)
            yield return Question.Address;
    }
}
