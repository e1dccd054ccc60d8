using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PressEvents.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddSeatingRulesAndVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsAccess",
                table: "Seats",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsBlocked",
                table: "Seats",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsLocked",
                table: "SeatAssignments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsHost",
                table: "Guests",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsAccessSeat",
                table: "Guests",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Courses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Courses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Courses_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Courses_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedSeats",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    GuestId = table.Column<Guid>(type: "uuid", nullable: true),
                    TalentId = table.Column<Guid>(type: "uuid", nullable: true),
                    CourseNumber = table.Column<int>(type: "integer", nullable: true),
                    CourseName = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    TableId = table.Column<Guid>(type: "uuid", nullable: false),
                    TableOrder = table.Column<int>(type: "integer", nullable: false),
                    TableName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    TableShape = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    TableSeats = table.Column<int>(type: "integer", nullable: false),
                    SeatNumber = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedSeats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublishedSeats_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedSeats_Guests_GuestId",
                        column: x => x.GuestId,
                        principalTable: "Guests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedSeats_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedSeats_Talents_TalentId",
                        column: x => x.TalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SeatingRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    GuestId = table.Column<Guid>(type: "uuid", nullable: true),
                    TalentId = table.Column<Guid>(type: "uuid", nullable: true),
                    OtherGuestId = table.Column<Guid>(type: "uuid", nullable: true),
                    OtherTalentId = table.Column<Guid>(type: "uuid", nullable: true),
                    TableId = table.Column<Guid>(type: "uuid", nullable: true),
                    SeatId = table.Column<Guid>(type: "uuid", nullable: true),
                    Scope = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatingRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeatingRules_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatingRules_Guests_GuestId",
                        column: x => x.GuestId,
                        principalTable: "Guests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatingRules_Guests_OtherGuestId",
                        column: x => x.OtherGuestId,
                        principalTable: "Guests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatingRules_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatingRules_Seats_SeatId",
                        column: x => x.SeatId,
                        principalTable: "Seats",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SeatingRules_Tables_TableId",
                        column: x => x.TableId,
                        principalTable: "Tables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SeatingRules_Talents_OtherTalentId",
                        column: x => x.OtherTalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SeatingRules_Talents_TalentId",
                        column: x => x.TalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SeatingSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Action = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Moves = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UndoneAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatingSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeatingSteps_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatingSteps_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeatingTerms",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    NearTalent = table.Column<int>(type: "integer", nullable: false),
                    Wishes = table.Column<int>(type: "integer", nullable: false),
                    Mix = table.Column<int>(type: "integer", nullable: false),
                    RivalsApart = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    TalentApart = table.Column<bool>(type: "boolean", nullable: false),
                    PlusOnesBeside = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatingTerms", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_SeatingTerms_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatingTerms_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SeatingVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Plan = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatingVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeatingVersions_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SeatingVersions_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WaivedRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    WaivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaivedRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WaivedRules_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WaivedRules_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RotationStops",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    CourseId = table.Column<Guid>(type: "uuid", nullable: false),
                    GuestId = table.Column<Guid>(type: "uuid", nullable: true),
                    TalentId = table.Column<Guid>(type: "uuid", nullable: true),
                    SeatId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RotationStops", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RotationStops_Courses_CourseId",
                        column: x => x.CourseId,
                        principalTable: "Courses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RotationStops_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RotationStops_Guests_GuestId",
                        column: x => x.GuestId,
                        principalTable: "Guests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RotationStops_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RotationStops_Seats_SeatId",
                        column: x => x.SeatId,
                        principalTable: "Seats",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RotationStops_Talents_TalentId",
                        column: x => x.TalentId,
                        principalTable: "Talents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Courses_EventId",
                table: "Courses",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_Courses_OrganisationId",
                table: "Courses",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedSeats_EventId",
                table: "PublishedSeats",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedSeats_GuestId",
                table: "PublishedSeats",
                column: "GuestId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedSeats_OrganisationId",
                table: "PublishedSeats",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedSeats_TableId_CourseNumber",
                table: "PublishedSeats",
                columns: new[] { "TableId", "CourseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedSeats_TalentId",
                table: "PublishedSeats",
                column: "TalentId");

            migrationBuilder.CreateIndex(
                name: "IX_RotationStops_CourseId_SeatId",
                table: "RotationStops",
                columns: new[] { "CourseId", "SeatId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RotationStops_EventId",
                table: "RotationStops",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_RotationStops_GuestId",
                table: "RotationStops",
                column: "GuestId");

            migrationBuilder.CreateIndex(
                name: "IX_RotationStops_OrganisationId",
                table: "RotationStops",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_RotationStops_SeatId",
                table: "RotationStops",
                column: "SeatId");

            migrationBuilder.CreateIndex(
                name: "IX_RotationStops_TalentId",
                table: "RotationStops",
                column: "TalentId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingRules_EventId",
                table: "SeatingRules",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingRules_GuestId",
                table: "SeatingRules",
                column: "GuestId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingRules_OrganisationId",
                table: "SeatingRules",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingRules_OtherGuestId",
                table: "SeatingRules",
                column: "OtherGuestId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingRules_OtherTalentId",
                table: "SeatingRules",
                column: "OtherTalentId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingRules_SeatId",
                table: "SeatingRules",
                column: "SeatId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingRules_TableId",
                table: "SeatingRules",
                column: "TableId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingRules_TalentId",
                table: "SeatingRules",
                column: "TalentId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingSteps_EventId_Revision",
                table: "SeatingSteps",
                columns: new[] { "EventId", "Revision" });

            migrationBuilder.CreateIndex(
                name: "IX_SeatingSteps_OrganisationId",
                table: "SeatingSteps",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingTerms_OrganisationId",
                table: "SeatingTerms",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingVersions_EventId",
                table: "SeatingVersions",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_SeatingVersions_OrganisationId",
                table: "SeatingVersions",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_WaivedRules_EventId_Key",
                table: "WaivedRules",
                columns: new[] { "EventId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WaivedRules_OrganisationId",
                table: "WaivedRules",
                column: "OrganisationId");

            // Seats that guests saw already stay what they see.
            migrationBuilder.Sql("""
                INSERT INTO "PublishedSeats" ("Id", "OrganisationId", "EventId", "GuestId", "TalentId", "TableId", "TableOrder", "TableName", "TableShape", "TableSeats", "SeatNumber")
                SELECT a."Id", a."OrganisationId", a."EventId", a."GuestId", a."TalentId", t."Id", t."Order", t."Name", t."Shape",
                    (SELECT COUNT(*) FROM "Seats" AS other WHERE other."TableId" = t."Id"), s."Number"
                FROM "SeatAssignments" AS a
                JOIN "Seats" AS s ON s."Id" = a."SeatId"
                JOIN "Tables" AS t ON t."Id" = s."TableId"
                JOIN "Events" AS e ON e."Id" = a."EventId"
                WHERE e."SeatingPublishedAt" IS NOT NULL
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PublishedSeats");

            migrationBuilder.DropTable(
                name: "RotationStops");

            migrationBuilder.DropTable(
                name: "SeatingRules");

            migrationBuilder.DropTable(
                name: "SeatingSteps");

            migrationBuilder.DropTable(
                name: "SeatingTerms");

            migrationBuilder.DropTable(
                name: "SeatingVersions");

            migrationBuilder.DropTable(
                name: "WaivedRules");

            migrationBuilder.DropTable(
                name: "Courses");

            migrationBuilder.DropColumn(
                name: "IsAccess",
                table: "Seats");

            migrationBuilder.DropColumn(
                name: "IsBlocked",
                table: "Seats");

            migrationBuilder.DropColumn(
                name: "IsLocked",
                table: "SeatAssignments");

            migrationBuilder.DropColumn(
                name: "IsHost",
                table: "Guests");

            migrationBuilder.DropColumn(
                name: "NeedsAccessSeat",
                table: "Guests");
        }
    }
}
