using System.Diagnostics;
using System.Globalization;
using PressEvents.Domain.Contacts;
using PressEvents.Web.Features.Contacts.Duplicates;
using PressEvents.Web.Tests.Support;

namespace PressEvents.Web.Tests.Features.Contacts;

public sealed class DuplicateFinderTests
{
    private static readonly HashSet<(ContactId, ContactId)> NobodyToldApart = [];

    [Theory]
    [InlineData("John Smith", "Example Weekly", "John Smith", "Example Weekly", Likeness.SameNameSameOutlet)]
    [InlineData("John Smith", "Example Weekly", "JOHN SMITH", "example weekly", Likeness.SameNameSameOutlet)]
    [InlineData("Smith, John", "Example Weekly", "John Smith", "Example Weekly", Likeness.SameNameSameOutlet)]
    [InlineData("John Smith", "The Example Weekly", "John Smith", "Example Weekly", Likeness.SameNameSameOutlet)]
    [InlineData("Łukasz Żółć", "Tygodnik", "Lukasz Zolc", "Tygodnik", Likeness.SameNameSameOutlet)]
    [InlineData("Nguyễn Thị Ánh", "Phim", "Nguyen Thi Anh", "Phim", Likeness.SameNameSameOutlet)]
    [InlineData("Åse Øksnevad", "Avis", "Ase Oksnevad", "Avis", Likeness.SameNameSameOutlet)]
    [InlineData("王小明", "虚构影评", "小明 王", "虚构影评", Likeness.SameNameSameOutlet)]
    [InlineData("佐藤はるか", "架空新聞", "佐藤 はるか", "架空新聞", Likeness.SameNameSameOutlet)]
    [InlineData("김하늘", "가상일보", "김 하늘", "가상일보", Likeness.SameNameSameOutlet)]
    [InlineData("مُحَمَّد السراج", "المجلة", "محمد السراج", "المجلة", Likeness.SameNameSameOutlet)]
    [InlineData("Ιωάννα Παραδείγματος", "Εφημερίδα", "ΙΩΑΝΝΑ ΠΑΡΑΔΕΙΓΜΑΤΟΣ", "Εφημερίδα", Likeness.SameNameSameOutlet)]
    [InlineData("Siobhán Ní Shampla", "Post", "Siobhan Ni Shampla", "Post", Likeness.SameNameSameOutlet)]
    [InlineData("John Smith", "Example Weekly", "John Smith", "Exampel Weekly", Likeness.SameNameLikeOutlet)]
    [InlineData("John Smith", "Example Weekly", "John Smith", null, Likeness.SameNameNoOutlet)]
    [InlineData("J. Smith", "Example Weekly", "John Smith", "Example Weekly", Likeness.LikeNameSameOutlet)]
    [InlineData("Jon Smithson", "Example Weekly", "Jon Smithsom", "Example Weekly", Likeness.LikeNameSameOutlet)]
    [InlineData("Bill Baker", "Example Weekly", "William Baker", "Example Weekly", Likeness.LikeNameSameOutlet)]
    [InlineData("Alex Baker", "Example Weekly", "Alexandra Baker", "Example Weekly", Likeness.LikeNameSameOutlet)]
    [InlineData("Anna Maria Baker", "Example Weekly", "Anna Baker", "Example Weekly", Likeness.LikeNameSameOutlet)]
    [InlineData("Mina O’Connor", "Example Weekly", "Mina O'Connor", "Example Weekly", Likeness.SameNameSameOutlet)]
    [InlineData("Zoë O’Quill-Ferreira", "Examiner", "Zoe O'Quill Ferreira", "Examiner", Likeness.SameNameSameOutlet)]
    public void Who_may_be_one_person_is_found(string one, string? outlet, string other, string? otherOutlet, Likeness why) =>
        Assert.Equal(why, Assert.Single(Find(Person(one, outlet), Person(other, otherOutlet))).Why);

    [Theory]
    [InlineData("John Smith", "Example Weekly", "Jane Smith", "Example Weekly")]
    [InlineData("John Smith", "Example Weekly", "John Smith", "Sample Times")]
    [InlineData("John Smith", "Example Weekly", "J. Smith", "Sample Times")]
    [InlineData("J. Smith", "Example Weekly", "Peter Smith", "Example Weekly")]
    [InlineData("Anna Berg", "Example Weekly", "Anne Bergmann", "Example Weekly")]
    [InlineData("王小明", "虚构影评", "王小红", "虚构影评")]
    [InlineData("Kim", null, "Kim", null)]
    [InlineData("Mina Okafor", "Example Weekly", "Ngozi Okafor", "Example Weekly")]
    [InlineData("Lee Park", "Example Weekly", "Park Jun", "Example Weekly")]
    [InlineData("Marta Example", "Example Weekly", "Maria Example", "Example Weekly")]
    public void Two_people_are_left_in_peace(string one, string? outlet, string other, string? otherOutlet) =>
        Assert.Empty(Find(Person(one, outlet), Person(other, otherOutlet)));

    [Fact]
    public void One_address_among_further_ones_is_one_person_whatever_they_are_called()
    {
        var pair = Assert.Single(Find(
            Person("Mina Okafor", "Example Weekly") with { Email = "mina@example.com" },
            Person("M. Adeyemi", "Sample Times") with { OtherEmails = "desk@example.com, MINA@example.com" }));

        Assert.Equal(Likeness.SameAddress, pair.Why);
    }

    [Theory]
    [InlineData("+44 20 7946 0018", "020 7946 0018", true)]
    [InlineData("+44 20 7946 0018", "020 7946 0019", false)]
    public void One_name_and_one_telephone_at_two_outlets_is_one_person(string phone, string other, bool isFound) =>
        Assert.Equal(isFound, Find(
            Person("John Smith", "Example Weekly") with { Phone = phone }, Person("John Smith", "Sample Times") with { Phone = other })
            is [{ Why: Likeness.SameNameSamePhone }]);

    [Fact]
    public void Who_was_told_apart_is_not_found_again()
    {
        var (one, other) = (Person("John Smith", "Example Weekly"), Person("John Smith", "Example Weekly"));

        Assert.Empty(DuplicateFinder.Find([one, other], new HashSet<(ContactId, ContactId)> { DifferentPeople.InOrder(other.Id, one.Id) }));
    }

    [Fact]
    public void A_book_of_ten_thousand_is_looked_through_without_comparing_everybody_with_everybody()
    {
        string[] given = ["Anna", "Ben", "Chloé", "Dawit", "Elif", "Farah", "Goran", "Hanna", "Iker", "Jun"];
        var people = Enumerable.Range(0, 10_000).Select(n => Person(
            $"{given[n % 10]} {Family(n / 10)}", string.Create(CultureInfo.InvariantCulture, $"Outlet {n % 700}"))).ToList();
        people.Add(Person($"{Family(5)}, Anna", "Outlet 50"));
        var started = Stopwatch.GetTimestamp();

        var found = Find([.. people]);

        TestContext.Current.TestOutputHelper?.WriteLine($"{people.Count} contacts looked through in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms, {found.Count} pairs");
        Assert.Contains($"Anna {Family(5)}", found.Where(pair => pair.Why is Likeness.SameNameSameOutlet).Select(pair => pair.One.Name), StringComparer.Ordinal);
        Assert.True(found.Count < people.Count / 100, $"{found.Count} of {people.Count} invented people look alike.");
    }

    // Eight letters that have nothing to do with those of the next number.
    private static string Family(int number) => string.Concat(Enumerable.Range(0, 8).Select(i => (char)('a' + (uint)HashCode(number, i) % 26)));

    private static int HashCode(int number, int letter) => unchecked(((number + 1) * 73856093) ^ ((letter + 7) * 19349663)) >> 7;

    private static IReadOnlyList<DuplicatePair> Find(params BookPerson[] people) => DuplicateFinder.Find(people, NobodyToldApart);

    private static BookPerson Person(string name, string? outlet) => new(ContactId.New(Some.Now), name) { Outlet = outlet };
}
