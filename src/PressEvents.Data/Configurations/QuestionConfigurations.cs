using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PressEvents.Domain.Questions;

namespace PressEvents.Data.Configurations;

internal sealed class QuestionConfiguration : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.BelongsToEvent();
        builder.Ignore(q => q.Details);
        builder.Property(q => q.Words).HasMaxLength(QuestionDetails.WordsLength);
        builder.HasIndex(q => new { q.EventId, q.Number });
    }
}

internal sealed class QuestionAnswerConfiguration : IEntityTypeConfiguration<QuestionAnswer>
{
    public void Configure(EntityTypeBuilder<QuestionAnswer> builder)
    {
        builder.BelongsToGuest(a => a.GuestId);
        builder.Property(a => a.Text).HasMaxLength(QuestionAnswer.TextLength);
        builder.HasIndex(a => new { a.GuestId, a.QuestionId }).IsUnique();   // one guest has one answer to one question
        builder.HasOne<Question>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class QuestionReplyConfiguration : IEntityTypeConfiguration<QuestionReply>
{
    public void Configure(EntityTypeBuilder<QuestionReply> builder)
    {
        builder.BelongsToGuest(r => r.GuestId);
        builder.HasKey(r => new { r.GuestId, r.Submission });   // the same form twice is one reply
    }
}
