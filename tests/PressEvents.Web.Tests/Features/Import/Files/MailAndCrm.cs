namespace PressEvents.Web.Tests.Features.Import.Files;

/// <summary>What mailing lists, customer databases and forms give away.</summary>
internal static class MailAndCrm
{
    private const string MailchimpColumns =
        "\"Email Address\",\"First Name\",\"Last Name\",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS";

    private const string Gone = "never written to";

    public static IReadOnlyList<ListFile> All { get; } =
    [
        new("Mailchimp, subscribed", "subscribed_email_audience_export_1.csv",
            MailchimpColumns + "\nmina@example.com,Mina,Okafor,2,,,\"2024-03-18 13:51:14\",203.0.113.5,,,,,,,,\"2024-03-18 14:00:32\",55331253,89501affba,,\"\"\"vip\"\",\"\"press\"\"\"\n"
            + "jo@example.com,,,2,,,\"2024-03-18 13:51:14\",203.0.113.5,,,,,,GB,,\"2024-03-18 14:00:32\",55331254,89501affbb,,\n",
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "tags=vip, press"),
            Row.Refused(3, "no name", null, "jo@example.com")),
        new("Mailchimp, unsubscribed", "unsubscribed_email_audience_export_1.csv", """"
            "Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_CAMPAIGN_ID,UNSUB_REASON,LEID,EUID,NOTES,TAGS
            mina@example.com,Mina,Okafor,2,,"2024-03-18 13:51:14",News,abc,NORMAL,1,a,,"""vip"""
            jo@example.com,,,2,,"2024-03-18 13:51:14",News,abc,NORMAL,2,b,,
            """",
            Row.Refused(2, Gone, "Mina Okafor", "mina@example.com", facts: "tags=vip"),
            Row.Refused(3, Gone, null, "jo@example.com")) { Suppressed = ["mina@example.com", "jo@example.com"] },
        new("Mailchimp, cleaned", "cleaned_email_audience_export_1.csv", """
            "Email Address","First Name","Last Name",MEMBER_RATING,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,CLEAN_CAMPAIGN_ID,LEID,EUID,NOTES,TAGS
            mina@example.com,Mina,Okafor,2,"2024-03-18 13:51:14",News,abc,1,a,,
            """,
            Row.Refused(2, Gone, "Mina Okafor", "mina@example.com")) { Suppressed = ["mina@example.com"] },
        new("A list with a bare status of mailing words", "audience.csv", """
            Name,Email,Status
            Mina Okafor,mina@example.com,Subscribed
            Jo Lee,jo@example.com,Unsubscribed
            """,
            Row.New(2, "Mina Okafor", "mina@example.com"),
            Row.Refused(3, Gone, "Jo Lee", "jo@example.com")) { Suppressed = ["jo@example.com"] },
        new("HubSpot", "hubspot-crm-exports-all-contacts.csv", """
            First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Create Date
            Mina,Okafor,mina@example.com,+44 20 7946 0000,Ada Sample,lead,2026-01-02 10:00
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", facts: "phone=+44 20 7946 0000")),
        new("Salesforce report", "report1700000000000.csv", """
            "Salutation","First Name","Last Name","Email","Phone","Account Name","Title","Mailing City"
            "Ms.","Mina","Okafor","mina@example.com","","Example Weekly","Critic","London"
            "Mr.","Jo","Lee","jo@example.com","","Example Radio","Producer","Paris"
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic"),
            Row.New(3, "Jo Lee", "jo@example.com", "Example Radio", "Producer")),
        new("LinkedIn connections, with note lines", "Connections.csv", """
            Notes:
            "When exporting your connection data, you may notice that some of the email addresses are missing."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Mina,Okafor,https://example.com/in/mina,mina@example.com,Example Weekly,Critic,02 Jan 2026
            Jo,Lee,https://example.com/in/jo,,Example Radio,Producer,03 Jan 2026
            """,
            Row.Refused(1, "above the column names", "Notes:"),
            Row.Refused(2, "above the column names", "When exporting your connection data, you may notice that some of the email addresses are missing."),
            Row.Refused(3, "above the column names"),
            Row.New(5, "Mina Okafor", "mina@example.com", "Example Weekly", "Critic"),
            Row.New(6, "Jo Lee", null, "Example Radio", "Producer")),
        new("Google Forms", "Dinner (Responses) - Form responses 1.csv", """
            Timestamp,Email Address,Name,Outlet,Will you attend?,Dietary restrictions
            2026/01/02 10:00:00 am GMT,mina@example.com,Mina Okafor,Example Weekly,Yes,Vegan
            2026/01/02 11:00:00 am GMT,jo@example.com,Jo Lee,,No,
            """,
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", facts: "diet=vegan; answer=Accepted"),
            Row.New(3, "Jo Lee", "jo@example.com", facts: "answer=Declined")),
        new("Airtable grid view", "Press-Grid view.csv", (byte[])[0xEF, 0xBB, 0xBF, .. """
            Name,Outlet,Beat,Email,Mobile,Tier,Status,Notes
            Mina Okafor,Example Weekly,"Film,Music",mina@example.com,+44 20 7946 0000,A,To do,"one
            two"
            Jo Lee,"Example Radio",Film,jo@example.com,,B,In progress,"photo.jpg (https://example.com/photo.jpg)"
            """u8],
            Row.New(2, "Mina Okafor", "mina@example.com", "Example Weekly", facts: "beat=Film,Music; tier=A; phone=+44 20 7946 0000; notes=one\ntwo"),
            Row.New(4, "Jo Lee", "jo@example.com", "Example Radio", facts: "beat=Film; tier=B; notes=photo.jpg (https://example.com/photo.jpg)")),
        new("Substack, addresses alone", "email_list.csv", "Email\nmina@example.com\n\"Jo Lee <jo@example.com>\"\n",
            Row.Refused(2, "no name", null, "mina@example.com"),
            Row.New(3, "Jo Lee", "jo@example.com")),
    ];
}
