using PressEvents.Domain;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Mail;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;
using PressEvents.Web.Mail.Composing;
using PressEvents.Web.Platform.Access;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Finds what is wrong with a plan before anything is written.</summary>
internal static class PlanChecks
{
    public static Refusal? Problem(SeedPlan plan, DateTimeOffset now) =>
        Twice("event slug", plan.Organisations.SelectMany(o => o.Events).Select(e => e.Slug))
        ?? Twice("user", plan.Organisations.SelectMany(o => o.Users).Select(u => u.Email.ToLowerInvariant()))
        ?? plan.Organisations.Select(organisation => Problem(organisation, now)).FirstOrDefault(problem => problem is not null);

    private static Refusal? Problem(OrganisationPlan plan, DateTimeOffset now) =>
        (string.IsNullOrWhiteSpace(plan.Name) ? Wrong("An organisation has no name.") : null)
        ?? Twice("contact", plan.Contacts.Select(c => c.Email?.Trim().ToLowerInvariant()).OfType<string>())
        ?? plan.Users.Select(Problem).FirstOrDefault(problem => problem is not null)
        ?? plan.Outlets.Select(Problem).FirstOrDefault(problem => problem is not null)
        ?? plan.Contacts.Select(Problem).FirstOrDefault(problem => problem is not null)
        ?? plan.Events.Select(e => Problem(plan, e, now)).FirstOrDefault(problem => problem is not null);

    private static Invalid? Problem(UserPlan user)
    {
        if (EmailAddress.TryParse(user.Email) is null)
        {
            return Wrong($"“{user.Email}” is not an e-mail address a member can sign in with.");
        }

        if (user.Password.Length < PasswordRules.Shortest)
        {
            return Wrong($"The password of {user.Email} needs at least {PasswordRules.Shortest} characters.");
        }

        return Known<Role>("role", user.Role);
    }

    private static Invalid? Problem(OutletPlan outlet) =>
        string.IsNullOrWhiteSpace(outlet.Name) ? Wrong("An outlet has no name.") : outlet.Kind is { } kind ? Known<OutletKind>("kind of outlet", kind) : null;

    private static Invalid? Problem(ContactPlan contact)
    {
        if (PersonName.From(contact.Name, contact.FirstName, contact.LastName) is null)
        {
            return Wrong($"The contact {contact.Email} has no name.");
        }

        if (contact.Pieces.FirstOrDefault(piece => string.IsNullOrWhiteSpace(piece.Title) || (piece.Link is not null && !RecentPiece.IsAddress(piece.Link))) is { } piece)
        {
            return Wrong($"A piece of {contact.Email} needs a title, and its link begins with http or https; “{piece.Link}” does not do.");
        }

        return string.IsNullOrWhiteSpace(contact.Email) || EmailAddress.TryParse(contact.Email) is not null
            ? null
            : Wrong($"“{contact.Email}” is not an e-mail address.");
    }

    private static Refusal? Problem(OrganisationPlan organisation, EventPlan plan, DateTimeOffset now)
    {
        if (Slug.TryParse(plan.Slug) is null)
        {
            return Wrong($"“{plan.Slug}” is no slug: use lower-case letters, digits and hyphens.");
        }

        var known = organisation.Contacts.Select(c => c.Email?.Trim().ToLowerInvariant()).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var stranger = plan.Guests.FirstOrDefault(g => !known.Contains(g.Email.Trim().ToLowerInvariant()));
        return PlanTimes.Details(plan, now).Refusal
            ?? Known<EventState>("state", plan.State)
            ?? Known<WaitlistOrder>("waitlist", plan.Waitlist)
            ?? (stranger is null ? null : Wrong($"{plan.Slug}: the guest {stranger.Email} is none of the organisation's contacts."))
            ?? Twice($"{plan.Slug} guest", plan.Guests.Select(g => g.Email.Trim().ToLowerInvariant()))
            ?? plan.Questions.Select(q => QuestionLoader.Details(q).Refusal).FirstOrDefault(problem => problem is not null)
            ?? plan.Guests.Select(g => PartyChecks.Problem(plan, g)).FirstOrDefault(problem => problem is not null)
            ?? plan.Guests.Select(g => Problem(plan, g)).FirstOrDefault(problem => problem is not null)
            ?? plan.Substitutes.Select(s => Problem(plan, s)).FirstOrDefault(problem => problem is not null)
            ?? plan.InvitationTranslations.Prepend(plan.Invitation).Select(text => Problem(plan, text)).FirstOrDefault(problem => problem is not null)
            ?? plan.Stages.Select(s => Known<MessageKind>("kind", s.Kind) ?? Known<StageAnchor>("anchor", s.Anchor)).FirstOrDefault(problem => problem is not null)
            ?? (plan.Host?.Clock.FirstOrDefault(c => c.Talent is not null && plan.Talent.All(t => !string.Equals(t.Name, c.Talent, StringComparison.Ordinal))) is { } clock ? Wrong($"{plan.Slug}: “{clock.What}” is for {clock.Talent}, who is none of its talent.") : null)
            ?? plan.Embargoes.Select(e => PlanTimes.Window(plan, e).Refusal).FirstOrDefault(problem => problem is not null)
            ?? plan.Screeners.Select(s => Screener.IsAddress(s.Address) ? null : Wrong($"{plan.Slug}: the screener “{s.Title}” needs an https address."))
                .FirstOrDefault(problem => problem is not null)
            ?? plan.Tables.Select(t => Problem(plan, t)).FirstOrDefault(problem => problem is not null)
            ?? plan.SeatingRules.Select(r => Problem(plan, r)).FirstOrDefault(problem => problem is not null)
            ?? plan.Courses.Select(c => string.IsNullOrWhiteSpace(c.Name) || c.Minutes is < 1 or > Course.MostMinutes ? Wrong($"{plan.Slug}: a course needs a name and 1 to {Course.MostMinutes} minutes.") : null)
                .FirstOrDefault(problem => problem is not null)
            ?? plan.RunOfShow.Select(s => RecordWord.Parse(s.Record) is null ? Wrong($"{plan.Slug}: “{s.Record}” is none of on, off, background.") : null)
                .FirstOrDefault(problem => problem is not null);
    }

    private static Invalid? Problem(EventPlan plan, GuestPlan guest) =>
        guest.PlusOnes is < 0 or > Party.MaxPlusOnes
            ? Wrong($"{plan.Slug}: {guest.Email} may bring 0 to {Party.MaxPlusOnes}, not {guest.PlusOnes}.")
            : guest.Wave is < 1
            ? Wrong($"{plan.Slug}: waves count from 1; {guest.Email} is planned for {guest.Wave}.")
            : guest.Status.ToLowerInvariant() is "listed" or "invited" or "accepted" or "declined" or "waitlisted"
                ? null
                : Wrong($"{plan.Slug}: “{guest.Status}” is none of listed, invited, accepted, declined, waitlisted.");

    private static Invalid? Problem(EventPlan plan, SubstitutePlan substitute) =>
        EmailAddress.TryParse(substitute.Email) is not null && PersonName.From(substitute.Name) is not null
        && plan.Guests.Any(g => string.Equals(g.Email.Trim(), substitute.Guest.Trim(), StringComparison.OrdinalIgnoreCase))
            ? null
            : Wrong($"{plan.Slug}: whoever comes instead needs a name, an e-mail address and a guest of the plan; “{substitute.Email}” for “{substitute.Guest}” does not do.");

    private static Invalid? Problem(EventPlan plan, MessagePlan? invitation) =>
        invitation is not null && Placeholders.Check(MessageKind.Invitation, invitation.Subject, invitation.Body) is Invalid wrong
            ? Wrong($"{plan.Slug}: the invitation cannot be sent. {wrong.Sentence}")
            : null;

    private static Invalid? Problem(EventPlan plan, RulePlan rule) =>
        !string.Equals(rule.Kind, "together", StringComparison.OrdinalIgnoreCase) && !string.Equals(rule.Kind, "apart", StringComparison.OrdinalIgnoreCase)
            ? Wrong($"{plan.Slug}: two sit together or apart; “{rule.Kind}” is neither.")
            : rule.Weight is < 1 or > SeatingRule.MostWeight || rule.Reason?.Length > SeatingRule.ReasonLength
            ? Wrong($"{plan.Slug}: a wish counts 1 to {SeatingRule.MostWeight}, and a reason has at most {SeatingRule.ReasonLength} characters.")
            : Known<Nearness>("scope", rule.Scope);

    private static Invalid? Problem(EventPlan plan, TablePlan table) =>
        Known<TableShape>("shape", table.Shape)
        ?? (table.Seats is < 1 or > Table.MaxSeats ? Wrong($"{plan.Slug}: {table.Name} may have 1 to {Table.MaxSeats} seats, not {table.Seats}.") : null);

    private static Invalid? Known<TEnum>(string what, string value)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(value, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed) && !char.IsAsciiDigit(value[0])
            ? null
            : Wrong($"“{value}” is no {what}; it is one of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    private static Invalid? Twice(string what, IEnumerable<string> values) =>
        values.GroupBy(value => value, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? Wrong($"The {what} {twice.Key} stands in the plan more than once.")
            : null;

    private static Invalid Wrong(string sentence) => new("plan", sentence);
}

/// <summary>How a plan spells a record status.</summary>
internal static class RecordWord
{
    public static RecordStatus? Parse(string word) => word.ToLowerInvariant() switch
    {
        "on" => RecordStatus.OnTheRecord,
        "off" => RecordStatus.OffTheRecord,
        "background" => RecordStatus.Background,
        _ => null,
    };
}
