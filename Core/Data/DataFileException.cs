namespace CitizenFeedback.Core.Data;

/// <summary>A data file shipped with the release is wrong. Names the file, the line (1 = header), what is wrong and the remedy.</summary>
public sealed class DataFileException(string file, long line, string problem, string remedy)
    : Exception($"{file}, line {line}: {problem}. {remedy}.")
{
    public string File { get; } = file;

    public long Line { get; } = line;

    public string Remedy { get; } = remedy;
}
