using CitizenFeedback.Core.Classification.Reading;
using CitizenFeedback.Core.Data;
using TextReader = CitizenFeedback.Core.Classification.Reading.TextReader;

namespace CitizenFeedback.Core.Classification.Procedures;

/// <summary>The procedures people name, by the words they use for them or by their code.</summary>
public sealed class ProcedureNames
{
    private readonly WordTrie<Procedure> _phrases = new();
    private readonly Dictionary<string, Procedure> _byCode = [];

    /// <exception cref="DataFileException">The file is missing or wrong.</exception>
    public static ProcedureNames Load(string dataFolder, TextReader reader)
    {
        var names = new ProcedureNames();
        foreach (var row in DataTable.Read(Path.Combine(dataFolder, "procedures.tsv"), "code", "name", "level", "phrases").Rows)
        {
            var procedure = new Procedure(row.Required("code"), row.Required("name"), row.OneOf("level", EnumWords<ProcedureLevel>.All));
            names._byCode.Add(procedure.Code, procedure);
            foreach (var phrase in row.List("phrases").Append(procedure.Name))
            {
                using var words = reader.Read(phrase);
                names._phrases.Add(words, procedure);
            }
        }

        return names;
    }

    public Procedure? WithCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The one whose code stands in the text, else the one named in the most words.</summary>
    internal Procedure? NamedIn(ReadText text)
    {
        Procedure? named = null;
        var longest = 0;
        for (var index = 0; index < text.Count; index++)
        {
            ref readonly var token = ref text.Tokens[index];
            if (token.Kind == TokenKind.ProcedureCode && _byCode.TryGetValue(text.Original[token.Start..token.End], out var coded))
                return coded;
            if (_phrases.TryFind(text, index, out var procedure, out var length) && length > longest)
                (named, longest) = (procedure, length);
        }

        return named;
    }
}
