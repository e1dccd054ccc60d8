using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Features.PersonalData.Retention;
using PressEvents.Web.Platform.Verbs;

namespace PressEvents.Web.Features.PersonalData.Erasing;

/// <summary><c>erase --contact EMAIL [--organisation NAME]</c>: forgets a person for good, files and old pages of the database included.</summary>
internal sealed class EraseVerb : IVerb
{
    public Command Command(VerbHost host)
    {
        var contact = new Option<string>("--contact") { Description = "The person’s e-mail address.", Required = true };
        var organisation = new Option<string?>("--organisation") { Description = "Whose address book, where several know the address." };
        var json = VerbHost.JsonOption();
        var command = new Command("erase", "Forgets a person for good; what counts rest on stays without a name.") { contact, organisation, json };
        command.SetAction((parsed, ct) => host.RunAsync(
            services => RunAsync(host, services, parsed.GetRequiredValue(contact), parsed.GetValue(organisation), parsed.GetValue(json), ct), ct));
        return command;
    }

    private static async Task<int> RunAsync(VerbHost host, IServiceProvider services, string typed, string? organisation, bool json, CancellationToken ct)
    {
        if (EmailAddress.TryParse(typed) is not { } address)
        {
            return host.Refuse($"“{typed}” is not an e-mail address.");
        }

        var found = await FindAsync(services, address, organisation, ct);
        if (found is not [var one])
        {
            return host.Refuse(found.Count == 0
                ? "Nobody with this address is in an address book."
                : $"The address is known to {string.Join(" and to ", found.Select(f => f.Organisation))}; say which with --organisation.");
        }

        var erased = await services.GetRequiredService<EraseContact>().EraseAsync(new SystemActor(one.OrganisationId, "command-line"), Person.Of(one.Id), ct);
        if (erased.Refusal is { } refusal)
        {
            return host.Refuse(refusal);
        }

        var isClean = await services.GetRequiredService<Traces>().RemoveAsync(ct);
        Report(host, one, erased.Value!, isClean, json);
        return VerbHost.Done;
    }

    private static void Report(VerbHost host, Known one, Erased erased, bool isClean, bool json)
    {
        if (json)
        {
            host.WriteJson(new { Contact = one.Id.Value, one.Organisation, erased.Guests, erased.SeatsFreed, erased.MailHeld, TracesRemoved = isClean });
            return;
        }

        host.Output.WriteLine($"Erased, with {erased.Guests} places on lists. {erased.SeatsFreed} seats are free again, {erased.MailHeld} messages are not sent.");
        if (!isClean)
        {
            host.Output.WriteLine("Somebody was reading the database, so old pages of it remain; the server removes them within the hour.");
        }
    }

    // By the address written to, or else by a further one.
    private static async Task<List<Known>> FindAsync(IServiceProvider services, EmailAddress address, string? organisation, CancellationToken ct)
    {
        var folded = SearchFold.Fold(address.Key);
        await using var db = await services.GetRequiredService<Databases>().UnscopedAsync(ct);
        var found = await (
            from contact in db.Contacts.IgnoreQueryFilters()
            join its in db.Organisations on contact.OrganisationId equals its.Id
            where contact.SearchText.Contains(folded) && (organisation == null || its.Name == organisation)
            orderby its.Name
            select new { contact, its.Name }).ToListAsync(ct);
        var main = found.Where(f => string.Equals(f.contact.EmailKey, address.Key, StringComparison.Ordinal)).ToList();
        var any = found.Where(f => ErasedAddresses.Of(f.contact.Details).Any(own => string.Equals(own.Key, address.Key, StringComparison.Ordinal))).ToList();
        return (main.Count > 0 ? main : any).ConvertAll(f => new Known(f.contact.Id, f.contact.OrganisationId, f.Name));
    }

    private sealed record Known(ContactId Id, OrganisationId OrganisationId, string Organisation);
}
