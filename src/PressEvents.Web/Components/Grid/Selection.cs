namespace PressEvents.Web.Components.Grid;

/// <summary>Who is selected in a list. Survives filtering, sorting and scrolling.</summary>
public sealed class Selection<TId>
    where TId : struct
{
    private readonly HashSet<TId> ids = [];

    public int Count => ids.Count;

    public IReadOnlyCollection<TId> Ids => ids;

    public bool Has(TId id) => ids.Contains(id);

    public void Turn(TId id)
    {
        if (!ids.Remove(id))
        {
            ids.Add(id);
        }
    }

    /// <summary>Adds all of these, or takes them off where all of them are selected already.</summary>
    public void TurnAll(IReadOnlyCollection<TId> these)
    {
        if (these.All(ids.Contains))
        {
            ids.ExceptWith(these);
        }
        else
        {
            ids.UnionWith(these);
        }
    }

    public void Clear() => ids.Clear();
}
