namespace CitizenFeedback.ClassificationModel;

/// <summary>Where the texts are and where the model goes.</summary>
internal sealed record Repository(string Root)
{
    public string Data => Path.Combine(Root, "data");

    public string Training => Path.Combine(Data, "training");

    public string Model => Path.Combine(Data, "classification.model");

    public string Limits => Path.Combine(Data, "classification-limits.tsv");

    public string Locked => Path.Combine(Data, "evaluation", "locked.tsv");

    /// <summary>The folder above the working directory, or above the program, that holds the solution.</summary>
    public static Repository Find()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "CitizenFeedback.slnx")))
                    return new Repository(folder.FullName);
            }
        }

        throw new DirectoryNotFoundException("Run it inside the repository.");
    }
}
