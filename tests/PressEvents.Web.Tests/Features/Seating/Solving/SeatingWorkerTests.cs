using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using PressEvents.Domain.Seating;
using PressEvents.Seating.Rotating;
using PressEvents.Web.Features.Seating.Solving;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Tests.Features.Seating.Solving;

/// <summary>Searches in processes of their own: what they find, and what becomes of us when they do not live to.</summary>
public sealed class SeatingWorkerTests
{
    private static readonly RotationProblem Endless = Rooms.Evening(tables: 12, courses: 12, shift: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rotation_comes_back_as_it_was_found()
    {
        using var worker = Worker();
        var problem = Rooms.Evening(tables: 3, courses: 3);

        var found = await worker.RotateAsync(problem, Ct);

        Assert.Null(found.Refusal);
        Assert.Equal((72, true), (found.Value!.TableMeetings, found.Value.IsProven));
        Assert.Equal(Rotator.Rotate(problem, Ct).Stops, found.Value.Stops);
        Assert.Empty(worker.Running);
    }

    [Fact]
    public async Task A_clash_is_named_in_any_script_and_no_clash_is_none()
    {
        using var worker = Worker();

        var clash = await worker.FindClashAsync(Rooms.Clashing, Ct);
        var none = await worker.FindClashAsync(Rooms.Clashing with { Together = [] }, Ct);

        Assert.Equal(["rivals", "Łukasz with 王小明"], clash.Value!.Rules.Order(StringComparer.Ordinal));
        Assert.Equal((null, null), (none.Value, none.Refusal));
    }

    [Fact]
    public async Task A_search_that_is_killed_is_a_refusal_with_a_sentence_and_the_next_one_works()
    {
        using var worker = Worker();
        var searching = worker.RotateAsync(Endless, Ct);

        using (var process = await RunningAsync(worker))
        {
            process.Kill();
        }

        var killed = await searching;
        Assert.Equal(new SolvingFailed(SolvingEnd.BrokeOff), killed.Refusal);
        Assert.Equal("The search broke off before it had an answer; nothing was changed. It can be started again.", RefusalWords.Of(killed.Refusal!));
        Assert.Null((await worker.FindClashAsync(Rooms.Clashing, Ct)).Refusal);
    }

    [Fact]
    public async Task A_search_that_is_cancelled_is_gone()
    {
        using var worker = Worker();
        using var stop = new CancellationTokenSource();
        var searching = worker.RotateAsync(Endless, stop.Token);
        using var process = await RunningAsync(worker);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => searching);
        Assert.True(process.HasExited);
        Assert.Empty(worker.Running);
    }

    [Fact]
    public async Task A_search_that_takes_too_much_memory_or_time_is_ended_and_said_so()
    {
        using var small = Worker(new WorkerLimits { Memory = 40_000_000, Look = TimeSpan.FromMilliseconds(10) });
        using var hasty = Worker(new WorkerLimits { Time = TimeSpan.FromMilliseconds(500) });

        var (tooLarge, tooLong) = (await small.RotateAsync(Endless, Ct), await hasty.RotateAsync(Endless, Ct));

        Assert.Equal(new SolvingFailed(SolvingEnd.TookTooMuchMemory), tooLarge.Refusal);
        Assert.Equal(new SolvingFailed(SolvingEnd.TookTooLong), tooLong.Refusal);
    }

    [Fact]
    public async Task A_worker_whose_server_is_gone_goes_too()
    {
        using var process = Process.Start(WorkerProgram.Start(new WorkerLimits()))!;
        await process.StandardInput.WriteLineAsync(System.Text.Json.JsonSerializer.Serialize<Work>(new RotateWork(Endless), Work.Json));
        await process.StandardInput.FlushAsync(Ct);
        await Task.Delay(500, Ct);
        Assert.False(process.HasExited);

        process.StandardInput.Close();

        await process.WaitForExitAsync(Ct);
        Assert.Empty(await process.StandardOutput.ReadToEndAsync(Ct));
    }

    [Theory]
    [InlineData("/app/PressEvents.Web.dll", "/app/PressEvents.Web", "/app/PressEvents.Web", 0)]
    [InlineData("", "/app/PressEvents.Web", "/app/PressEvents.Web", 0)]
    [InlineData("/app/PressEvents.Web.dll", "/usr/bin/dotnet", "/usr/bin/dotnet", 1)]
    public void The_program_started_is_the_one_that_runs(string assembly, string process, string program, int arguments)
    {
        var command = WorkerProgram.Command(assembly, process);

        Assert.Equal((program, arguments), (command.Program, command.Arguments.Length));
    }

    private static SeatingWorker Worker(WorkerLimits? limits = null) => new(NullLogger<SeatingWorker>.Instance) { Limits = limits ?? new WorkerLimits() };

    // Under way, not only started: else a request could still be in our hands.
    private static async Task<Process> RunningAsync(SeatingWorker worker)
    {
        while (worker.Running.Count == 0)
        {
            await Task.Delay(20, Ct);
        }

        var process = Process.GetProcessById(worker.Running.Single());
        while (process.TotalProcessorTime < TimeSpan.FromMilliseconds(600))
        {
            await Task.Delay(20, Ct);
            process.Refresh();
        }

        return process;
    }
}
