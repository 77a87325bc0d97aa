using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CitizenFeedback.Local.Simulators.Web;

/// <summary>Serves a file of <c>wwwroot</c> out of the assembly, so that the pages need no files beside the program.</summary>
internal static class EmbeddedPage
{
    public static void MapPage(this IEndpointRouteBuilder app, string route, string file, string contentType)
    {
        var bytes = Read(file);
        app.MapGet(route, () => Results.Bytes(bytes, contentType));
    }

    /// <summary>A page of a register, with the style and the script such pages share.</summary>
    public static void MapRegisterPage(this IEndpointRouteBuilder app, string file)
    {
        app.MapPage("/", file, "text/html; charset=utf-8");
        app.MapPage("/register.css", "register.css", "text/css; charset=utf-8");
        app.MapPage("/register.js", "register.js", "text/javascript; charset=utf-8");
    }

    private static byte[] Read(string file)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(name => name.EndsWith($".wwwroot.{file}", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
