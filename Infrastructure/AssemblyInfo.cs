using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CitizenFeedback.Infrastructure.Tests")]
