using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PressEvents.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddMailStagesAndReplies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_OrganisationId",
                table: "Outbox");

            migrationBuilder.AddColumn<string>(
                name: "Holder",
                table: "Rsvps",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BounceWords",
                table: "Outbox",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "BouncedAt",
                table: "Outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reader",
                table: "Outbox",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Guest");

            migrationBuilder.AddColumn<Guid>(
                name: "ResentAs",
                table: "Outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SendId",
                table: "Outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StageId",
                table: "Outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MailPerDay",
                table: "Organisations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MailPerMinute",
                table: "Organisations",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "MessageTexts",
                type: "character varying(35)",
                maxLength: 35,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Holder",
                table: "Links",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Guest");

            migrationBuilder.AddColumn<int>(
                name: "CalendarSequence",
                table: "Guests",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "MailTo",
                table: "Guests",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Guest");

            migrationBuilder.CreateTable(
                name: "DkimKeys",
                columns: table => new
                {
                    Domain = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    Selector = table.Column<string>(type: "character varying(63)", maxLength: 63, nullable: false),
                    PrivateKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    PublicKey = table.Column<string>(type: "text", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SignsSince = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DkimKeys", x => new { x.Domain, x.Selector });
                });

            migrationBuilder.CreateTable(
                name: "GuestReplies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    GuestId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToMessage = table.Column<Guid>(type: "uuid", nullable: true),
                    MessageKey = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Sender = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Proposed = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    ReceivedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Taken = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuestReplies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuestReplies_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuestReplies_Guests_GuestId",
                        column: x => x.GuestId,
                        principalTable: "Guests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuestReplies_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MailboxMarks",
                columns: table => new
                {
                    Mailbox = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Validity = table.Column<long>(type: "bigint", nullable: false),
                    LastUid = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailboxMarks", x => x.Mailbox);
                });

            migrationBuilder.CreateTable(
                name: "MailSuppressions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddressHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    Reason = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailSuppressions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailSuppressions_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailSuppressions_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MessageStages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Anchor = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PlannedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RanAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageStages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MessageStages_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MessageStages_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OrganisationId_State_StateAt",
                table: "Outbox",
                columns: new[] { "OrganisationId", "State", "StateAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SendId",
                table: "Outbox",
                column: "SendId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_StageId_GuestId_Reader",
                table: "Outbox",
                columns: new[] { "StageId", "GuestId", "Reader" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GuestReplies_EventId",
                table: "GuestReplies",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_GuestReplies_GuestId",
                table: "GuestReplies",
                column: "GuestId");

            migrationBuilder.CreateIndex(
                name: "IX_GuestReplies_OrganisationId_MessageKey",
                table: "GuestReplies",
                columns: new[] { "OrganisationId", "MessageKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MailSuppressions_EventId",
                table: "MailSuppressions",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_MailSuppressions_OrganisationId_AddressHash",
                table: "MailSuppressions",
                columns: new[] { "OrganisationId", "AddressHash" });

            migrationBuilder.CreateIndex(
                name: "IX_MessageStages_EventId",
                table: "MessageStages",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_MessageStages_OrganisationId",
                table: "MessageStages",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_MessageStages_State",
                table: "MessageStages",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DkimKeys");

            migrationBuilder.DropTable(
                name: "GuestReplies");

            migrationBuilder.DropTable(
                name: "MailboxMarks");

            migrationBuilder.DropTable(
                name: "MailSuppressions");

            migrationBuilder.DropTable(
                name: "MessageStages");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_OrganisationId_State_StateAt",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_SendId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_StageId_GuestId_Reader",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Holder",
                table: "Rsvps");

            migrationBuilder.DropColumn(
                name: "BounceWords",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "BouncedAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Reader",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ResentAs",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SendId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "StageId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "MailPerDay",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "MailPerMinute",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "MessageTexts");

            migrationBuilder.DropColumn(
                name: "Holder",
                table: "Links");

            migrationBuilder.DropColumn(
                name: "CalendarSequence",
                table: "Guests");

            migrationBuilder.DropColumn(
                name: "MailTo",
                table: "Guests");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_OrganisationId",
                table: "Outbox",
                column: "OrganisationId");
        }
    }
}
