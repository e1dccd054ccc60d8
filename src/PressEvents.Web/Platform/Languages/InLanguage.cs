namespace PressEvents.Web.Platform.Languages;

/// <summary>An answer that is worded when it is given, in one language, and says in its headers which.</summary>
internal sealed class InLanguage(GuestLanguage language, Func<IResult> answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        language.Speak();    // ends with this method
        httpContext.Response.Headers.ContentLanguage = language.Tag;
        await answer().ExecuteAsync(httpContext);
    }
}
