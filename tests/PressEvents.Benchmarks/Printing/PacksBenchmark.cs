using PressEvents.Print;
using PressEvents.Print.Joining;
using PressEvents.Web.Features.Briefing.Copies;
using PressEvents.Web.Features.Briefing.Packs;

namespace PressEvents.Benchmarks.Printing;

/// <summary>The sample evening's own packs, in one run: cold, warm, from the store, through Playwright, sixty from nothing, and the list of what to print again.</summary>
internal static class PacksBenchmark
{
    private const int Guests = 60;
    private const int Rounds = 3;
    private const int PerRound = 4;
    private const double MostSeconds = 15;
    private const double MostProcessorMilliseconds = 250;
    private const double MostStoreMilliseconds = 5;
    private const double MostListMilliseconds = 2000;

    public static async Task<int> RunAsync(CancellationToken ct)
    {
        await using var room = await PackRoom.OpenAsync(Guests, ct);
        if (room.Printer.Unavailability is { } reason)
        {
            RsvpBenchmark.Print(reason);
            return 1;
        }

        var packs = await room.PacksAsync(ct);
        var cold = await Cost.OfEachAsync(1, () => room.PrintAsync(packs[0], ct));
        RsvpBenchmark.Print($"{packs.Count} guests; the first pack, cold, with its browser and the pages all share: {cold}; {PdfContents.Read(await room.PrintAsync(packs[0], ct)).Pages} pages");
        await ListAsync(room, ct);
        await CompareAsync(room, packs, ct);
        await StoreAsync(room, packs, ct);
        await WholeEveningAsync(ct);
        return 0;
    }

    // From the data as they are to the list of packs that say something else than what was printed.
    private static async Task ListAsync(PackRoom room, CancellationToken ct)
    {
        var costs = new List<Cost>();
        for (var round = 0; round <= Rounds; round++)
        {
            costs.Add(await Cost.OfEachAsync(1, async () => _ = (await room.PacksAsync(ct)).Select(pack => new PackStanding(pack)).Count(standing => standing.NeedsPrint)));
        }

        var list = Cost.Median(costs[1..]);
        RsvpBenchmark.Print($"from a change to the list of what to print again, {Guests} guests: {list}; goal at most {MostListMilliseconds:0} ms: {Verdict(list.Milliseconds <= MostListMilliseconds)}");
    }

    // Rounds take turns, so that whatever else the machine does falls on both alike. Every pack is one that was not printed yet.
    private static async Task CompareAsync(PackRoom room, IReadOnlyList<VersionedPack> packs, CancellationToken ct)
    {
        await using var playwright = await PlaywrightPrinter.StartAsync(Environment.GetEnvironmentVariable("PressEvents__Browser") ?? "/usr/bin/chromium");
        var (joined, through) = (new List<Cost>(), new List<Cost>());
        var next = 1;
        for (var round = 0; round <= Rounds; round++)
        {
            var own = packs.Skip(next).Take(PerRound).ToList();
            next += PerRound;
            Cost[] costs =
            [
                await Cost.OfEachAsync(PerRound, () => EachAsync(own, pack => room.PrintAsync(pack, ct))),
                await Cost.OfEachAsync(PerRound, () => EachAsync(own, async pack => await playwright.PrintAsync(await room.HtmlAsync(pack, ct)))),
            ];
            if (round > 0)    // the first one warms up
            {
                joined.Add(costs[0]);
                through.Add(costs[1]);
            }
        }

        var (ours, reference) = (Cost.Median(joined), Cost.Median(through));
        RsvpBenchmark.Print($"a pack through Playwright, whole and not finished: {reference}");
        RsvpBenchmark.Print($"a pack of ours, warm, joined and finished: {ours}; {ours.Milliseconds / reference.Milliseconds:0.00} of Playwright by the clock, {ours.ProcessorMilliseconds / reference.ProcessorMilliseconds:0.00} by processor time");
    }

    private static async Task StoreAsync(PackRoom room, IReadOnlyList<VersionedPack> packs, CancellationToken ct)
    {
        var printed = packs.Take(1 + PerRound).ToList();
        await EachAsync(printed, pack => room.PrintAsync(pack, ct));
        List<VersionedPack> often = [.. Enumerable.Repeat(printed, Rounds).SelectMany(one => one)];
        var cost = await Cost.OfEachAsync(often.Count, () => EachAsync(often, pack => room.PrintAsync(pack, ct)));
        RsvpBenchmark.Print(FormattableString.Invariant($"a pack from the store: {cost.Milliseconds:0.0} ms; goal at most {MostStoreMilliseconds:0} ms: {Verdict(cost.Milliseconds <= MostStoreMilliseconds)}"));
    }

    private static async Task WholeEveningAsync(CancellationToken ct)
    {
        await using (var room = await PackRoom.OpenAsync(Guests, ct))
        {
            var files = new byte[Guests][];
            IReadOnlyList<VersionedPack> packs = [];
            var each = await Cost.OfEachAsync(Guests, async () => packs = await PrintAllAsync(room, files, ct));
            var seconds = each.Milliseconds * Guests / 1000;
            RsvpBenchmark.Print($"{Guests} packs from nothing, browser started for them: {seconds:0.0} s, {each.ProcessorMilliseconds:0} ms of processor time each; goal at most {MostSeconds:0} s: {Verdict(seconds <= MostSeconds)}, at most {MostProcessorMilliseconds:0} ms: {Verdict(each.ProcessorMilliseconds <= MostProcessorMilliseconds)}");
            var bound = 0;
            var binding = await Cost.OfEachAsync(1, () => Task.Run(() => bound = Bind(packs, files).Length, ct));
            RsvpBenchmark.Print($"bound into one print job: {binding}; {files.Sum(one => one.Length) / 1024} KiB become {bound / 1024} KiB");
        }

        await using var again = await PackRoom.OpenAsync(Guests, ct);
        await using var peak = new MemoryPeak();
        await PrintAllAsync(again, new byte[Guests][], ct);
        RsvpBenchmark.Print($"memory at most, browser and all: {peak.Bytes / 1024 / 1024} MiB");
    }

    private static async Task<IReadOnlyList<VersionedPack>> PrintAllAsync(PackRoom room, byte[][] files, CancellationToken ct)
    {
        var packs = (await room.PacksAsync(ct)).Take(Guests).ToList();
        var side = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ct };
        await Parallel.ForAsync(0, packs.Count, side, async (index, token) => files[index] = await room.PrintAsync(packs[index], token));
        return packs;
    }

    private static byte[] Bind(IReadOnlyList<VersionedPack> packs, byte[][] files) => PdfBinder.Bind(
        [.. files.Select((file, index) => new BoundDocument(packs[index].Pack.GuestName, file))],
        new DocumentInfo("All packs", packs[0].Pack.Organisation, PackWords.Language.Name, DateTimeOffset.UnixEpoch));

    private static async Task EachAsync(IReadOnlyList<VersionedPack> packs, Func<VersionedPack, Task> print)
    {
        foreach (var pack in packs)
        {
            await print(pack);
        }
    }

    private static string Verdict(bool isMet) => isMet ? "met" : "MISSED";
}
