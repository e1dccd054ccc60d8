using PressEvents.Domain.Contacts;

namespace PressEvents.Web.Features.Contacts.Duplicates;

/// <summary>Why two contacts may be one person; the surest first.</summary>
public enum Likeness
{
    SameAddress,
    SameNameSameOutlet,
    SameNameSamePhone,
    SameNameLikeOutlet,
    SameNameNoOutlet,
    LikeNameSameOutlet,
}

/// <summary>Two contacts that may be one person.</summary>
public sealed record DuplicatePair(BookPerson One, BookPerson Other, Likeness Why);

/// <summary>
/// Finds contacts that may be one person. Compares only those who share an address, a telephone number, a whole name, or an outlet
/// and the beginning of a name, so that a long book takes no square of its length.
/// </summary>
public static class DuplicateFinder
{
    private const int LettersThatAgree = 2;

    // What so many share says nothing of any two of them.
    private const int MostCompared = 150;

    public static IReadOnlyList<DuplicatePair> Find(IReadOnlyList<BookPerson> people, IReadOnlySet<(ContactId First, ContactId Second)> different)
    {
        var found = new Dictionary<(ContactId, ContactId), DuplicatePair>();
        foreach (var group in Groups(people))
        {
            foreach (var (one, other) in Pairs(group))
            {
                var key = DifferentPeople.InOrder(one.Id, other.Id);
                if (!different.Contains(key) && !found.ContainsKey(key) && Compare(one, other) is { } why)
                {
                    found[key] = FullerFirst(one, other, why);
                }
            }
        }

        return [.. found.Values.OrderBy(pair => pair.Why).ThenBy(pair => pair.One.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>Those of the book who may be this person, who need not be in it.</summary>
    public static IReadOnlyList<DuplicatePair> Of(BookPerson person, IEnumerable<BookPerson> book) =>
        [.. book.Where(other => other.Id != person.Id).Select(other => Compare(person, other) is { } why ? new DuplicatePair(person, other, why) : null)
            .OfType<DuplicatePair>().OrderBy(pair => pair.Why)];

    internal static Likeness? Compare(BookPerson one, BookPerson other)
    {
        if (one.Addresses.Intersect(other.Addresses, StringComparer.Ordinal).Any())
        {
            return Likeness.SameAddress;
        }

        var (here, there) = (one.OutletKey, other.OutletKey);
        var isSameOutlet = here.Length > 0 && string.Equals(here, there, StringComparison.Ordinal);
        var isSamePhone = one.PhoneKey.Length > 0 && string.Equals(one.PhoneKey, other.PhoneKey, StringComparison.Ordinal);
        if (!one.Words.IsSame(other.Words))
        {
            var isLike = (isSameOutlet || isSamePhone) && one.Words.IsLike(other.Words);
            return !isLike ? null : isSameOutlet ? Likeness.LikeNameSameOutlet : Likeness.SameNameSamePhone;
        }

        if (isSameOutlet || isSamePhone)
        {
            return isSameOutlet ? Likeness.SameNameSameOutlet : Likeness.SameNameSamePhone;
        }

        // One word alone is many people’s name.
        var mayStandAlone = one.Words.Words.Length > 1 && (here.Length == 0 || there.Length == 0);
        return OutletWords.AreLike(here, there) ? Likeness.SameNameLikeOutlet : mayStandAlone ? Likeness.SameNameNoOutlet : null;
    }

    // The first of a pair is the one a merge keeps unless somebody says otherwise.
    private static DuplicatePair FullerFirst(BookPerson one, BookPerson other, Likeness why) =>
        other.Words.Letters > one.Words.Letters ? new(other, one, why) : new(one, other, why);

    private static IEnumerable<List<BookPerson>> Groups(IReadOnlyList<BookPerson> people)
    {
        var groups = new Dictionary<string, List<BookPerson>>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            foreach (var key in Keys(person).Distinct(StringComparer.Ordinal))
            {
                (groups.TryGetValue(key, out var group) ? group : groups[key] = []).Add(person);
            }
        }

        return groups.Values.Where(group => group.Count is > 1 and <= MostCompared);
    }

    private static IEnumerable<string> Keys(BookPerson person)
    {
        foreach (var address in person.Addresses)
        {
            yield return $"@{address}";
        }

        yield return $"={person.Words.Key}";
        if (person.PhoneKey.Length > 0)
        {
            yield return $"#{person.PhoneKey}";
        }

        if (person.OutletKey.Length > 0)
        {
            foreach (var word in person.Words.Words.Where(word => word.Length >= LettersThatAgree))
            {
                yield return $"{person.OutletKey}/{word[..LettersThatAgree]}";
            }
        }
    }

    private static IEnumerable<(BookPerson One, BookPerson Other)> Pairs(List<BookPerson> group)
    {
        for (var i = 0; i < group.Count; i++)
        {
            for (var j = i + 1; j < group.Count; j++)
            {
                yield return (group[i], group[j]);
            }
        }
    }
}
