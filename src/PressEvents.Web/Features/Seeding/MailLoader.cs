using PressEvents.Data.Writing;
using PressEvents.Domain.Events;
using PressEvents.Domain.Mail;

namespace PressEvents.Web.Features.Seeding;

/// <summary>Loads what a plan says of an event's mail: the invitation in its languages, and what is planned to go out.</summary>
internal sealed class MailLoader(Work work, PressEvent pressEvent)
{
    public void Load(EventPlan plan)
    {
        work.Db.MessageTexts.AddRange(plan.InvitationTranslations.Prepend(plan.Invitation).OfType<MessagePlan>().Select(text =>
            new MessageText(MessageTextId.New(work.Now), pressEvent, MessageKind.Invitation, 1, text.Subject, text.Body, work.Now).In(text.Language)));
        work.Db.MessageStages.AddRange(plan.Stages.Select(stage => new MessageStage(
            MessageStageId.New(work.Now), pressEvent, Enum.Parse<MessageKind>(stage.Kind, ignoreCase: true), Enum.Parse<StageAnchor>(stage.Anchor, ignoreCase: true), stage.Days, stage.At, work.Now)));
    }
}
