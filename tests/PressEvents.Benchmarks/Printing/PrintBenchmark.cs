using PressEvents.Print;
using PressEvents.Print.Joining;

namespace PressEvents.Benchmarks.Printing;

/// <summary>A pack printed whole, printed joined, and printed through Playwright, in one run; then a whole evening's packs.</summary>
internal static class PrintBenchmark
{
    private const int Rounds = 5;
    private const int PerRound = 4;
    private const int Guests = 60;
    private const double MostSeconds = 15;
    private const double MostProcessorMilliseconds = 250;

    public static async Task<int> RunAsync(CancellationToken ct)
    {
        await using var room = new PrintRoom();
        if (room.Printer.Unavailability is { } reason)
        {
            RsvpBenchmark.Print(reason);
            return 1;
        }

        var pack = await PackLike.MakeAsync(room.Pictures, ct);
        var cold = await Cost.OfEachAsync(1, () => room.PrintAsync(pack.Personal(1, pack.SharedBody()), ct));
        RsvpBenchmark.Print($"cold, browser started for it: {cold}");
        var shared = SharedPages.Read(await room.PrintAsync(pack.Shared(), ct));
        await CompareAsync(room, pack, shared, ct);
        await WholeEveningAsync(room, pack, ct);
        return 0;
    }

    // Rounds take turns, so that whatever else the machine does falls on all alike.
    private static async Task CompareAsync(PrintRoom room, PackLike pack, SharedPages shared, CancellationToken ct)
    {
        await using var playwright = await PlaywrightPrinter.StartAsync(Environment.GetEnvironmentVariable("PressEvents__Browser") ?? "/usr/bin/chromium");
        var (whole, joined, through) = (new List<Cost>(), new List<Cost>(), new List<Cost>());
        for (var round = 0; round <= Rounds; round++)
        {
            Cost[] costs =
            [
                await EachAsync(guest => room.PrintAsync(pack.Personal(guest, pack.SharedBody()), ct)),
                await EachAsync(guest => room.PrintJoinedAsync(pack, guest, shared, ct)),
                await EachAsync(guest => playwright.PrintAsync(room.Html(pack.Personal(guest, pack.SharedBody())))),
            ];
            if (round > 0)    // the first one warms up
            {
                whole.Add(costs[0]);
                joined.Add(costs[1]);
                through.Add(costs[2]);
            }
        }

        var reference = Cost.Median(through);
        RsvpBenchmark.Print($"a pack through Playwright, not finished: {reference}");
        RsvpBenchmark.Print($"a pack printed whole and finished: {Cost.Median(whole)}; {Cost.Median(whole).ProcessorMilliseconds / reference.ProcessorMilliseconds:0.00} of Playwright");
        RsvpBenchmark.Print($"a pack joined and finished: {Cost.Median(joined)}; {Cost.Median(joined).ProcessorMilliseconds / reference.ProcessorMilliseconds:0.00} of Playwright");
    }

    private static Task<Cost> EachAsync(Func<int, Task> print) => Cost.OfEachAsync(PerRound, async () =>
    {
        for (var guest = 1; guest <= PerRound; guest++)
        {
            await print(guest);
        }
    });

    private static async Task WholeEveningAsync(PrintRoom room, PackLike pack, CancellationToken ct)
    {
        var packs = new byte[Guests][];
        var each = await Cost.OfEachAsync(Guests, () => PrintAllAsync(room, pack, packs, ct));
        var seconds = each.Milliseconds * Guests / 1000;
        RsvpBenchmark.Print($"{Guests} packs from nothing: {seconds:0.0} s, {each.ProcessorMilliseconds:0} ms of processor time each; goal at most {MostSeconds:0} s: {Verdict(seconds <= MostSeconds)}, at most {MostProcessorMilliseconds:0} ms: {Verdict(each.ProcessorMilliseconds <= MostProcessorMilliseconds)}");

        var shared = SharedPages.Read(await room.PrintAsync(pack.Shared(), ct));
        var personal = await room.PrintPersonalAsync(pack, guest: 1, shared, ct);
        var joining = await Cost.OfEachAsync(Guests, () => Task.Run(() => Enumerable.Range(0, Guests).ToList().ForEach(_ => PrintRoom.Join(personal, shared)), ct));
        RsvpBenchmark.Print($"joining alone: {joining} each");

        var bound = 0;
        var binding = await Cost.OfEachAsync(1, () => Task.Run(() => bound = Bind(packs).Length, ct));
        RsvpBenchmark.Print($"bound into one print job: {binding}; {packs.Sum(one => one.Length) / 1024} KiB become {bound / 1024} KiB");

        await using var peak = new MemoryPeak();
        await PrintAllAsync(room, pack, packs, ct);
        RsvpBenchmark.Print($"memory at most, browser and all: {peak.Bytes / 1024 / 1024} MiB");
    }

    private static async Task PrintAllAsync(PrintRoom room, PackLike pack, byte[][] packs, CancellationToken ct)
    {
        var shared = SharedPages.Read(await room.PrintAsync(pack.Shared(), ct));
        var side = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct };
        await Parallel.ForAsync(0, Guests, side, async (guest, token) => packs[guest] = await room.PrintJoinedAsync(pack, guest + 1, shared, token));
    }

    private static byte[] Bind(byte[][] packs) => PdfBinder.Bind(
        [.. packs.Select((one, guest) => new BoundDocument(FormattableString.Invariant($"Guest {guest + 1}"), one))],
        new DocumentInfo("All packs", "Meridian Pictures", "en-GB", DateTimeOffset.UnixEpoch));

    private static string Verdict(bool isMet) => isMet ? "met" : "MISSED";
}
