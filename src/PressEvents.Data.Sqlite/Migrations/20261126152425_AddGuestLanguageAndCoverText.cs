using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PressEvents.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddGuestLanguageAndCoverText : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Guests",
                type: "TEXT",
                maxLength: 35,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CoverAlt",
                table: "Events",
                type: "TEXT",
                maxLength: 300,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Language",
                table: "Guests");

            migrationBuilder.DropColumn(
                name: "CoverAlt",
                table: "Events");
        }
    }
}
