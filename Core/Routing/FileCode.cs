namespace CitizenFeedback.Core.Routing;

/// <summary>The code of a one-stop file in a text.</summary>
/// <param name="Text">As the one-stop shop writes it: <c>H26.103.25.7-250908-0112</c>.</param>
/// <param name="Agency">The agency whose office the code names; null when the list of offices does not know it.</param>
public sealed record FileCode(string Text, Agency? Agency);
