using PressEvents.Domain.Organisations;

namespace PressEvents.Domain;

/// <summary>Belongs to one organisation. Queries see only their own, and saving a foreign one throws.</summary>
public interface IScoped
{
    OrganisationId OrganisationId { get; }
}
