using Microsoft.EntityFrameworkCore;
using PressEvents.Data;
using PressEvents.Domain;
using PressEvents.Domain.Audit;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Lists;
using PressEvents.Domain.Organisations;
using PressEvents.Web.Tests.Features.PersonalData.Canaries;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Access;

/// <summary>An evening with something of everything, and everybody who may ask for it: by role, from another event, from another organisation, disabled, signed out.</summary>
internal sealed class MatrixStage : IAsyncDisposable
{
    private static readonly Type[] NotTheirs = [typeof(AuditEntry), typeof(AuditHead), typeof(ChosenColumns)];

    private readonly CanaryEvening evening;
    private readonly Dictionary<string, StaffActor> actors = new(StringComparer.Ordinal);

    private MatrixStage(CanaryEvening evening) => this.evening = evening;

    public IReadOnlyDictionary<string, StaffActor> Actors => actors;

    public IServiceProvider Services => evening.Services;

    /// <summary>The evening's own things.</summary>
    public MadeUp Own { get; private set; } = null!;

    /// <summary>Ids of nothing at all.</summary>
    public MadeUp Random { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="template">The database to begin with.</param>
    /// <param name="isGuarded">Whether the query filters stand; off for the control.</param>
    public static async Task<MatrixStage> SetAsync(MigratedTemplate template, bool isGuarded = true)
    {
        var stage = new MatrixStage(new CanaryEvening(template, isGuarded: isGuarded));
        await stage.evening.FillAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            stage.actors[role.ToString()] = await stage.AddAsync(stage.evening.Agency, role);
        }

        return await stage.FillAsync();
    }

    /// <summary>Every row of the evening's own organisation, by table; its audit trail, which refusals are noted in, and how members like their lists left out.</summary>
    public Task<Dictionary<string, string>> RowsAsync() => evening.ReadAsync(evening.Agency.Id, async db =>
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes().Where(type => typeof(IScoped).IsAssignableFrom(type.ClrType) && !NotTheirs.Contains(type.ClrType)))
        {
            var values = (await Rows(db, type.ClrType, evening.Agency.Id).AsNoTracking().ToListAsync(Ct)).Select(row => string.Join('|', type.GetProperties().Select(p => db.Entry(row).Property(p).CurrentValue is byte[] bytes ? Convert.ToHexString(bytes) : db.Entry(row).Property(p).CurrentValue)));
            rows[type.ShortName()] = string.Join('\n', values.Order(StringComparer.Ordinal));
        }

        return rows;
    });

    /// <summary>The lines of the evening's own trail, oldest first: the action and its details.</summary>
    public Task<List<string>> TrailAsync() => evening.ReadAsync(evening.Agency.Id, db => db.AuditEntries.OrderBy(a => a.Sequence).Select(a => a.Action + ": " + a.Details).ToListAsync(Ct));

    public ValueTask DisposeAsync() => evening.DisposeAsync();

    private async Task<MatrixStage> FillAsync()
    {
        var agency = evening.Agency;
        var another = await evening.ReadAsync(agency.Id, db => db.Events.Where(e => e.Id != evening.Dinner.Id && e.OrganisationId == agency.Id).Select(e => e.Id).SingleAsync(Ct));
        actors["of another event"] = await AddAsync(agency, Role.EventsOnly, another);
        actors["disabled"] = await AddAsync(agency, Role.Owner, disabled: true);
        actors["signed out"] = (await AddAsync(agency, Role.Owner)) with { SessionId = StaffSessionId.New(Some.Now) };
        var rival = Some.Organisation("Other agency");
        await evening.AddAsync(rival.Id, rival);
        actors["of another organisation"] = await AddAsync(rival, Role.Owner);
        var known = await evening.ReadAsync(agency.Id, IdsAsync);
        (known[typeof(PressEventId)], known[typeof(GuestId)]) = (evening.Dinner.Id, evening.GuestId);
        Own = new MadeUp(known);
        Random = new MadeUp(known.ToDictionary(id => id.Key, id => id.Key.GetMethod("New")!.Invoke(null, [Some.Now])!));
        return this;
    }

    private async Task<StaffActor> AddAsync(Organisation organisation, Role role, PressEventId? only = null, bool disabled = false)
    {
        var member = new Member(MemberId.New(Some.Now), organisation.Id, $"{role}", $"{role}@agency.example", role, Some.Now);
        if (disabled)
        {
            member.Disable(Some.Now);
        }

        await evening.AddAsync(organisation.Id, member, new global::PressEvents.Data.Account { Id = member.AccountId, Email = member.Email, SecurityStamp = "x" });
        if (only is { } id)
        {
            await evening.AddAsync(organisation.Id, new EventRole(organisation.Id, id, member.Id, Role.Publicist));
        }

        return new StaffActor(organisation.Id, member.Id);
    }

    // One of each kind that an organisation has.
    private static async Task<Dictionary<Type, object>> IdsAsync(PressDb db)
    {
        var found = new Dictionary<Type, object>();
        foreach (var type in db.Model.GetEntityTypes().Where(type => typeof(IScoped).IsAssignableFrom(type.ClrType)))
        {
            if (type.FindPrimaryKey()?.Properties is [{ PropertyInfo: { } key }] && key.PropertyType.GetMethod("New") is not null && !found.ContainsKey(key.PropertyType) && await Rows(db, type.ClrType, db.Organisation!.Value).FirstOrDefaultAsync(Ct) is { } row)
            {
                found[key.PropertyType] = key.GetValue(row)!;
            }
        }

        return found;
    }

    // By name: the controls have no filter that would do it.
    private static IQueryable<object> Rows(PressDb db, Type type, OrganisationId organisation) =>
        ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!)
            .Where(row => EF.Property<OrganisationId>(row, nameof(IScoped.OrganisationId)) == organisation);
}
