using System.Text;
using CitizenFeedback.Core.Data;

namespace CitizenFeedback.Core.Classification.Model;

/// <summary>The trained model as it stands in its file. Unchanging, so any number of threads may ask it.</summary>
/// <param name="Version">Names the training: part of every decision.</param>
/// <param name="ScopeTable">Weights of the scopes.</param>
/// <param name="DetailTable">Weights of fields and reasons.</param>
internal sealed record TrainedModel(string Version, FeatureTable ScopeTable, Head Scope, FeatureTable DetailTable, Head Field, Head Reason)
{
    private const string Magic = "CitizenFeedback model 1";

    /// <exception cref="DataFileException">The file is missing or is no model of this release.</exception>
    public static TrainedModel Load(string path)
    {
        if (!File.Exists(path))
            throw new DataFileException(path, 0, "the model is missing", "Restore it from the release, or train it: dotnet run -c Release --project ClassificationModel -- train");
        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
            if (reader.ReadString() != Magic)
                throw new InvalidDataException();
            return new TrainedModel(reader.ReadString(), ReadTable(reader), ReadHead(reader), ReadTable(reader), ReadHead(reader), ReadHead(reader));
        }
        catch (Exception error) when (error is IOException or InvalidDataException or FormatException)
        {
            throw new DataFileException(path, 0, "is no model of this release", "Train it: dotnet run -c Release --project ClassificationModel -- train");
        }
    }

    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(Version);
        WriteTable(writer, ScopeTable);
        WriteHead(writer, Scope);
        WriteTable(writer, DetailTable);
        WriteHead(writer, Field);
        WriteHead(writer, Reason);
    }

    private static FeatureTable ReadTable(BinaryReader reader)
    {
        var width = reader.ReadInt32();
        var rows = reader.ReadBytes(reader.ReadInt32());
        return width > 0 && width % 8 == 0 && int.IsPow2(rows.Length / width) ? new FeatureTable(rows, width) : throw new InvalidDataException();
    }

    private static void WriteTable(BinaryWriter writer, FeatureTable table)
    {
        writer.Write(table.Width);
        writer.Write(table.Rows.Length);
        writer.Write(table.Rows);
    }

    private static Head ReadHead(BinaryReader reader)
    {
        var labels = new string[reader.ReadInt32()];
        var biases = new float[labels.Length];
        for (var label = 0; label < labels.Length; label++)
            (labels[label], biases[label]) = (reader.ReadString(), reader.ReadSingle());
        return new Head(labels, reader.ReadInt32(), biases, reader.ReadSingle(), reader.ReadSingle());
    }

    private static void WriteHead(BinaryWriter writer, Head head)
    {
        writer.Write(head.Labels.Count);
        for (var label = 0; label < head.Labels.Count; label++)
        {
            writer.Write(head.Labels[label]);
            writer.Write(head.Biases[label]);
        }

        writer.Write(head.Offset);
        writer.Write(head.Scale);
        writer.Write(head.Temperature);
    }
}
