using PressEvents.Data.Queries;
using PressEvents.Domain.Contacts;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Briefing.Material;

/// <summary>One of the talent as typed.</summary>
public sealed class TalentForm
{
    public const int NameLength = PersonName.MaxLength;
    public const int RoleLength = 200;
    public const int BioLength = 4000;

    public string? Name { get; set; }

    public string? Role { get; set; }

    public string? Bio { get; set; }

    public static TalentForm Of(TalentEditRow talent) => new() { Name = talent.Name, Role = talent.Role, Bio = talent.Bio };

    internal Invalid? Check()
    {
        if (PersonName.From(Name) is null)
        {
            return new Invalid(nameof(Name), "Write the name as it is to be printed.");
        }

        return Typed.TooLong(nameof(Name), Name, NameLength)
            ?? Typed.TooLong(nameof(Role), Role, RoleLength)
            ?? Typed.TooLong(nameof(Bio), Bio, BioLength);
    }

    internal (string Name, string? Role, string? Bio) Read() => (PersonName.From(Name)!.Full, Typed.Text(Role), Typed.Text(Bio));
}
