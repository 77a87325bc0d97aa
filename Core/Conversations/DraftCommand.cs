using CitizenFeedback.Core.Classification;

namespace CitizenFeedback.Core.Conversations;

/// <summary>What a sender may want of the draft; typed or tapped, with or without diacritics.</summary>
public enum DraftCommand
{
    None,
    Send,

    /// <summary>Goes on after what interrupted the questions.</summary>
    GoOn,

    /// <summary>Gửi cán bộ xem xét.</summary>
    Review,
    Cancel,
    Correct,
    CorrectContent,
    CorrectPlace,
    CorrectContact,
}

public static class DraftCommands
{
    private static readonly Dictionary<string, DraftCommand> ByText = new()
    {
        ["gui"] = DraftCommand.Send,
        ["gui phan anh"] = DraftCommand.Send,
        ["gui di"] = DraftCommand.Send,
        ["gui nhe"] = DraftCommand.Send,
        ["gui luon"] = DraftCommand.Send,
        ["tiep"] = DraftCommand.GoOn,
        ["tiep tuc"] = DraftCommand.GoOn,
        ["gui can bo xem xet"] = DraftCommand.Review,
        ["gui can bo"] = DraftCommand.Review,
        ["can bo xem xet"] = DraftCommand.Review,
        ["nho can bo xem xet"] = DraftCommand.Review,
        ["van gui"] = DraftCommand.Review,
        ["huy"] = DraftCommand.Cancel,
        ["huy phan anh"] = DraftCommand.Cancel,
        ["huy bo"] = DraftCommand.Cancel,
        ["huy di"] = DraftCommand.Cancel,
        ["rut"] = DraftCommand.Cancel,
        ["rut don"] = DraftCommand.Cancel,
        ["rut phan anh"] = DraftCommand.Cancel,
        ["sua"] = DraftCommand.Correct,
        ["sua noi dung"] = DraftCommand.CorrectContent,
        ["sua noi xay ra"] = DraftCommand.CorrectPlace,
        ["sua lien he"] = DraftCommand.CorrectContact,
    };

    public static DraftCommand Read(string text) =>
        ByText.GetValueOrDefault(VietnameseText.Fold(text).Folded.Trim(' ', '.', '!', ','));
}
