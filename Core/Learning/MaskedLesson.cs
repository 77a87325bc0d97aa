using System.Globalization;

namespace CitizenFeedback.Core.Learning;

/// <param name="Text">On one line, without what could be recognised as somebody's.</param>
public sealed record MaskedLesson(string Text, Lesson Lesson)
{
    /// <summary>Stands where nobody has said anything: a column of the training files is never empty.</summary>
    private const string Unknown = "-";

    /// <summary>The columns of <c>data/training</c>.</summary>
    public static string Header => "text\tscope\treasons\tfield\tnote\n";

    /// <summary>As a line of <c>data/training</c>. People are not asked for the finer reason, and the machine shall not learn its own.</summary>
    public string Line => string.Join('\t', Text, Lesson.Scope, Unknown, Lesson.Field ?? Unknown, Note) + "\n";

    private string Note
    {
        get
        {
            var machine = Lesson.Machine;
            var said = machine.Findings?.Fields.FirstOrDefault() ?? Unknown;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{machine.Model}: {machine.Scope} {machine.Score:0.00}{(machine.Unsure ? "?" : "")}, {said}; {(Lesson.IsCorrection ? "corrected" : "confirmed")}");
        }
    }
}
