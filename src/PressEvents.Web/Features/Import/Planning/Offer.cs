using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Import.Rows;

namespace PressEvents.Web.Features.Import.Planning;

/// <summary>The ways out that several kinds of conflict share.</summary>
internal static class Offer
{
    public static Resolution LeaveOut(RowReading row) => new(row.Line, ResolutionKind.LeaveOut, "Leave this line out");

    public static Resolution WithoutAddress(RowReading row, PersonName name) =>
        new(row.Line, ResolutionKind.WithoutAddress, $"Another person: {name}, without this address");
}
