using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PressEvents.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddHouseRulesAndSubstitutes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Label",
                table: "Links",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "NoGifts",
                table: "Guests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "OutletPays",
                table: "Guests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "AnswersKeptDays",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 365);

            migrationBuilder.AddColumn<bool>(
                name: "AsksHouseRules",
                table: "Events",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "MealCurrency",
                table: "Events",
                type: "TEXT",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MealValueMinor",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MovedAt",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedFromAddress",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MovedFromEnd",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MovedFromStart",
                table: "Events",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedFromVenue",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedFromZone",
                table: "Events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Substitutes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    GuestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LinkId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Submission = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OriginalWas = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    NewGuestId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Substitutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Substitutes_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Substitutes_Guests_GuestId",
                        column: x => x.GuestId,
                        principalTable: "Guests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Substitutes_Guests_NewGuestId",
                        column: x => x.NewGuestId,
                        principalTable: "Guests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Substitutes_Links_LinkId",
                        column: x => x.LinkId,
                        principalTable: "Links",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Substitutes_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Substitutes_EventId",
                table: "Substitutes",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Substitutes_GuestId_Submission",
                table: "Substitutes",
                columns: new[] { "GuestId", "Submission" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Substitutes_LinkId",
                table: "Substitutes",
                column: "LinkId");

            migrationBuilder.CreateIndex(
                name: "IX_Substitutes_NewGuestId",
                table: "Substitutes",
                column: "NewGuestId");

            migrationBuilder.CreateIndex(
                name: "IX_Substitutes_OrganisationId",
                table: "Substitutes",
                column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Substitutes");

            migrationBuilder.DropColumn(
                name: "Label",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "NoGifts",
                table: "Guests");

            migrationBuilder.DropColumn(
                name: "OutletPays",
                table: "Guests");

            migrationBuilder.DropColumn(
                name: "AnswersKeptDays",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "AsksHouseRules",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MealCurrency",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MealValueMinor",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MovedAt",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MovedFromAddress",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MovedFromEnd",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MovedFromStart",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MovedFromVenue",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "MovedFromZone",
                table: "Events");
        }
    }
}
