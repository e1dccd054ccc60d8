using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json;
using PressEvents.Domain;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Changing;
using PressEvents.Seating.Clashes;
using PressEvents.Seating.Problems;
using PressEvents.Seating.Proving;
using PressEvents.Seating.Rotating;

namespace PressEvents.Web.Features.Seating.Solving;

/// <summary>
/// Everything about seating that calls native code, each in a process of its own: native code can end a process or eat its
/// memory, and then it ends that one and not the server. Cancelling ends the process within a fifth of a second and throws.
/// What goes wrong there is a refusal: <see cref="SolvingFailed"/>.
/// </summary>
public sealed partial class SeatingWorker(ILogger<SeatingWorker> log) : IDisposable
{
    private const int MostAtOnce = 2;

    private readonly SemaphoreSlim turns = new(MostAtOnce);
    private readonly ConcurrentDictionary<int, bool> running = new();

    internal WorkerLimits Limits { get; init; } = new();

    /// <summary>The processes that search now.</summary>
    internal IReadOnlyCollection<int> Running => [.. running.Keys];

    /// <inheritdoc cref="ClashFinder.Find" path="/summary"/>
    public Task<Result<ClashReport?>> FindClashAsync(SeatingProblem problem, CancellationToken ct) => RunAsync<ClashReport?>(new ClashWork(problem), _ => { }, ct);

    /// <inheritdoc cref="Rotator.Rotate" path="/summary"/>
    public Task<Result<Rotation>> RotateAsync(RotationProblem problem, CancellationToken ct) => RunAsync<Rotation>(new RotateWork(problem), _ => { }, ct);

    /// <inheritdoc cref="Reseater.Reseat" path="/*[self::summary or self::param]"/>
    public Task<Result<IReadOnlyList<ReseatOption>>> ReseatAsync(
        SeatingProblem after, IReadOnlyList<Place> before, IReadOnlyCollection<string> mustSeat, int maxMoves, CancellationToken ct) =>
        RunAsync<IReadOnlyList<ReseatOption>>(new ReseatWork(after, before, mustSeat, maxMoves), _ => { }, ct);

    /// <inheritdoc cref="Prover.Prove" path="/summary"/>
    public Task<Result<Proof>> ProveAsync(SeatingProblem problem, IReadOnlyList<Place> plan, ProofBudget budget, IProgress<ProofProgress>? progress, CancellationToken ct) =>
        RunAsync<Proof>(new ProveWork(problem, plan, budget), told => progress?.Report(told.Deserialize<ProofProgress>(Work.Json)!), ct);

    public void Dispose() => turns.Dispose();

    private async Task<Result<T>> RunAsync<T>(Work work, Action<JsonElement> progress, CancellationToken ct)
    {
        await turns.WaitAsync(ct);
        try
        {
            await using var process = WorkerProcess.Start(Limits);
            running[process.Id] = true;
            try
            {
                return await ConverseAsync<T>(process, work, progress, ct);
            }
            finally
            {
                running.TryRemove(process.Id, out _);
            }
        }
        catch (Win32Exception exception)
        {
            LogNotStarted(exception);
            return new SolvingFailed(SolvingEnd.DidNotStart);
        }
        finally
        {
            turns.Release();
        }
    }

    private async Task<Result<T>> ConverseAsync<T>(WorkerProcess process, Work work, Action<JsonElement> progress, CancellationToken ct)
    {
        await using var killing = ct.Register(process.Kill);
        try
        {
            await process.AskAsync(JsonSerializer.Serialize(work, Work.Json));
            while (await process.ReadAsync() is { } line)
            {
                switch (Parse(line))
                {
                    case { IsResult: true } result:
                        return new Result<T>(result.Value is { } value ? value.Deserialize<T>(Work.Json) : default, null);
                    case { Value: { } told }:
                        progress(told);
                        break;
                }
            }
        }
        catch (IOException)
        {
            // It went while we spoke to it; why, is seen below.
        }

        ct.ThrowIfCancellationRequested();
        LogEnded(process.End, process.LastWords);
        return new SolvingFailed(process.End);
    }

    // Native libraries print what they like between our lines.
    private static WorkLine? Parse(string line)
    {
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize<WorkLine>(line, Work.Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A seating search could not be started.")]
    private partial void LogNotStarted(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A seating search ended without an answer ({End}): {LastWords}")]
    private partial void LogEnded(SolvingEnd end, string lastWords);
}
