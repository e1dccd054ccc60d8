using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using PressEvents.Data;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Invitations;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Components.Plain;
using PressEvents.Web.Features.PersonalData.Erasing;
using PressEvents.Web.Features.PersonalData.MyFile.Pages;
using PressEvents.Web.Platform.Access;
using PressEvents.Web.Platform.Languages;

namespace PressEvents.Web.Features.PersonalData.MyFile;

/// <summary>Makes the pages of a guest's own file, the kind ones for links that show nothing included.</summary>
internal sealed class MyFilePages(
    LinkLookup links, MyFileQuery query, FileWriter writer, FileWords words, FileExport export, ErasureQuery erasure, Databases databases,
    AbsentLinks absent, IAntiforgery antiforgery, GuestLanguages languages, TimeProvider clock)
{
    private static readonly string[] Done = ["corrected", "withdrawn"];

    public Task<IResult> ShowAsync(HttpContext http, string token) => WithRowAsync(http, token, row =>
        Page(http, token, row, CorrectionForm.For(row, Guid.CreateVersion7(clock.GetUtcNow())), null, StatusCodes.Status200OK));

    /// <summary>The page again, with what was typed and what is wrong with it.</summary>
    public Task<IResult> ShowAgainAsync(HttpContext http, string token, CorrectionForm form) =>
        WithRowAsync(http, token, row => Page(http, token, row, form, "MyFile.Problem.Fields", StatusCodes.Status200OK));

    /// <summary>The page again with one sentence on top; what was typed stays where there is any.</summary>
    public Task<IResult> ShowProblemAsync(HttpContext http, string token, CorrectionForm? form, string key, int status) =>
        WithRowAsync(http, token, row => Page(http, token, row, form ?? CorrectionForm.For(row, Guid.CreateVersion7(clock.GetUtcNow())), key, status));

    public Task<IResult> ShowRefusalAsync(HttpContext http, string token, CorrectionForm? form, Refusal refusal) =>
        ShowProblemAsync(http, token, form, KeyOf(refusal), StatusOf(refusal));

    public Task<IResult> JsonAsync(HttpContext http, string token) =>
        WithRowAsync(http, token, row => TypedResults.File(FileExport.Json(Write(row)), "application/json; charset=utf-8", "my-file.json"));

    public Task<IResult> CsvAsync(HttpContext http, string token) =>
        WithRowAsync(http, token, row => TypedResults.File(export.Sheet(Write(row)).CsvBytes(), "text/csv; charset=utf-8", "my-file.csv"));

    /// <summary>What erasing comes to, before anybody is asked whether they are sure.</summary>
    public async Task<IResult> ShowErasingAsync(HttpContext http, string token, string? problem, int status)
    {
        var link = await FindAsync(token, http.RequestAborted);
        if (link is not { IsDead: false })
        {
            return absent.Answer(http, link);
        }

        await using var db = await databases.ForAsync(link.OrganisationId, http.RequestAborted);
        var plan = (await erasure.ForAsync(db, Person.Of(link.GuestId), http.RequestAborted))!;
        return new InLanguage(languages.ForPage(http.Request, link.Language, plan.Languages), () => Erasing(http, token, plan, problem, status));
    }

    public static string KeyOf(Refusal refusal) => refusal switch
    {
        StorageBusy => "MyFile.Problem.Busy",
        MailUnderWay => "MyFile.Problem.MailUnderWay",
        _ => "MyFile.Problem.Other",
    };

    public static int StatusOf(Refusal refusal) => refusal switch
    {
        LinkRevoked => StatusCodes.Status410Gone,
        StorageBusy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };

    private async Task<IResult> WithRowAsync(HttpContext http, string token, Func<FileRow, IResult> show)
    {
        var link = await FindAsync(token, http.RequestAborted);
        if (link is not { IsDead: false })
        {
            return absent.Answer(http, link);
        }

        var row = await query.ReadAsync(link, http.RequestAborted);
        return new InLanguage(languages.ForPage(http.Request, link.Language, row.Contact?.Details.Languages), () => show(row));
    }

    private async Task<LinkRow?> FindAsync(string token, CancellationToken ct) =>
        InvitationToken.TryParse(token) is { } parsed ? await links.FindAsync(parsed, ct) : null;

    private HeldFile Write(FileRow row) => writer.Write(row, clock.GetUtcNow());

    private RazorComponentResult<ErasingDocument> Erasing(HttpContext http, string token, ErasurePlan plan, string? problem, int status)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(ErasingDocument.Plan)] = plan,
            [nameof(ErasingDocument.Address)] = $"/i/{token}/my-file",
            [nameof(ErasingDocument.Query)] = languages.QueryOf(http.Request),
            [nameof(ErasingDocument.Antiforgery)] = FormToken.For(antiforgery, http, languages),
            [nameof(ErasingDocument.Problem)] = problem is null ? null : words[problem],
        };
        return new RazorComponentResult<ErasingDocument>(parameters) { StatusCode = status };
    }

    private RazorComponentResult<MyFileDocument> Page(HttpContext http, string token, FileRow row, CorrectionForm form, string? problem, int status)
    {
        var view = new FileView(row, Write(row), form, $"/i/{token}", FormToken.For(antiforgery, http, languages))
        {
            Query = languages.QueryOf(http.Request),
            Done = Done.FirstOrDefault(word => http.Request.Query["done"] == word),
            Problem = problem is null ? null : words[problem],
            MayChangeNeeds = !row.Event.IsOverAt(clock.GetUtcNow()),
        };
        return new RazorComponentResult<MyFileDocument>(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(MyFileDocument.View)] = view }) { StatusCode = status };
    }
}
