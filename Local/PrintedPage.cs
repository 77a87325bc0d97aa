using System.Text;

namespace CitizenFeedback.Local;

/// <summary>Writes a page of the docs to standard output, in the bytes the file has.</summary>
internal static class PrintedPage
{
    public static void Write(string page)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        output.Write(page);
    }
}
