namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>vCards of every version, and what programs do to them.</summary>
internal static class Cards
{
    public static IReadOnlyList<ListFile> All { get; } =
    [
        new("vCard 2.1", "old.vcf", """
            BEGIN:VCARD
            VERSION:2.1
            N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gro=C3=9F;J=C3=BCrga;;;
            FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrga=
             Gro=C3=9F
            ORG:Example Weekly;Culture
            TITLE:Critic
            TEL;FAX:+49 89 1
            TEL;CELL;VOICE:+49 170 123
            EMAIL;INTERNET:second@example.com
            EMAIL;PREF;INTERNET:juerga@example.com
            END:VCARD
            """.Replace("J=C3=BCrga=\n Gro", "J=C3=BCrga =\nGro", StringComparison.Ordinal),
            Row.New(1, "Jürga Groß", "juerga@example.com", "Example Weekly", "Critic", "otherEmails=second@example.com; phone=+49 170 123", "Written to at juerga@example.com")),
        new("vCard 3.0, two cards", "contacts.vcf", """
            BEGIN:VCARD
            VERSION:3.0
            N:Okafor;Mina;;;
            FN:Mina Okafor
            ORG:Example Weekly;Culture
            TITLE:Critic
            EMAIL;TYPE=INTERNET,WORK:mina@example.com
            TEL;TYPE=CELL:+442079460000
            CATEGORIES:Press,Film
            NOTE:Prefers mornings\, no
              calls
            END:VCARD
            BEGIN:VCARD
            VERSION:3.0
            N:Lee;Jo;;;
            EMAIL;TYPE=INTERNET:jo@example.com
            END:VCARD
            """,
            Row.New(1, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "tags=Press, Film; phone=+442079460000; notes=Prefers mornings, no calls"),
            Row.New(13, "Jo Lee", "jo@example.com")),
        new("vCard 4.0, with a group", "four.vcf", """
            BEGIN:VCARD
            VERSION:4.0
            FN:Mina Okafor
            N:Okafor;Mina;;;
            EMAIL;PREF=2:other@example.com
            EMAIL;PREF=1:mina@example.com
            LANG;PREF=1:en
            LANG;PREF=2:fr
            TZ:Europe/London
            TEL;VALUE=uri;TYPE="voice,cell":tel:+442079460000
            END:VCARD
            BEGIN:VCARD
            VERSION:4.0
            KIND:group
            FN:Critics
            MEMBER:urn:uuid:03a0e51f-d1aa-4385-8a53-e29025acd8af
            END:VCARD
            """,
            Row.New(1, "Mina Okafor", "mina@example.com", facts: "otherEmails=other@example.com; languages=en, fr; phone=+442079460000; timeZone=Europe/London"),
            Row.Refused(12, "stands for a group", "Critics")),
        new("vCard as Apple groups its properties", "apple.vcf", """
            BEGIN:VCARD
            VERSION:3.0
            N:Okafor;Mina;;;
            FN:Mina Okafor
            item1.EMAIL;type=INTERNET;type=pref:mina@example.com
            item1.X-ABLabel:_$!<Work>!$_
            item2.TEL:+44 20 7946 0000
            END:VCARD
            """,
            Row.New(1, "Mina Okafor", "mina@example.com", facts: "phone=+44 20 7946 0000")),
        new("vCard off the standard", "sample.vcf", """
            BEGIN:vCard
            VERSION:3.0
            FN:Dan Sample
            ORG:Example Weekly
            EMAIL:TYPE=internet,pref:dan@example.com
            END:vCard
            """,
            Row.New(1, "Dan Sample", "dan@example.com", "Example Weekly")),
        new("vCard with a photo of two megabytes", "photo.vcf",
            $"BEGIN:VCARD\nVERSION:3.0\nFN:Mina Okafor\nPHOTO;ENCODING=b;TYPE=JPEG:{string.Concat(Enumerable.Repeat(new string('A', 74) + "\n ", 2 * 1024 * 1024 / 74))}==\nEMAIL:mina@example.com\nEND:VCARD\n",
            Row.New(1, "Mina Okafor", "mina@example.com")),
    ];
}
