using PressEvents.Benchmarks;
using PressEvents.Benchmarks.Access;
using PressEvents.Benchmarks.Printing;

// Two of the roles are servers that the third one starts and measures: each in a process of its own, on the same database file.
return args switch
{
    ["product", .. var rest] => await PressEvents.Web.Server.RunAsync(rest),
    ["reference", var folder, var address] => await ReferenceServer.RunAsync(folder, address),
    ["rsvp"] or [] => await RsvpBenchmark.RunAsync(CancellationToken.None),
    ["lists"] => await ListsBenchmark.RunAsync(CancellationToken.None),
    ["mail"] => await MailBenchmark.RunAsync(CancellationToken.None),
    ["import"] => await ImportBenchmark.RunAsync(CancellationToken.None),
    ["solver"] => await SolverBenchmark.RunAsync(CancellationToken.None),
    ["explain"] => await ExplainBenchmark.RunAsync(CancellationToken.None),
    ["proof"] => await ProofBenchmark.RunAsync(CancellationToken.None),
    ["wedding"] => await WeddingBenchmark.RunAsync(CancellationToken.None),
    ["packs"] => await PacksBenchmark.RunAsync(CancellationToken.None),
    ["print"] => await PrintBenchmark.RunAsync(CancellationToken.None),
    ["access"] => await AccessBenchmark.RunAsync(CancellationToken.None),
    ["seating"] => await SeatingBenchmark.RunAsync(),
    _ => 2,
};
