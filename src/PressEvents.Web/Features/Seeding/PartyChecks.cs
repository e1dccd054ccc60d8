using PressEvents.Domain.Guests;
using PressEvents.Domain.Organisations;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Finds what is wrong with whom a planned guest brings, and with what they answered.</summary>
internal static class PartyChecks
{
    public static Invalid? Problem(EventPlan plan, GuestPlan guest)
    {
        if (guest.Companions.FirstOrDefault(c => !Enum.TryParse<PlusOneKind>(c.Kind, ignoreCase: true, out var kind) || !Enum.IsDefined(kind)) is { } unknown)
        {
            return Wrong(plan, $"{unknown.Name} comes as “{unknown.Kind}”, which is none of plusOne, child, interpreter, photographer.");
        }

        if (guest.NamedPlusOnes.Count > Party.MaxPlusOnes)
        {
            return Wrong(plan, $"{guest.Email} may bring at most {Party.MaxPlusOnes} people by name.");
        }

        return QuestionLoader.Stray(plan, guest) is { } number ? Wrong(plan, $"{guest.Email} answers question {number} with what it does not take.") : null;
    }

    private static Invalid Wrong(EventPlan plan, string sentence) => new("plan", $"{plan.Slug}: {sentence}");
}
