using System.ComponentModel;
using System.Globalization;

namespace CitizenFeedback.Local.Host.Invocation;

/// <summary>Turns a piece of binding data (a route value, a property of a message) into a parameter's type.</summary>
internal static class DataConversion
{
    public static bool CanMake(Type type) => TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string));

    public static object? Make(object? value, Type type)
    {
        if (value is null || type.IsInstanceOfType(value))
            return value;
        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        return TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
    }
}
