using CitizenFeedback.Core.Forms;
using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Web.Forms;

/// <summary>Words of the form that are needed in more than one place.</summary>
public static class FormTexts
{
    /// <summary>As in the attribute <c>name</c>, and in text keys.</summary>
    public static string NameOf(FormField field) => TextKeys.Of(field);

    public static string LabelOf(this TextFile texts, FormField field) => texts.Get($"form.{NameOf(field)}");

    /// <summary>A sentence that says what to do.</summary>
    public static string SentenceOf(this TextFile texts, FormFault fault)
    {
        var key = fault.Problem == "too-long" ? "form.fault.too-long" : $"form.fault.{NameOf(fault.Field)}.{fault.Problem}";
        return fault.Most is { } most
            ? texts.Get(key, ("most", most.ToString("N0", Culture)), ("field", texts.LabelOf(fault.Field)))
            : texts.Get(key);
    }

    private static readonly System.Globalization.CultureInfo Culture = System.Globalization.CultureInfo.GetCultureInfo("vi-VN");
}
