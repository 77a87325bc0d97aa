using CitizenFeedback.Functions;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.AddCitizenFeedback(builder.Configuration);
builder.AddAzureTelemetry();
builder.Build().Run();
