using PressEvents.Data.Queries;
using PressEvents.Domain.Mail;

namespace PressEvents.Web.Features.Messages.Stages;

/// <summary>How the team reads what is planned.</summary>
internal static class StageWords
{
    /// <summary>3 days before answers close.</summary>
    public static string Offset(StageAnchor anchor, int days) => (anchor, days) switch
    {
        (StageAnchor.Start, 0) => "on the day of the event",
        (StageAnchor.Deadline, 0) => "on the day answers close",
        (StageAnchor.Start, < 0) => $"{Days(days)} before the event",
        (StageAnchor.Start, _) => $"{Days(days)} after the event",
        (StageAnchor.Deadline, < 0) => $"{Days(days)} before answers close",
        (StageAnchor.Deadline, _) => $"{Days(days)} after answers close",
    };

    public static string Standing(StageRow row, DateTimeOffset now) => row.State switch
    {
        StageState.Planned when row.DueAt <= now => "its time has come; it goes out as soon as the event allows",
        StageState.Planned => $"{Guests(row.Readers)} would get it now",
        StageState.Paused when row.DueAt <= now => "paused; its time has passed, and it goes out at once when resumed",
        StageState.Paused => "paused",
        StageState.Skipped => "left out",
        StageState.Done => row.Readers == 0 ? "done; nobody was left to write to" : $"done, {row.Readers} queued",
    };

    /// <summary>When a plan's time would come.</summary>
    public static DateTimeOffset DueAt(StagePlan plan, EventHeader header) =>
        MessageStage.DueAt(plan.Anchor is StageAnchor.Start ? header.StartsAt : header.RsvpClosesAt, plan.Days, plan.At, TimeZoneInfo.FindSystemTimeZoneById(header.TimeZone));

    private static string Days(int days) => Math.Abs(days) == 1 ? "1 day" : $"{Math.Abs(days)} days";

    private static string Guests(int number) => number == 1 ? "1 guest" : $"{number} guests";
}
