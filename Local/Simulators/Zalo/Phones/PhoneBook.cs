using CitizenFeedback.Local.Simulators.Journals;

namespace CitizenFeedback.Local.Simulators.Zalo.Phones;

/// <summary>All phones; a change is written down whole, the last line of a phone is what it is.</summary>
internal sealed class PhoneBook : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Journal<Phone> _journal;
    private readonly Dictionary<string, Phone> _phones = new(StringComparer.Ordinal);

    public PhoneBook(string path)
    {
        _journal = new Journal<Phone>(path);
        foreach (var phone in _journal.Loaded)
            _phones[phone.UserId] = phone;
    }

    public Phone? Find(string userId)
    {
        lock (_lock)
            return _phones.GetValueOrDefault(userId);
    }

    public IReadOnlyList<Phone> All()
    {
        lock (_lock)
            return [.. _phones.Values];
    }

    /// <summary>Changes a phone; one that is not known yet starts with an empty profile.</summary>
    public Phone Change(string userId, Func<Phone, Phone> change)
    {
        lock (_lock)
        {
            var phone = change(_phones.GetValueOrDefault(userId) ?? new Phone(userId, new PhoneProfile()));
            _journal.Append(phone);
            return _phones[userId] = phone;
        }
    }

    public void Dispose() => _journal.Dispose();
}
