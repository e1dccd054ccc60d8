using Google.OrTools.Sat;

namespace PressEvents.Seating.Rotating;

/// <summary>CP-SAT with one worker and its own clock, so that the same model gives the same answer on any machine; gives up when told to.</summary>
internal static class StoppableSolver
{
    // A parameter that CP-SAT does not know ends the process: these are never put together from what somebody wrote.
    private const string Thorough = "num_workers:1,random_seed:1,max_deterministic_time:20";
    private const string Brief = "num_workers:1,random_seed:1,max_deterministic_time:2";

    /// <param name="thorough">20 rather than 2 seconds of CP-SAT's clock, which run about as fast as those on the wall.</param>
    /// <exception cref="OperationCanceledException">Within a fifth of a second of being asked.</exception>
    public static CpSolverResponse Solve(CpModel model, bool thorough, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();

        // Not CpSolver, which lets go of what StopSearch needs while another thread may be using it.
        using var wrapper = new SolveWrapper();
        wrapper.SetStringParameters(thorough ? Thorough : Brief);
        using (ct.Register(wrapper.StopSearch))
        {
            var response = wrapper.Solve(model.Model);
            ct.ThrowIfCancellationRequested();
            return response;
        }
    }
}
