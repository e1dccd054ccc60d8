using PressEvents.Domain.Events;
using PressEvents.Domain.Organisations;
using PressEvents.Domain.RunOfShow;
using PressEvents.Domain.Seating;

namespace PressEvents.Domain.Tests.RunOfShow;

public sealed class MealSegmentsTests
{
    private static readonly DateTimeOffset Seven = new(2026, 12, 18, 19, 0, 0, TimeSpan.Zero);

    private readonly PressEvent dinner = new(PressEventId.New(Seven), OrganisationId.New(Seven), Slug.TryParse("dinner")!.Value, new EventDetails
    {
        Title = "Dinner", StartsAt = Seven, EndsAt = Seven.AddHours(2), RsvpClosesAt = Seven.AddDays(-4), TimeZone = "UTC", Capacity = 16,
    }, Seven);

    [Theory]
    [InlineData("First course, and the first conversation", true)]
    [InlineData("The main", true)]
    [InlineData("Two courses at once", true)]
    [InlineData("Entrée", true)]
    [InlineData("A toast", false)]
    [InlineData("Welcome and the ground rules", false)]
    public void A_part_is_a_course_by_what_it_is_called(string title, bool isCourse) =>
        Assert.Equal(isCourse, MealSegments.Of([At(0, title)]).Count == 1);

    [Fact]
    public void Courses_start_at_their_parts_where_they_are_as_many_and_else_one_after_the_other()
    {
        Course[] courses = [new(CourseId.New(Seven), dinner, 1, "First", 40), new(CourseId.New(Seven), dinner, 2, "Main", 30)];
        var meal = MealSegments.Of([At(0, "A toast"), At(35, "First course"), At(80, "Main course")]);

        Assert.Equal([Seven.AddMinutes(35), Seven.AddMinutes(80)], MealSegments.StartsOf(courses, meal));
        Assert.Equal([Seven.AddMinutes(35), Seven.AddMinutes(75)], MealSegments.StartsOf(courses, [meal[0]]));
        Assert.Equal([null, null], MealSegments.StartsOf(courses, []));
    }

    private Segment At(int minute, string title) => new(SegmentId.New(Seven), dinner, Seven.AddMinutes(minute), TimeSpan.FromMinutes(20), title, RecordStatus.OnTheRecord);
}
