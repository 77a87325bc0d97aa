namespace CitizenFeedback.Core.Results;

/// <summary>The answer of a use case that may be refused: a value, or the refusal a person can read.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>Why it was refused; null on success.</summary>
    public Refusal? Refusal { get; }

    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>For an interface, which no operator converts.</summary>
    public static Result<T> Of(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
