using System.Text;

namespace CitizenFeedback.Functions;

/// <summary>Without ICU, <c>Normalize</c> silently does nothing and Vietnamese text is no longer understood.</summary>
public static class Globalization
{
    /// <exception cref="InvalidOperationException">ICU is missing or switched off.</exception>
    public static void Require()
    {
        if ("e\u0302\u0301".Normalize(NormalizationForm.FormC) != "\u1ebf")
            throw new InvalidOperationException(
                "ICU is off: Vietnamese text cannot be read. Install libicu and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT to false.");
    }
}
