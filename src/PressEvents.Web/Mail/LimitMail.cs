using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Data.Writing;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Mail;

/// <summary>How many messages may leave; null where there is no limit.</summary>
public sealed record MailLimits(int? PerMinute, int? PerDay);

/// <summary>Sets how much of an organisation's mail may leave within a minute and within a day.</summary>
public sealed class LimitMail(Databases databases, Transactions transactions)
{
    private const int Most = 1_000_000;

    public async Task<MailLimits> ReadAsync(Actor reader, CancellationToken ct)
    {
        await using var db = await databases.ForAsync(reader, Permission.SendMail, ct);
        return await db.Organisations.Where(o => o.Id == reader.OrganisationId).Select(o => new MailLimits(o.MailPerMinute, o.MailPerDay)).SingleAsync(ct);
    }

    /// <summary>As they were typed; nothing is no limit.</summary>
    public Task<Result> SetAsync(Actor actor, string? perMinute, string? perDay, CancellationToken ct) =>
        transactions.RunAsync(actor, Permission.ManageOrganisation, async work =>
        {
            var (minute, day) = (Number("perMinute", perMinute), Number("perDay", perDay));
            if ((minute.Refusal ?? day.Refusal) is { } wrong)
            {
                return wrong;
            }

            (await work.Db.Organisations.SingleAsync(o => o.Id == actor.OrganisationId, work.Ct)).LimitMail(minute.Value, day.Value);
            work.Audit("mail.limited", null, null, FormattableString.Invariant($"a minute {minute.Value?.ToString(CultureInfo.InvariantCulture) ?? "any"}, a day {day.Value?.ToString(CultureInfo.InvariantCulture) ?? "any"}"));
            return Result.Done;
        }, ct);

    private static Result<int?> Number(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return new Result<int?>(null, null);
        }

        return int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most
            ? new Result<int?>(number, null)
            : new Invalid(field, $"“{typed.Trim()}” is no number of messages; give one from 1 to {Most:N0}, or nothing for as many as there are.");
    }
}
