using PressEvents.Web.Features.Import;
using PressEvents.Web.Features.Import.Columns;
using PressEvents.Web.Features.Import.Planning;

namespace PressEvents.Web.Tests.Features.Import;

public sealed class ImportPlannerTests
{
    private const string Header = "Name,Email,Outlet,Role,Phone\n";

    [Theory]
    [InlineData("Mina Okafor,mina@example.com,,,", ImportOutcome.Created)]
    [InlineData("Mina Okafor,,Example Weekly,,", ImportOutcome.Created)]
    [InlineData(",mina@example.com,,,", ImportOutcome.Refused)]                         // an address alone is nobody's name
    [InlineData("Mina Okafor,mina@,,,", ImportOutcome.Refused)]
    [InlineData("Mina Okafor,a@example.com; b@example.com,,,", ImportOutcome.Created)]
    [InlineData(",,,,", ImportOutcome.Refused)]
    [InlineData("FILM CRITICS,,,,", ImportOutcome.Refused)]                            // a heading between contacts
    [InlineData("Total,24,,,", ImportOutcome.Refused)]
    [InlineData("Mina,Okafor,mina@example.com", ImportOutcome.Refused)]                // ragged
    [InlineData("Mina Okafor,mina@example.com,Weekly, the Example,,", ImportOutcome.Refused)]
    [InlineData("Name,Email,Outlet,Role,Phone", ImportOutcome.Refused)]                // the names of the columns again
    public void Each_row_comes_to_one_outcome_and_a_refused_one_says_why(string row, ImportOutcome outcome)
    {
        var planned = Assert.Single(Lists.Plan(Header + "Ada Sample,ada@example.com,A,B,1\n" + row).Rows, r => r.Line == 3);

        Assert.Equal(outcome, planned.Outcome);
        Assert.True(outcome is ImportOutcome.Created || planned.Reason is { Length: > 5 });
    }

    [Theory]
    [InlineData("Łukasz Żółć")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("王小明")]
    [InlineData("محمد السراج")]
    [InlineData("bell hooks")]
    [InlineData("Leonardo DiCaprio")]
    [InlineData("will.i.am")]
    [InlineData("Siobhán O’Neill-McDonald")]
    [InlineData("Cher")]
    [InlineData("\"Sammy Davis, Jr.\"")]
    [InlineData("=SUM(A1)")]
    [InlineData("@handle")]
    public void Names_stay_as_they_are_written(string name) =>
        Assert.Equal(name.Trim('"'), Lists.Plan($"{Header}{name},mina@example.com,Example Weekly,,").Rows[0].Name);

    [Fact]
    public void A_written_name_beside_its_parts_is_the_name_and_the_parts_greet()
    {
        var read = ImportTable.Read(
            Lists.File("First Name,Last Name,Full Name,Email\nÁnh,Nguyễn Thị,Nguyễn Thị Ánh,a@example.com\n小明,王,,b@example.com"), new ImportChoices());

        Assert.Equal("Nguyễn Thị Ánh", read.Value!.Rows[0].Name!.Full);
        Assert.Equal("Ánh", read.Value.Rows[0].Name!.Greeting);
        Assert.Equal("王小明", read.Value.Rows[1].Name!.Full);
    }

    [Theory]
    [InlineData("Mina Okafor <MINA@EXAMPLE.COM>", "MINA@EXAMPLE.COM")]
    [InlineData("mailto:mina@example.com", "mina@example.com")]
    [InlineData(" mina@example.com\u00A0", "mina@example.com")]
    [InlineData("n/a", null)]
    [InlineData("-", null)]
    public void Addresses_are_found_in_what_people_write(string cell, string? email) =>
        Assert.Equal(email, Lists.Plan($"Name,Email,Outlet\nMina Okafor,{cell},Example Weekly").Rows[0] is { Outcome: ImportOutcome.Created } row
            ? row.Email is null or "n/a" or "-" ? null : row.Email
            : "refused");

    [Theory]
    [InlineData("a@example.com; b@example.com", "a@example.com", "b@example.com", "Written to at a@example.com")]
    [InlineData("a@example.com ::: * b@example.com", "b@example.com", "a@example.com", "Written to at b@example.com")]
    [InlineData("bad@; b@example.com; B@example.com", "b@example.com", null, "“bad@”")]
    [InlineData("Mina <a@example.com>; Desk <b@example.com>", "a@example.com", "b@example.com", "also kept: b@example.com")]
    [InlineData("a@example.com b@example.com", "a@example.com", "b@example.com", "also kept: b@example.com")]
    public void Of_several_addresses_the_first_or_the_primary_is_written_to_and_the_others_are_kept(string cell, string email, string? others, string remark)
    {
        var row = ImportTable.Read(Lists.File($"Name,Email,Outlet\nMina Okafor,{cell},Example Weekly"), new ImportChoices()).Value!.Rows[0];

        Assert.Equal((email, others), (row.Email!.Value.Value, row.Values.GetValueOrDefault(ImportField.OtherEmails)));
        Assert.Contains(remark, string.Join(' ', row.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void A_further_address_is_added_to_those_known_and_one_that_is_known_changes_nothing()
    {
        var known = Lists.Known("Mina Okafor", "mina@example.com");
        known.Values[ImportField.OtherEmails] = "desk@example.com";

        var plan = Lists.Plan("Name,Email,Email 2\nMina Okafor,mina@example.com,DESK@example.com\nMina Okafor,mina@example.com,home@example.com", known: known);

        Assert.Empty(plan.Rows[0].Changes);
        Assert.Equal("desk@example.com, home@example.com", plan.Rows[1].Changes["otherEmails"].To);
    }

    [Theory]
    [InlineData("Mina,mina@,,", "Email")]
    [InlineData("Mina,mina@example.com,maybe,", "Invite")]
    [InlineData("Mina,mina@example.com,yes,20", "Plus Ones")]
    [InlineData(",,,", null)]
    public void A_refused_row_names_the_column_to_blame(string row, string? column) =>
        Assert.Equal(column, Lists.Plan($"Name,Email,Invite,Plus Ones\n{row}").Rows[0].Column);

    [Fact]
    public void Refused_rows_that_were_corrected_come_back_with_their_line_and_reason_and_both_are_passed_over()
    {
        var plan = Lists.Plan("Name,Email,Outlet,Line,Reason\nMina Okafor,mina@example.com,Example Weekly,14,“mina@” is not an e-mail address.");

        Assert.Equal(ImportOutcome.Created, plan.Rows[0].Outcome);
        Assert.Equal([ImportField.Ignore, ImportField.Ignore], plan.Columns.Skip(3).Select(column => column.Field));
    }

    [Fact]
    public void A_name_beside_the_address_in_one_cell_is_the_name() =>
        Assert.Equal("Mina Okafor", Lists.Plan("Email\n\"\"\"Mina Okafor\"\" <mina@example.com>\"").Rows[0].Name);

    [Fact]
    public void One_address_for_two_people_is_a_conflict_for_both()
    {
        var plan = Lists.Plan(Header + "Mina Okafor,desk@example.com,,,\nAda Sample,ada@example.com,,,\nJo Lee,DESK@example.com,,,");

        Assert.Equal([ImportOutcome.Conflict, ImportOutcome.Created, ImportOutcome.Conflict], plan.Rows.Select(row => row.Outcome));
        Assert.Contains("Lines 2, 4", plan.Rows[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_people_of_one_name_stay_two()
    {
        var plan = Lists.Plan(Header + "Anna Svensson,a1@example.com,,,\nAnna Svensson,a2@example.com,,,\nAnna Svensson,,Other Paper,,");

        Assert.All(plan.Rows, row => Assert.Equal(ImportOutcome.Created, row.Outcome));
        Assert.Contains("a1@example.com", plan.Rows[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_person_twice_is_listed_once_and_a_contradiction_is_a_conflict()
    {
        var plan = Lists.Plan(Header + "Mina Okafor,mina@example.com,Example Weekly,,\nMina Okafor,mina@example.com,,,\n"
            + "Mina Okafor,,Example Weekly,Critic,\nMina Okafor,mina@example.com,Other Paper,,");

        Assert.Equal(
            [ImportOutcome.Created, ImportOutcome.Unchanged, ImportOutcome.Updated, ImportOutcome.Conflict], plan.Rows.Select(row => row.Outcome));
        Assert.Equal(1, plan.NewGuests);
        Assert.Contains("line 2", plan.Rows[1].Reason, StringComparison.Ordinal);
        Assert.Contains("Line 2", plan.Rows[3].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_name_under_a_known_address_is_a_conflict_and_another_spelling_is_not()
    {
        var known = Lists.Known("Lukasz Zolc", "l@example.com");

        Assert.Equal(ImportOutcome.Conflict, Lists.Plan(Header + "Jo Lee,l@example.com,,,", known: known).Rows[0].Outcome);
        var row = Lists.Plan(Header + "Łukasz Żółć,L@example.com,,,", known: known).Rows[0];
        Assert.Equal(new FieldChange("Lukasz Zolc", "Łukasz Żółć"), row.Changes["name"]);
    }

    [Fact]
    public void Without_an_address_exact_name_and_outlet_say_who_is_meant()
    {
        Person[] known = [Lists.Known("Mina Okafor", "mina@example.com", "Example Weekly"), Lists.Known("Jo Lee", null, "Example Radio")];

        var plan = Lists.Plan(Header + "Mina Okafor,,EXAMPLE WEEKLY,Critic,\nJo Lee,jo@example.com,Example Radio,,\nJo Lee,,Other Paper,,", known: known);

        Assert.Equal("Critic", plan.Rows[0].Changes["role"].To);
        Assert.Equal("jo@example.com", plan.Rows[1].Changes["email"].To);
        Assert.Contains("address book already", plan.Rows[1].Reason, StringComparison.Ordinal);
        Assert.Empty(plan.Rows[2].Changes);
    }

    [Fact]
    public void Two_namesakes_at_one_outlet_are_a_conflict_for_a_row_without_address()
    {
        Person[] known = [Lists.Known("Mina Okafor", "m1@example.com", "W"), Lists.Known("Mina Okafor", "m2@example.com", "W")];

        Assert.Equal(ImportOutcome.Conflict, Lists.Plan(Header + "Mina Okafor,,W,,", known: known).Rows[0].Outcome);
    }

    [Fact]
    public void A_blank_cell_erases_nothing_and_notes_are_added_to()
    {
        var known = Lists.Known("Mina Okafor", "mina@example.com", "Example Weekly");
        known.Values[ImportField.Notes] = "Prefers mornings";

        var row = Lists.Plan("Name,Email,Outlet,Notes\nMina Okafor,mina@example.com,,Brings a photographer", known: known).Rows[0];

        Assert.Equal("Prefers mornings\nBrings a photographer", row.Changes["notes"].To);
        Assert.False(row.Changes.ContainsKey("outlet"));
    }

    [Theory]
    [InlineData("yes", 1)]
    [InlineData("X", 1)]
    [InlineData("✓", 1)]
    [InlineData("no", 0)]
    [InlineData("", 0)]
    public void The_invite_column_says_who_joins_the_list(string cell, int guests) =>
        Assert.Equal(guests, Lists.Plan($"Name,Email,Invite?\nMina,mina@example.com,{cell}").NewGuests);

    [Fact]
    public void An_invite_cell_that_is_neither_yes_nor_no_is_refused() =>
        Assert.Contains("“maybe”", Lists.Plan("Name,Email,Invite\nMina,mina@example.com,maybe").Rows[0].Reason, StringComparison.Ordinal);

    [Fact]
    public void Who_must_not_be_invited_is_kept_in_the_address_book_only()
    {
        var plan = Lists.Plan("Name,Email,Do Not Invite\nMina,mina@example.com,Printed the list.\nJo,jo@example.com,no");

        Assert.Equal([ImportOutcome.Refused, ImportOutcome.Created], plan.Rows.Select(row => row.Outcome));
        Assert.Contains("Printed the list.", plan.Rows[0].Reason, StringComparison.Ordinal);
        Assert.Equal((1, true), (plan.NewGuests, plan.ChangesAnything));
    }

    [Theory]
    [InlineData("Plus Ones", "2", "2")]
    [InlineData("Plus One", "Yes", "1")]
    [InlineData("Plus One", "Rui Ferreira", "1")]
    [InlineData("Total Guests", "3", "2")]
    [InlineData("+1", "no", "0")]
    [InlineData("Plus Ones", "many 20", null)]
    [InlineData("Total Guests", "0", null)]
    [InlineData("Plus Ones", "12", null)]
    public void Plus_ones_are_numbers_yes_no_or_a_name(string column, string cell, string? plusOnes)
    {
        var table = ImportTable.Read(Lists.File($"Name,Email,{column}\nMina,mina@example.com,{cell}"), new ImportChoices()).Value!;

        Assert.Equal(plusOnes, table.Rows[0].Values.GetValueOrDefault(ImportField.PlusOnes));
        Assert.Equal(plusOnes is null, table.Rows[0].Problem is not null);
    }

    [Theory]
    [InlineData("Phone", "p:+46 8 123", "+46 8 123")]
    [InlineData("Phone", "4.47E+11", null)]
    [InlineData("Phone", "=+44", "=+44")]
    [InlineData("Languages", "en; vi", "en, vi")]
    [InlineData("Languages", "German / English", "de, en")]
    [InlineData("Languages", "Klingonese words", null)]
    [InlineData("Time Zone", "Europe/Vienna", "Europe/Vienna")]
    [InlineData("Time Zone", "Middle Earth", null)]
    [InlineData("Dietary?", "Vegetarian", "vegetarian")]
    [InlineData("Dietary?", "no shellfish", "no shellfish")]
    [InlineData("Assistant Email", "sam@example.com", "sam@example.com")]
    public void Cells_are_kept_or_left_out_with_a_remark(string column, string cell, string? kept)
    {
        var table = ImportTable.Read(Lists.File($"Name,Email,{column}\nMina,mina@example.com,{cell}"), new ImportChoices()).Value!;

        Assert.Equal(kept, table.Rows[0].Values.GetValueOrDefault(table.Mapping.Columns[2].Field));
        Assert.Equal(kept is null, table.Rows[0].Remarks.Count > 0);
        Assert.Null(table.Rows[0].Problem);
    }

    [Theory]
    [InlineData("members.csv", "Email Address,First Name,Last Name,UNSUB_TIME,UNSUB_REASON,LEID,EUID\nmina@example.com,Mina,Okafor,2024-03-18 13:51:14,,1,a\njo@example.com,,,2024-03-18 13:51:14,,2,b")]
    [InlineData("cleaned_segment_export_1.csv", "Email Address,First Name,Last Name,CLEAN_TIME,LEID,EUID\nmina@example.com,Mina,Okafor,2024-03-18 13:51:14,1,a\njo@example.com,,,2024-03-18 13:51:14,2,b")]
    [InlineData("unsubscribed_segment_export_1.csv", "Email Address,First Name,Last Name,LEID,EUID\nmina@example.com,Mina,Okafor,1,a\njo@example.com,,,2,b")]
    [InlineData("all.csv", "Name,Email,Status\nMina,mina@example.com,Unsubscribed\nJo,jo@example.com,cleaned")]
    public void Unsubscribed_and_cleaned_addresses_are_suppressed_and_no_guests(string name, string text)
    {
        var plan = Lists.Plan(text, name: name);

        Assert.Equal(["mina@example.com", "jo@example.com"], plan.Suppressed);
        Assert.Equal((0, 0, 2), (plan.NewGuests, plan.Counts.Created, plan.Counts.Refused));
    }

    [Fact]
    public void A_status_of_another_kind_suppresses_nobody() =>
        Assert.Empty(Lists.Plan("Name,Email,Status\nMina,mina@example.com,Attending\nJo,jo@example.com,Declined").Suppressed);

    [Fact]
    public void Who_asked_never_to_be_written_to_is_not_listed_again()
    {
        var known = Lists.Known("Mina Okafor", "mina@example.com");
        known.IsUnsubscribed = true;

        var plan = Lists.Plan(Header + "Mina Okafor,mina@example.com,,,", known: known);

        Assert.Equal((ImportOutcome.Refused, 0), (plan.Rows[0].Outcome, plan.NewGuests));
    }

    [Fact]
    public void A_second_table_below_is_refused_row_by_row()
    {
        var plan = Lists.Plan(Header + "Mina Okafor,mina@example.com,,,\n\nEmail,Name,Company,Table,Seat\njo@example.com,Jo Lee,X,1,2");

        Assert.Equal([ImportOutcome.Created, ImportOutcome.Refused, ImportOutcome.Refused, ImportOutcome.Refused], plan.Rows.Select(row => row.Outcome));
        Assert.Contains("line 4", plan.Rows[3].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_without_addresses_makes_guests_without_addresses()
    {
        var plan = Lists.Plan("Name,Member ID,Joined\nMina Okafor,12,2026\nJo Lee,13,2026");

        Assert.Equal((2, 2), (plan.Counts.Created, plan.NewGuests));
        Assert.All(plan.Rows, row => Assert.Null(row.Email));
    }

    [Fact]
    public void Counts_add_up_to_the_rows()
    {
        var plan = Lists.Plan(Header + "Mina Okafor,mina@example.com,,,\n,,,,\nTotal,,,,\nJo Lee,jo@example.com,,,\nJo Lee,jo@example.com,,,");

        var counts = plan.Counts;
        Assert.Equal(plan.Rows.Count, counts.Created + counts.Updated + counts.Unchanged + counts.Conflict + counts.Refused);
        Assert.Equal(new ImportCounts(2, 0, 1, 0, 2), counts);
    }
}
