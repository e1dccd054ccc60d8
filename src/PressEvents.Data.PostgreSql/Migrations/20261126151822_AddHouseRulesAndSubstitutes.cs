using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PressEvents.Data.PostgreSql.Migrations
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
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "NoGifts",
                table: "Guests",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "OutletPays",
                table: "Guests",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "AnswersKeptDays",
                table: "Events",
                type: "integer",
                nullable: false,
                defaultValue: 365);

            migrationBuilder.AddColumn<bool>(
                name: "AsksHouseRules",
                table: "Events",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "MealCurrency",
                table: "Events",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MealValueMinor",
                table: "Events",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "MovedAt",
                table: "Events",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedFromAddress",
                table: "Events",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "MovedFromEnd",
                table: "Events",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "MovedFromStart",
                table: "Events",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedFromVenue",
                table: "Events",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedFromZone",
                table: "Events",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Substitutes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    GuestId = table.Column<Guid>(type: "uuid", nullable: false),
                    LinkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    JobTitle = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Submission = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OriginalWas = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    NewGuestId = table.Column<Guid>(type: "uuid", nullable: true)
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
