using PressEvents.Data.Writing;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Facts;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.Rules;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Talents;
using PressEvents.Web.Platform;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Turns one planned event into its rows.</summary>
internal sealed class EventLoader(Work work, OrganisationId organisationId, SeededBook book, PublicLinks links)
{
    public EventMap Load(EventPlan plan)
    {
        var details = PlanTimes.Details(plan, work.Now).Value!;
        var pressEvent = new PressEvent(PressEventId.New(work.Now), organisationId, Slug.TryParse(plan.Slug)!.Value, details, work.Now);
        Advance(pressEvent, Enum.Parse<EventState>(plan.State, ignoreCase: true));
        pressEvent.PublishPack(work.Now);
        work.Db.Events.Add(pressEvent);

        var rules = AddRules(pressEvent, plan);
        AddBriefing(pressEvent, plan);
        var talent = plan.Talent.Select((t, i) => new Talent(TalentId.New(work.Now), pressEvent, i, t.Name, t.Role, t.Bio)).ToList();
        work.Db.Talents.AddRange(talent);
        var questions = new QuestionLoader(work, pressEvent, plan.Questions);
        questions.Load();
        var guests = new GuestLoader(work, pressEvent, rules, questions, links);
        var maps = plan.Guests.Select(g => guests.Load(g, book[g.Email])).ToList();
        new SeatLoader(work, pressEvent, guests.Parties, talent).Load(plan);
        AddSubstitutes(plan, guests.Parties);
        AddHostSheet(plan, new HostLoader(work, pressEvent, talent), guests.Parties);
        pressEvent.PublishSeating(plan.Seating.Count > 0 ? work.Now : null);
        work.Audit("event.seeded", pressEvent.Id, pressEvent.Id.Value, $"guests={plan.Guests.Count}");
        return new EventMap(pressEvent.Id.Value, pressEvent.Slug, maps);
    }

    // Along the state machine, as a publicist would have gone; the deadline is looked at when somebody answers.
    private static void Advance(PressEvent pressEvent, EventState to)
    {
        EventState[] way = to is EventState.Cancelled
            ? [EventState.Cancelled]
            : [EventState.Open, EventState.Closed, EventState.Live, EventState.Wrapped, EventState.Archived];
        foreach (var step in to is EventState.Draft ? [] : way)
        {
            pressEvent.MoveTo(step, DateTimeOffset.MinValue);
            if (step == to)
            {
                return;
            }
        }
    }

    private GroundRules? AddRules(PressEvent pressEvent, EventPlan plan)
    {
        if (string.IsNullOrWhiteSpace(plan.GroundRules))
        {
            return null;
        }

        var rules = new GroundRules(GroundRulesId.New(work.Now), pressEvent, 1, plan.GroundRules, null, work.Now);
        work.Db.GroundRules.Add(rules);
        return rules;
    }

    private static void AddHostSheet(EventPlan plan, HostLoader host, IReadOnlyDictionary<string, IReadOnlyList<Guest>> parties)
    {
        if (plan.Host is { } sheet)
        {
            host.Load(sheet);
        }

        foreach (var guest in plan.Guests.Where(guest => guest.Brief is not null))
        {
            host.Load(parties[guest.Email.Trim().ToLowerInvariant()][0], guest.Brief!);
        }
    }

    private void AddSubstitutes(EventPlan plan, IReadOnlyDictionary<string, IReadOnlyList<Guest>> parties)
    {
        foreach (var planned in plan.Substitutes)
        {
            var original = parties[planned.Guest.Trim().ToLowerInvariant()][0];
            var link = work.Db.Links.Local.First(l => l.GuestId == original.Id);
            var offer = new SubstituteOffer(PersonName.From(planned.Name)!.Full, EmailAddress.TryParse(planned.Email)!.Value, planned.Role, planned.Note);
            var asked = work.Now.AddHours(-planned.AskedHoursAgo);
            work.Db.Substitutes.Add(new Substitute(SubstituteId.New(asked), original, link.Id, offer, Guid.CreateVersion7(asked), asked));
        }
    }

    private void AddBriefing(PressEvent pressEvent, EventPlan plan)
    {
        List<Fact> facts = [.. plan.Facts.Select((f, i) => new Fact(FactId.New(work.Now), pressEvent, i + 1, new FactDetails(f.Text) { Source = f.Source, AsOf = f.AsOf, Owner = f.Owner, IsEmbargoed = f.Embargoed }))];
        work.Db.Facts.AddRange(facts);
        work.Db.FactVersions.AddRange(facts.Select(fact => new FactVersion(fact, null, work.Now)));
        work.Db.Embargoes.AddRange(plan.Embargoes.Select(e => new Embargo(EmbargoId.New(work.Now), pressEvent, PlanTimes.Window(plan, e).Value!)));
        work.Db.Screeners.AddRange(plan.Screeners.Select((s, i) => new Screener(ScreenerId.New(work.Now), pressEvent, i + 1, s.Title, s.Address, s.Note)));
        work.Db.Segments.AddRange(plan.RunOfShow.Select(s => new Segment(
            SegmentId.New(work.Now), pressEvent, pressEvent.StartsAt.AddMinutes(s.StartsAtMinute), TimeSpan.FromMinutes(s.Minutes), s.Title, RecordWord.Parse(s.Record)!.Value)));
        new MailLoader(work, pressEvent).Load(plan);
    }
}
