namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>Media lists, press databases, digests of queries, door lists.</summary>
internal static class PressLists
{
    public static IReadOnlyList<ListFile> All { get; } =
    [
        new("Prowly", "prowly.csv", """
            email,outlet,first name,last name,city,zip,personal greetings,address,role,country,tag list,phone,Twitter,Facebook,LinkedIn,Instagram,YouTube,link
            mina@example.com,Example Weekly,Mina,Okafor,London,N1,Dear Mina,1 Row,Critic,GB,"press, film","+44 20 7946 0000; +44 7700 900000",@mina,,,,,
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "tags=press, film; phone=+44 20 7946 0000; +44 7700 900000")),
        new("Prezly", "prezly.xlsx", Workbooks.Of(
            Workbooks.Row(1, "Full name", "Emails", "Organisation", "Job title", "Tags")
            + Workbooks.Row(2, "Mina Okafor", "mina@example.com, desk@example.com", "Example Weekly", "Critic", "press, film")
            + Workbooks.Row(3, "FILM", "", "", "", "")
            + Workbooks.Row(4, "Jo Lee", "jo@example.com", "Example Radio", "", "")),
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "otherEmails=desk@example.com; tags=press, film", "also kept: desk@example.com"),
            Row.Refused(3, "as in a heading", "FILM"),
            Row.New(4, "Jo Lee", "jo@example.com", "Example Radio")),
        new("Valosan", "valosan.csv", """
            Status,Email,First name,Last name,Title,Company/Outlet,Website,Location,Twitter,LinkedIn,Phone,Mobile phone,Interests,Rating,Tracking
            PITCHED,mina@example.com,Mina,Okafor,Critic,Example Weekly,,London,,,1,+44 7700 900000,Film,5,
            DECLINED,jo@example.com,Jo,Lee,Producer,Example Radio,,,,,,,,,
            POSITIVE RESPONSE,rui@example.com,Rui,Ferreira,Editor,,,,,,,,,,
            """,
            // They declined a pitch, not an invitation.
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "beat=Film; phone=+44 7700 900000"),
            Row.New(3, "Jo Lee", "jo@example.com", "Example Radio", "Producer"),
            Row.New(4, "Rui Ferreira", "rui@example.com", role: "Editor")),
        new("PRmax contacts", "prmax.csv", """
            Outlet Name,Contact Name,Tel,Email,Status
            Example Weekly,Mina Okafor,+44 20 7946 0000,mina@example.com,Sent
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", facts: "phone=+44 20 7946 0000")),
        new("PRmax outlets", "prmax-outlets.csv", """
            Outlet Name,Contact Name,Contact Job Title,Outlet Email,Outlet Tel,Profile,Readership,Publisher/Broadcaster,Country
            Example Weekly,Mina Okafor,Critic,office@example.com,+44 20 7946 0000,A weekly,9000,Example House,UK
            """,
            // The outlet's own address and telephone are nobody's.
            Row.New(2, "Mina Okafor", null, "Example Weekly", "Critic")),
        new("Public media list", "media-list.csv", """
            Outlet name,Contact name,PotentialAudience,Contact Email,Job title,Contact phone number
            Example Weekly,Mina Okafor,90000,mina@example.com,Critic,+44 20 7946 0000
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic", "phone=+44 20 7946 0000")),
        new("Digest of queries in capitals", "digest.txt", """
            Here are today's queries.

            CATEGORY: Film
            NAME: Mina Okafor
            EMAIL: mina@example.com
            MUCK RACK URL: https://example.com/mina
            MEDIA OUTLET: Example Weekly
            MEDIA WEBSITE: https://example.com
            DEADLINE DATE: 03/04/2026
            DEADLINE TIME: 17:00
            TIME ZONE: EST
            QUERY: Looking for cinemas, big and small.

            Note that I write about: film.
            ---------------
            CATEGORY: Music
            NAME: Jo Lee
            EMAIL: jo@example.com
            MEDIA OUTLET: Example Radio
            QUERY: Bands.
            """,
            Row.Refused(1, "belongs to no entry"),
            Row.New(3, "Mina Okafor", "mina@example.com", "Example Weekly", facts: "tags=Film"),
            Row.New(16, "Jo Lee", "jo@example.com", "Example Radio", facts: "tags=Music")),
        new("Digest of queries, numbered", "queries.txt", """
            1) Summary: Cinemas wanted
            Name: Mina Okafor
            Category: Film
            Email: query-abc1@example.net
            Media Outlet: Example Weekly
            Deadline: 7:00 PM EST - 12 March
            Query:
            Looking for cinemas.
            2) Summary: Bands wanted
            Name: Jo Lee
            Category: Music
            Email: query-abc2@example.net
            Media Outlet: Example Radio
            """,
            Row.New(1, "Mina Okafor", "query-abc1@example.net", "Example Weekly", facts: "tags=Film"),
            Row.New(9, "Jo Lee", "query-abc2@example.net", "Example Radio", facts: "tags=Music")),
        new("Door list", "door.xlsx", Workbooks.OfText("""
            Outlet,First name,Last name,E-mail,Day-of mobile,Notes,Equipment
            Example Weekly,Mina,Okafor,mina@example.com,+44 7700 900000,Comes late,Camera
            """.ReplaceLineEndings("\n")),
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", facts: "phone=+44 7700 900000; notes=Comes late")),
        new("Refused rows, corrected", "refused rows.csv", """
            Name,Email,Outlet,Line,Reason
            Mina Okafor,mina@example.com,Example Weekly,14,“mina@” is not an e-mail address.
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly")),
    ];
}
