using System.Globalization;
using Google.OrTools.Sat;

namespace PressEvents.Seating.Modelling;

/// <summary>How long CP-SAT may take, in seconds of its own clock, which run about as fast as those on the wall.</summary>
internal enum CpSatEffort
{
    Brief = 2,
    Usual = 10,
    Thorough = 20,
}

/// <summary>CP-SAT with one worker and a limit in its own time, so that the same model is answered in the same way on any machine.</summary>
internal static class CpSat
{
    /// <exception cref="OperationCanceledException">Asked to stop; it does within a fifth of a second.</exception>
    public static CpSolverResponse Solve(CpModel model, CpSatEffort effort, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();

        // Not CpSolver, which lets go of what StopSearch needs while another thread may be using it.
        using var wrapper = new SolveWrapper();

        // A parameter that CP-SAT does not know ends the process: this is never put together from what somebody wrote.
        wrapper.SetStringParameters(string.Create(CultureInfo.InvariantCulture, $"num_workers:1,random_seed:1,max_deterministic_time:{(int)effort}"));
        using (ct.Register(wrapper.StopSearch))
        {
            var response = wrapper.Solve(model.Model);
            ct.ThrowIfCancellationRequested();
            return response;
        }
    }

    public static bool IsTrue(this CpSolverResponse response, BoolVar variable) => response.Solution[variable.GetIndex()] == 1;
}
