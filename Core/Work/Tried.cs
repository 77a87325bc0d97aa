namespace CitizenFeedback.Core.Work;

/// <summary>What one question to somebody else's system came to: its answer, or why there is none.</summary>
public readonly record struct Tried<T>
{
    private readonly T? _value;

    private Tried(T? value, DeliveryOutcome.Failed? failure) => (_value, Failure) = (value, failure);

    /// <summary>Null when there is an answer.</summary>
    public DeliveryOutcome.Failed? Failure { get; }

    /// <exception cref="InvalidOperationException">There is no answer.</exception>
    public T Value => Failure is null ? _value! : throw new InvalidOperationException($"No answer: {Failure.Code}");

    public static implicit operator Tried<T>(T value) => new(value, null);

    public static implicit operator Tried<T>(DeliveryOutcome.Failed failure) => new(default, failure);

    /// <param name="referenceOf">What the target calls it.</param>
    public DeliveryOutcome ToOutcome(Func<T, string?> referenceOf) => Failure ?? (DeliveryOutcome)new DeliveryOutcome.Done(referenceOf(_value!));
}
