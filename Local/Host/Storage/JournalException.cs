namespace CitizenFeedback.Local.Host.Storage;

/// <summary>The journal cannot be written: its folder is away, its disk full. Nothing of the write is kept.</summary>
internal sealed class JournalException(string file, Exception inner) : Exception($"{file} cannot be written: {inner.Message}", inner);
