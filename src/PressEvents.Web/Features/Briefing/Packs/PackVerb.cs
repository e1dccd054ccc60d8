using System.CommandLine;
using PressEvents.Data.Queries;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Print;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.Briefing.Packs;

/// <summary><c>pack --event SLUG</c>: writes the packs of an event, or one guest's, or papers of another kind, into a folder.</summary>
internal sealed class PackVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var slug = VerbHost.EventOption();
        var guest = new Option<string?>("--guest") { Description = "Only the guest with this e-mail address." };
        var kind = new Option<string>("--kind") { Description = "What to print: pack, host, place-cards, door-sheet, kitchen …", DefaultValueFactory = _ => "pack" };
        var paper = new Option<string>("--paper") { Description = "a4 or letter.", DefaultValueFactory = _ => "a4" };
        paper.AcceptOnlyFromAmong("a4", "letter");
        var folder = new Option<string>("--out") { Description = "The folder to write to; made where it is missing.", Required = true };
        var json = VerbHost.JsonOption();
        var command = new Command("pack", "Writes briefing packs and other papers as PDF files.") { slug, guest, kind, paper, folder, json };
        command.SetAction((parsed, ct) => host.RunAsync(services => WriteAsync(host, services, new Order(
            parsed.GetRequiredValue(slug),
            parsed.GetRequiredValue(kind),
            parsed.GetValue(guest),
            PaperSizes.Read(parsed.GetValue(paper)),
            parsed.GetRequiredValue(folder),
            parsed.GetValue(json)), ct), ct));
        return command;
    }

    private static async Task<int> WriteAsync(VerbHost host, IServiceProvider services, Order order, CancellationToken ct)
    {
        if (await services.GetRequiredService<EventLookup>().BySlugAsync(order.Slug, ct) is not { } key)
        {
            return host.Refuse($"There is no event called “{order.Slug}”.");
        }

        await using var scope = services.CreateAsyncScope();
        var kinds = scope.ServiceProvider.GetServices<IPaperKind>().ToList();
        if (kinds.Find(kind => string.Equals(kind.Name, order.Kind, StringComparison.Ordinal)) is not { } paper)
        {
            return host.Refuse($"There is no paper called “{order.Kind}”; there are {string.Join(", ", kinds.Select(kind => kind.Name))}.");
        }

        return order.Guest is not null && !paper.IsPerGuest
            ? host.Refuse($"{order.Kind} is one paper for all guests; leave out --guest.")
            : await WriteAsync(host, paper, key, order, ct);
    }

    private static async Task<int> WriteAsync(VerbHost host, IPaperKind paper, EventKey key, Order order, CancellationToken ct)
    {
        var wanted = order.Guest is null ? null : EmailAddress.TryParse(order.Guest)?.Key ?? "";
        try
        {
            var written = await paper.WriteAsync(new PaperOrder(key, wanted, order.Paper, order.Folder, host.Error), ct);
            return written is null ? host.Refuse($"Nobody on the list of “{order.Slug}” has the address {order.Guest}.") : Report(host, written, order.Json);
        }
        catch (Exception exception) when (exception is PrinterUnavailableException or PrintFailedException)
        {
            return host.Refuse(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return host.Refuse($"The folder {order.Folder} cannot be written: {exception.Message}");
        }
    }

    private static int Report(VerbHost host, PackFilesWritten written, bool json)
    {
        if (json)
        {
            host.WriteJson(written);
            return VerbHost.Done;
        }

        host.Output.WriteLine($"{written.Files.Count} written, {written.Skipped.Count} skipped.");
        foreach (var skipped in written.Skipped)
        {
            host.Output.WriteLine($"{skipped.Guest}: {skipped.Reason}");
        }

        return VerbHost.Done;
    }

    private sealed record Order(string Slug, string Kind, string? Guest, PaperSize Paper, string Folder, bool Json);
}
