using PressEvents.Print;

namespace PressEvents.Web.Features.Briefing;

/// <summary>Answers the team with a printed file, or with one sentence where it cannot be printed.</summary>
internal static class PrintedAnswers
{
    public static async Task<IResult> FileAsync(Func<Task<PrintedFile>> print)
    {
        try
        {
            var printed = await print();
            return TypedResults.File(printed.Pdf, "application/pdf", printed.FileName);
        }
        catch (Exception exception) when (exception is PrinterUnavailableException or PrintFailedException)
        {
            return TypedResults.Problem(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (FormatException)
        {
            return TypedResults.Problem("The browser here makes files that cannot be bound into one; print them one by one.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
