using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using PressEvents.Data.Queries;
using PressEvents.Domain;
using PressEvents.Domain.Organisations;

namespace PressEvents.Data.Writing;

/// <summary>
/// The one way to write: waits its turn, authorises, lets a use case decide, and saves its changes, audit lines and mail
/// together or not at all. A refusal saves nothing.
/// </summary>
public sealed partial class Transactions(
    Databases databases, IDatabaseEngine engine, TimeProvider clock, EventSignals signals, StorageHealth health, ILogger<Transactions> logger)
{
    public async Task<Result> RunAsync(Actor actor, Permission permission, Func<Work, Task<Result>> decide, CancellationToken ct)
    {
        var result = await RunAsync<bool>(
            actor,
            permission,
            async work => (await decide(work)).Refusal is { } refusal ? refusal : true,
            ct);
        return new Result(result.Refusal);
    }

    public async Task<Result<T>> RunAsync<T>(Actor actor, Permission permission, Func<Work, Task<Result<T>>> decide, CancellationToken ct)
    {
        try
        {
            var result = await WriteAsync(actor, permission, decide, ct);
            health.Worked();
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return new ChangedMeanwhile();
        }
        catch (Exception exception) when (exception is TimeoutException || engine.IsUnavailable(exception))
        {
            LogUnavailable(exception);
            health.Failed(exception.GetBaseException().Message);
            return new StorageBusy();
        }
    }

    private async Task<Result<T>> WriteAsync<T>(Actor actor, Permission permission, Func<Work, Task<Result<T>>> decide, CancellationToken ct)
    {
        using var turn = await engine.EnterAsync(ct);
        await using var db = await databases.ForAsync(actor.OrganisationId, ct);

        // Begun before anything is read: nobody can change what this decision rests on.
        await using var transaction = await engine.BeginAsync(db, ct);
        var work = new Work(db, actor, Now(), engine, ct);
        if (!await MayAsync(db, actor, permission, ct))
        {
            LogDenied(actor.Kind, actor.PersonId, permission);
            await NoteRefusalAsync(work, permission, transaction);
            return new NotAllowed(permission);
        }

        var result = await decide(work);
        if (!result.IsDone)
        {
            return result;
        }

        await SaveAsync(work, transaction);
        Announce(work);
        return result;
    }

    // Of their own people only: whoever does not belong leaves no line in an organisation's trail.
    private static async Task NoteRefusalAsync(Work work, Permission permission, IDbContextTransaction transaction)
    {
        (work.Db.Organisation, work.Db.OnlyEvents) = (work.Actor.OrganisationId, null);
        if (work.Actor is StaffActor staff && await work.Db.Members.AnyAsync(m => m.Id == staff.MemberId, work.Ct))
        {
            work.Audit("access.refused", null, staff.MemberId.Value, permission.ToString());
            await SaveAsync(work, transaction);
        }
    }

    private static async Task SaveAsync(Work work, IDbContextTransaction transaction)
    {
        await work.CompleteAsync();
        await work.Db.SaveChangesAsync(work.Ct);
        await transaction.CommitAsync(work.Ct);
    }

    // The role and the session are read here and now: what a page believed when it opened does not count.
    private static async Task<bool> MayAsync(PressDb db, Actor actor, Permission permission, CancellationToken ct) => actor switch
    {
        SystemActor => true,
        GuestActor => permission is Permission.AnswerForGuest,
        StaffActor staff => await MayAsync(db, staff, permission, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(actor), actor, "An unknown kind of actor."),
    };

    // Who may in some events only decides over these: every other one is not there.
    private static async Task<bool> MayAsync(PressDb db, StaffActor staff, Permission permission, CancellationToken ct)
    {
        (await StaffRights.OfAsync(db, staff, ct)).Narrow(db, permission);
        return db.Organisation is not null;
    }

    // To the microsecond, which both databases keep: what was written compares equal to what is read.
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.UtcTicks % TimeSpan.TicksPerMicrosecond));
    }

    private void Announce(Work work)
    {
        foreach (var eventId in work.Events)
        {
            signals.Raise(eventId);
        }
    }

    [LoggerMessage(LogLevel.Error, "The database did not take a write; nothing was saved")]
    private partial void LogUnavailable(Exception exception);

    [LoggerMessage(LogLevel.Warning, "Denied {Permission} to {Kind} {Person}")]
    private partial void LogDenied(string kind, Guid? person, Permission permission);
}
