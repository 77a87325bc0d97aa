using System.Text.RegularExpressions;

namespace CitizenFeedback.Deployment.Tests.WorkerApi;

/// <summary>The facts: what each real public type declares, one line a member, as written in the Markdown files beside this one.</summary>
internal sealed partial class RealApi
{
    private readonly Dictionary<string, RealType> _types = [];

    public static RealApi Read()
    {
        var api = new RealApi();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "WorkerApi"), "real-*-api.md"))
            api.Add(File.ReadAllLines(file));
        return api;
    }

    /// <param name="name">Namespace and name as written in C#, such as <c>N.Page&lt;T&gt;</c>.</param>
    public RealType? Find(string name) => _types.GetValueOrDefault(name);

    private void Add(string[] lines)
    {
        var space = "";
        RealType? open = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("## namespace ", StringComparison.Ordinal))
                space = line["## namespace ".Length..];
            else if (line.StartsWith("public ", StringComparison.Ordinal))
                _types[$"{space}.{NameIn(line)}"] = open = new RealType(line.TrimEnd(';'), []);
            else if (line.StartsWith("    ", StringComparison.Ordinal))
                open?.Members.Add(TypeParameterMark().Replace(line.Split(" // ")[0].Trim(), "$1"));
        }
    }

    private static string NameIn(string header)
    {
        var words = header.Split([" : ", " {", "("], StringSplitOptions.None)[0];
        return words[(words.LastIndexOf(' ') + 1)..];
    }

    [GeneratedRegex(@"\b(T|TResult)\?")]
    private static partial Regex TypeParameterMark();
}

/// <param name="Header">The first line: modifiers, kind, name, base types; for an enum or a delegate all of it.</param>
/// <param name="Members">One line a member.</param>
internal sealed record RealType(string Header, HashSet<string> Members);
