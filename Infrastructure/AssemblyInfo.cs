using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CitizenFeedback.Infrastructure.Tests")]
[assembly: InternalsVisibleTo("CitizenFeedback.Deployment.Tests")]
