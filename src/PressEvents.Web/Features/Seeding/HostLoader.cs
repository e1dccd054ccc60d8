using PressEvents.Data.Writing;
using PressEvents.Domain.Briefing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Guests;
using PressEvents.Domain.Talents;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Writes what only hosts and talent read: the texts, the lists, and what guests said they write.</summary>
internal sealed class HostLoader(Work work, PressEvent pressEvent, IReadOnlyList<Talent> talent)
{
    public void Load(HostPlan plan)
    {
        var brief = new HostBrief(pressEvent);
        brief.Write(new HostTexts
        {
            Purpose = plan.Purpose,
            Outcome = plan.Outcome,
            Message = plan.Message,
            Pillars = plan.Pillars,
            Proofs = plan.Proofs,
            Facts = plan.Facts,
            Emergency = plan.Emergency,
        });
        work.Db.HostBriefs.Add(brief);
        Add(plan.Clock.OrderBy(entry => entry.At).Select(entry => new ClockEntry(entry.At, entry.What, TalentCalled(entry.Talent))));
        Add(plan.Questions.Select(question => new HostileQuestion(question.Topic, question.Question, question.Answer, question.Bridge)));
        Add(plan.Declines.Select(topic => new OffTopic(topic.Topic, topic.Sentence)));
        Add(plan.DoNotSay.Select(hold => new DoNotSay(hold.What, hold.Why)));
    }

    public void Load(Guest guest, BriefPlan plan)
    {
        var brief = new GuestBrief(guest);
        brief.Write(plan.Writing, plan.Deadline, plan.Exclusive);
        work.Db.GuestBriefs.Add(brief);
    }

    private void Add(IEnumerable<HostContent> contents) =>
        work.Db.HostItems.AddRange(contents.Select((content, index) => new HostItem(HostItemId.New(work.Now), pressEvent, index + 1, content)));

    private TalentId? TalentCalled(string? name) => name is null ? null : talent.First(one => string.Equals(one.Name, name, StringComparison.Ordinal)).Id;
}
