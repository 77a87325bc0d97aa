using CitizenFeedback.Core.Texts;

namespace CitizenFeedback.Core.Data;

/// <summary>The words of a data file for the values of an enum, in its order: <c>SwappedWorkday</c> is <c>swapped-workday</c>.</summary>
public static class EnumWords<T> where T : struct, Enum
{
    public static IReadOnlyDictionary<string, T> All { get; } = Enum.GetValues<T>().ToDictionary(TextKeys.Of);
}
