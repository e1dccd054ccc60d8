using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Tests.Features.Import;

public sealed class ColumnMapperTests
{
    // Each export: its header, one row, and the person that comes out of it.
    public static TheoryData<string, string, string, string> Exports => new()
    {
        { "press sheet", "Name,Outlet,Beat,Email,Mobile,Tier,Status,Notes\nMina Okafor,Example Weekly,Film,mina@example.com,,A,PITCHED,", "Example Weekly", "-" },
        { "media list", "Outlet name,Contact name,PotentialAudience,Contact Email,Job title,Contact phone number\nExample Weekly,Mina Okafor,9,mina@example.com,Critic,1", "Example Weekly", "Critic" },
        { "Eventbrite", "Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,Attendee Status,Home Address 1,Home Address 2,Home City,Home State,Home Zip,Home Country,Job Title,Company\n11211912243,11/29/24 22:28,Mina,Okafor,mina@example.com,1,,Press,18441583423,,Free Order,USD,0,0,0,0,Attending,,,,,,,Critic,Example Weekly", "Example Weekly", "Critic" },
        { "Eventbrite UK", "Order #,Order Date,First Name,Surname,Email,Event Name,Ticket Type,Attendee Status\n1,11/29/24,Mina,Okafor,mina@example.com,Dinner,Press,Attending", "-", "-" },
        { "Luma", "name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,ticket_name\nMina Okafor,Mina,Okafor,mina@example.com,,2026-01-02T10:00:00Z,approved,,Press", "-", "-" },
        { "RSVPify", "Title,First Name,Last Name,Email Address,Group ID,Additional Guest(s) Allowed (+1's),Tags\nMs,Mina,Okafor,mina@example.com,1,1,press", "-", "-" },
        { "Zola", "Name,Plus One,Email Address,Phone Number,Street Address,City,State,Zip Code\nMina Okafor,Yes,mina@example.com,,,,,", "-", "-" },
        { "alf.io", "firstName,lastName,email,lang,reference,company,gender\nMina,Okafor,mina@example.com,en,x,Example Weekly,", "Example Weekly", "-" },
        { "Hi.Events", "ID,First Name,Last Name,Email,Status,Check Ins,Product ID,Product Name,Event ID,Public ID,Short ID,Created Date,Last Updated Date,Notes\n1,Mina,Okafor,mina@example.com,ACTIVE,0,1,Press,1,p,s,2026-01-02,2026-01-02,", "-", "-" },
        { "Tito", "Ticket,Reference,Name,Email,Tags,Registration Date\nPress,R1,Mina Okafor,mina@example.com,,2026-01-02", "-", "-" },
        { "AirLST", "Gender,First Name,Last Name,Address Line 1,Address Line 2,Postal Code,City,Country,Email Address,Phone Number,Company,Job Title\n,Mina,Okafor,,,,,,mina@example.com,,Example Weekly,Critic", "Example Weekly", "Critic" },
        { "Mailchimp", "\"Email Address\",\"First Name\",\"Last Name\",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS\nmina@example.com,Mina,Okafor,2,,,\"2024-03-18 13:51:14\",203.0.113.5,,,,,,GB,,\"2024-03-18 14:00:32\",55331253,89501affba,,\"\"\"vip\"\",\"\"press\"\"\"", "-", "-" },
        { "HubSpot", "First Name,Last Name,Email,Phone Number,Contact owner,Lifecycle Stage,Create Date\nMina,Okafor,mina@example.com,,Ada,lead,2026-01-02", "-", "-" },
        { "Salesforce", "Salutation,First Name,Last Name,Email,Phone,Account Name,Title,Mailing City\nMs.,Mina,Okafor,mina@example.com,,Example Weekly,Critic,London", "Example Weekly", "Critic" },
        { "LinkedIn", "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are missing.\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nMina,Okafor,https://example.com/in/mina,mina@example.com,Example Weekly,Critic,02 Jan 2026", "Example Weekly", "Critic" },
        { "Google, current", "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value\nMina,,Okafor,,,,,,,,Example Weekly,Critic,,,,,* myContacts ::: Press,* Work,mina@example.com,,other@example.com,Mobile,+44 20 7946 0000", "Example Weekly", "Critic" },
        { "Google, older", "Name,Given Name,Additional Name,Family Name,Name Prefix,Name Suffix,Occupation,Subject,Notes,Language,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Title\nMina Okafor,Mina,,Okafor,,,,,,,,* Work,mina@example.com,,,,Example Weekly,Critic", "Example Weekly", "Critic" },
        { "Google for Outlook", "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Language,Notes,E-mail Address,E-mail 2 Address,Primary Phone,Home Phone,Categories\nMina,,Okafor,,,,,,,,mina@example.com,,,,Press;Film", "-", "-" },
        { "Outlook.com", "First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,Mobile Phone,Job Title,Department,Company,Assistant's Name,Notes\nMina,,Okafor,Ms,,,mina@example.com,,1,2,3,Critic,,Example Weekly,Sam,", "Example Weekly", "Critic" },
        { "Outlook desktop", "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,E-mail Address\nMs.,Mina,,Okafor,,Example Weekly,,Critic,,mina@example.com", "Example Weekly", "Critic" },
        { "Airtable", "\uFEFFName,Outlet,Beat,Email,Mobile,Tier,Status,Notes\nMina Okafor,Example Weekly,\"Film,Music\",mina@example.com,,A,To do,\"one\ntwo\"", "Example Weekly", "-" },
        { "German", "Vorname;Nachname;E-Mail-Adresse;Redaktion;Position\nMina;Okafor;mina@example.com;Example Weekly;Critic", "Example Weekly", "Critic" },
        { "French", "Prénom;Nom;Courriel\nMina;Okafor;mina@example.com", "-", "-" },
    };

    [Theory]
    [MemberData(nameof(Exports))]
    public void The_exports_people_have_are_recognised_by_their_columns(string kind, string text, string outlet, string role)
    {
        var plan = Lists.Plan(text);

        Assert.Null(plan.Question);
        var row = Assert.Single(plan.Rows, row => row.Outcome is ImportOutcome.Created);
        Assert.Equal((kind, "Mina Okafor", "mina@example.com"), (kind, row.Name, row.Email));
        Assert.Equal((outlet, role), (row.Outlet ?? "-", row.Role ?? "-"));
    }

    [Fact]
    public void Case_spaces_underscores_and_hyphens_do_not_matter() =>
        Assert.Equal(
            [ImportField.FirstName, ImportField.LastName, ImportField.Email, ImportField.AssistantEmail],
            Fields("FIRST_NAME,last name,E-Mail,assistant-email\nMina,Okafor,mina@example.com,sam@example.com"));

    [Theory]
    [InlineData("Ms,Mr,Dr.", ImportField.Ignore)]
    [InlineData("Critic,Editor,Reporter", ImportField.Role)]
    [InlineData(",,", ImportField.Ignore)]
    public void A_bare_title_is_what_its_values_are(string titles, ImportField field)
    {
        var rows = titles.Split(',').Select((title, i) => $"{title},Mina {i},m{i}@example.com");
        Assert.Equal(field, Fields("Title,Name,Email\n" + string.Join('\n', rows))[0]);
    }

    [Fact]
    public void A_title_of_both_kinds_is_asked_about_by_name()
    {
        const string Text = "Title,Name,Email\nMs,Mina,m@example.com\nCritic,Jo,j@example.com";

        Assert.Contains("“Title”", Lists.Sentence(Text), StringComparison.Ordinal);
        Assert.Equal("Critic", Lists.Plan(Text, Lists.Map("Title", ImportField.Role)).Rows[1].Role);
    }

    [Fact]
    public void Two_address_columns_are_refused_by_name_until_one_is_chosen()
    {
        const string Text = "Name,Email,Email Address\nMina,mina@example.com,other@example.com";

        var sentence = Lists.Sentence(Text);

        Assert.Contains("“Email” and “Email Address”", sentence, StringComparison.Ordinal);
        Assert.Equal("other@example.com", Lists.Plan(Text, Lists.Map("Email Address", ImportField.Email)).Rows[0].Email);
    }

    [Fact]
    public void An_empty_second_column_is_no_rival() =>
        Assert.Equal("mina@example.com", Lists.Plan("Name,Email,Email Address\nMina,,mina@example.com").Rows[0].Email);

    [Fact]
    public void Double_and_empty_column_names_get_names_of_their_own()
    {
        var plan = Lists.Plan("Name,,Notes,Notes,Email\nMina,x,first,second,mina@example.com");

        Assert.Equal("Name, Column 2, Notes, Notes (2), Email", string.Join(", ", plan.Columns.Select(column => column.Header)));
        Assert.Equal(ImportField.Ignore, plan.Columns[3].Field);
        Assert.Equal(["x"], plan.Columns[1].Samples);
    }

    [Fact]
    public void A_missing_header_is_asked_about_and_not_guessed()
    {
        const string Text = "Mina,Okafor,Example Weekly,mina@example.com\nJo,Lee,Example Radio,jo@example.com";

        Assert.Contains("Line 1", Lists.Sentence(Text), StringComparison.Ordinal);
        var plan = Lists.Plan(Text, Lists.Header(false));
        Assert.Equal([1, 2], plan.Rows.Select(row => row.Line));
        Assert.Equal(("Mina Okafor", "Example Weekly", "mina@example.com"), (plan.Rows[0].Name, plan.Rows[0].Outlet, plan.Rows[0].Email));
    }

    [Fact]
    public void A_headerless_list_of_six_columns_is_one_of_registrants()
    {
        var row = Lists.Plan("Mina,Okafor,Example Weekly,Critic,+44 20 7946 0000,mina@example.com", Lists.Header(false)).Rows[0];

        Assert.Equal(("Mina Okafor", "Critic"), (row.Name, row.Role));
    }

    [Fact]
    public void A_headerless_list_that_says_no_more_is_mapped_by_column_number()
    {
        const string Text = "Film,Mina Okafor,mina@example.com";

        Assert.Contains("which one is the name", Lists.Sentence(Text, Lists.Header(false)), StringComparison.Ordinal);
        Assert.Equal("Mina Okafor", Lists.Plan(Text, Lists.Map("Column 2", ImportField.Name) with { HasHeader = false }).Rows[0].Name);
    }

    [Fact]
    public void Unknown_columns_are_refused_when_named_and_left_out_when_not()
    {
        Assert.Contains("“Nickname”", Lists.Sentence("Name,Email\nMina,m@example.com", Lists.Map("Nickname", ImportField.Name)), StringComparison.Ordinal);
        Assert.Equal([ImportField.Name, ImportField.Ignore], Fields("Name,Shoe size\nMina,38"));
    }

    [Fact]
    public void A_header_that_names_nothing_we_know_can_be_mapped_column_by_column()
    {
        const string Text = "Wer,Wo\nMina Okafor,Example Weekly";

        Assert.Contains("Line 1", Lists.Sentence(Text), StringComparison.Ordinal);
        Assert.Contains("No column holds a name", Lists.Sentence(Text, Lists.Header(true)), StringComparison.Ordinal);
        Assert.Equal("Mina Okafor", Lists.Plan(Text, Lists.Map("Wer", ImportField.Name) with { HasHeader = true }).Rows[0].Name);
    }

    private static IReadOnlyList<ImportField> Fields(string text) => [.. Lists.Plan(text).Columns.Select(column => column.Field)];
}
