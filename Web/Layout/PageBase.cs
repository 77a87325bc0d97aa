using CitizenFeedback.Core.Texts;
using CitizenFeedback.Web.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace CitizenFeedback.Web.Layout;

/// <summary>What every page and part of one has: the visitor's language and its words.</summary>
public abstract class PageBase : ComponentBase
{
    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Inject]
    public required PageTexts Pages { get; set; }

    protected Language Language => Languages.Of(Http);

    protected TextFile Texts => Pages.In(Language);

    /// <summary>The text under the key, in the visitor's language.</summary>
    protected string T(string key, params ReadOnlySpan<(string Name, string Value)> values) => Texts.Get(key, values);
}
