namespace PressEvents.Web.Platform.Health;

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").AllowAnonymous();
        health.MapGet("/live", () => TypedResults.Text("live"));
        health.MapGet("/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken ct)
    {
        var problems = await readiness.ProblemsAsync(ct);
        return problems.Count == 0
            ? TypedResults.Text("ready")
            : TypedResults.Text(string.Join('\n', problems), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
