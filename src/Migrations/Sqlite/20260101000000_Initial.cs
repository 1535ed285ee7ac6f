using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Entente.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    country = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 2, nullable: false),
                    domain = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    city = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    street = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    postcode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    registry_number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    sector = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    direct = table.Column<bool>(type: "INTEGER", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    former_names = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_accounts_merged_into",
                        column: x => x.merged_into,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_accounts_accounts_parent",
                        column: x => x.parent,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calculation_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cursor = table.Column<Guid>(type: "TEXT", nullable: true),
                    partners = table.Column<int>(type: "INTEGER", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    held = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calculation_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "counters",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counters", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "deal_policies",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    stored = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("one_deal_policy_per_version", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "due_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    parked = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_due_steps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_version = table.Column<int>(type: "INTEGER", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_version = table.Column<int>(type: "INTEGER", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    on_behalf_of = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    door = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    data = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "exchange_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    to = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    known_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exchange_rates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holidays", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    actor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    asked = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("one_answer_per_key", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "import_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_mappings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signature = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    mapping = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    kept_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_mappings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    set = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    definition = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    files = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    actor_handle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    actor_role = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    actor_partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: true),
                    heard_at = table.Column<long>(type: "INTEGER", nullable: true),
                    runner = table.Column<Guid>(type: "TEXT", nullable: true),
                    interruptions = table.Column<int>(type: "INTEGER", nullable: false),
                    failure = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    total = table.Column<int>(type: "INTEGER", nullable: false),
                    cursor = table.Column<int>(type: "INTEGER", nullable: false),
                    read = table.Column<int>(type: "INTEGER", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    notes = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    undone_by = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    undone_at = table.Column<long>(type: "INTEGER", nullable: true),
                    to_undo = table.Column<int>(type: "INTEGER", nullable: false),
                    undone = table.Column<int>(type: "INTEGER", nullable: false),
                    kept = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lead_policies",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    stored = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("one_lead_policy_per_version", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "letter_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    letter = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "logins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_logins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    next_try_at = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    kept = table.Column<Guid>(type: "TEXT", nullable: false),
                    merged = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    said = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    undone_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merges", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parked_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reader = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    @event = table.Column<long>(name: "event", type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    again = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_parked_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partners",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    country = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 2, nullable: false),
                    types = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    tier = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    domain = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    city = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    street = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    postcode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    registry_number = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    parent = table.Column<Guid>(type: "TEXT", nullable: true),
                    manager_email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state_since = table.Column<long>(type: "INTEGER", nullable: false),
                    state_reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    former_names = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partners", x => x.id);
                    table.ForeignKey(
                        name: "FK_partners_partners_merged_into",
                        column: x => x.merged_into,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_partners_partners_parent",
                        column: x => x.parent,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    session = table.Column<int>(type: "INTEGER", nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    theme = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_keys",
                columns: table => new
                {
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_keys", x => x.person);
                });

            migrationBuilder.CreateTable(
                name: "pipeline_of_all",
                columns: table => new
                {
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    deals = table.Column<int>(type: "INTEGER", nullable: false),
                    value_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pipeline_of_all", x => new { x.month, x.state, x.currency });
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    newest = table.Column<int>(type: "INTEGER", nullable: false),
                    published = table.Column<int>(type: "INTEGER", nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sku = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    family_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    list_price_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    list_price_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_products", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "program_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    deputy_email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_program_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "readers",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    seal = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readers", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "recognition_changes",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    writer = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recognition_changes", x => x.sequence);
                });

            migrationBuilder.CreateTable(
                name: "recognition_keys",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recognition_keys", x => new { x.kind, x.key, x.subject });
                });

            migrationBuilder.CreateTable(
                name: "recognition_pairs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    first = table.Column<Guid>(type: "TEXT", nullable: false),
                    second = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    second_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    first_seen = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    second_seen = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    probability = table.Column<int>(type: "INTEGER", nullable: false),
                    decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    points = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    sum_says = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    compared_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    before = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    gone_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recognition_pairs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognition_questions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    all = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recognition_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognition_thresholds",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    same = table.Column<int>(type: "INTEGER", nullable: false),
                    possible = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("one_recognition_thresholds_per_version", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "recognition_weights",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stored = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    pairs = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("one_recognition_weights_per_version", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "recognition_words",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    word = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recognition_words", x => new { x.kind, x.word, x.subject });
                });

            migrationBuilder.CreateTable(
                name: "revenue_by_month",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    family_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    net_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_revenue_by_month", x => new { x.month, x.partner, x.family_key, x.kind, x.currency });
                });

            migrationBuilder.CreateTable(
                name: "ring_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ring_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "search_spellings",
                columns: table => new
                {
                    text = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_spellings", x => new { x.text, x.word });
                });

            migrationBuilder.CreateTable(
                name: "search_words",
                columns: table => new
                {
                    word = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_search_words", x => new { x.record, x.word });
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    @private = table.Column<byte[]>(name: "private", type: "BLOB", nullable: false),
                    @public = table.Column<string>(name: "public", type: "TEXT", maxLength: 1000, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    retired_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signing_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "territories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    country = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 2, nullable: true),
                    group = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_territories", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "conflict_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    family_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    merge = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    end = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    stands = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflict_cases", x => x.id);
                    table.ForeignKey(
                        name: "FK_conflict_cases_accounts_account",
                        column: x => x.account,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calculation_asides",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    transaction = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calculation_asides", x => new { x.run, x.number });
                    table.ForeignKey(
                        name: "FK_calculation_asides_calculation_runs_run",
                        column: x => x.run,
                        principalTable: "calculation_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seals",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    @event = table.Column<long>(name: "event", type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seals", x => x.number);
                    table.ForeignKey(
                        name: "FK_seals_events_event",
                        column: x => x.@event,
                        principalTable: "events",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unsealed_events",
                columns: table => new
                {
                    @event = table.Column<long>(name: "event", type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unsealed_events", x => x.@event);
                    table.ForeignKey(
                        name: "FK_unsealed_events_events_event",
                        column: x => x.@event,
                        principalTable: "events",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_chunks",
                columns: table => new
                {
                    file = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_chunks", x => new { x.file, x.number });
                    table.ForeignKey(
                        name: "FK_import_chunks_import_files_file",
                        column: x => x.file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_errors",
                columns: table => new
                {
                    import = table.Column<Guid>(type: "TEXT", nullable: false),
                    row = table.Column<int>(type: "INTEGER", nullable: false),
                    errors = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    mended = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    passed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_errors", x => new { x.import, x.row });
                    table.ForeignKey(
                        name: "FK_import_errors_imports_import",
                        column: x => x.import,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_records",
                columns: table => new
                {
                    import = table.Column<Guid>(type: "TEXT", nullable: false),
                    record = table.Column<Guid>(type: "TEXT", nullable: false),
                    added = table.Column<bool>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    after = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    undone_at = table.Column<long>(type: "INTEGER", nullable: true),
                    kept_because = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_records", x => new { x.import, x.record });
                    table.ForeignKey(
                        name: "FK_import_records_imports_import",
                        column: x => x.import,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "login_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_login_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_login_claims_logins_user_id",
                        column: x => x.user_id,
                        principalTable: "logins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "login_providers",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_login_providers", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_login_providers_logins_user_id",
                        column: x => x.user_id,
                        principalTable: "logins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "login_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    value = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_login_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_login_tokens_logins_user_id",
                        column: x => x.user_id,
                        principalTable: "logins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "merged_rows",
                columns: table => new
                {
                    merge = table.Column<Guid>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    moved = table.Column<Guid>(type: "TEXT", nullable: false),
                    gave_up = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_merged_rows", x => new { x.merge, x.place, x.moved });
                    table.ForeignKey(
                        name: "FK_merged_rows_merges_merge",
                        column: x => x.merge,
                        principalTable: "merges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    start = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_keys", x => x.id);
                    table.ForeignKey(
                        name: "FK_api_keys_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    audience = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    author_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    edited_at = table.Column<long>(type: "INTEGER", nullable: true),
                    removed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comments", x => x.id);
                    table.ForeignKey(
                        name: "FK_comments_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deal_drafts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    author = table.Column<Guid>(type: "TEXT", nullable: false),
                    typed = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deal_drafts", x => x.id);
                    table.ForeignKey(
                        name: "FK_deal_drafts_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    audience = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    of_vendor = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    author_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_quarantined = table.Column<bool>(type: "INTEGER", nullable: false),
                    infection = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    forgotten_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_files", x => x.id);
                    table.ForeignKey(
                        name: "FK_files_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lead_partners",
                columns: table => new
                {
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    takes = table.Column<bool>(type: "INTEGER", nullable: false),
                    capacity = table.Column<int>(type: "INTEGER", nullable: false),
                    weight = table.Column<int>(type: "INTEGER", nullable: false),
                    countries = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    postcodes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    families = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    languages = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    weekdays = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    holidays = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead_partners", x => x.partner);
                    table.ForeignKey(
                        name: "FK_lead_partners_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lead_pins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead_pins", x => x.id);
                    table.ForeignKey(
                        name: "FK_lead_pins_accounts_account",
                        column: x => x.account,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_lead_pins_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partner_spells",
                columns: table => new
                {
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    tier = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    types = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_spells", x => new { x.partner, x.from });
                    table.ForeignKey(
                        name: "FK_partner_spells_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pipeline_of_partners",
                columns: table => new
                {
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    deals = table.Column<int>(type: "INTEGER", nullable: false),
                    value_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pipeline_of_partners", x => new { x.partner, x.month, x.state, x.currency });
                    table.ForeignKey(
                        name: "FK_pipeline_of_partners_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.id);
                    table.ForeignKey(
                        name: "FK_saved_views_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    period = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    calculated_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reviewed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reviewed_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    total_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statements", x => x.id);
                    table.ForeignKey(
                        name: "FK_statements_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "followers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    stopped_at = table.Column<long>(type: "INTEGER", nullable: true),
                    mailed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    mail_waits = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_followers", x => x.id);
                    table.ForeignKey(
                        name: "FK_followers_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    called_as = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    left_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_memberships", x => x.id);
                    table.ForeignKey(
                        name: "FK_memberships_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_memberships_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notice_choices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    delivery = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_choices", x => x.id);
                    table.ForeignKey(
                        name: "FK_notice_choices_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    delivery = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    happened = table.Column<long>(type: "INTEGER", nullable: false),
                    told_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    mailed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                    table.ForeignKey(
                        name: "FK_notices_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_time_links", x => x.hash);
                    table.ForeignKey(
                        name: "FK_one_time_links_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    credential = table.Column<byte[]>(type: "BLOB", maxLength: 1023, nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sign_count = table.Column<long>(type: "INTEGER", nullable: false),
                    transports = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_user_verified = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backup_eligible = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_backed_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkeys", x => x.id);
                    table.ForeignKey(
                        name: "FK_passkeys_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referral_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral_codes", x => x.id);
                    table.ForeignKey(
                        name: "FK_referral_codes_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referral_codes_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    browser = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    proved_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_sessions_people_person",
                        column: x => x.person,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    drafted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    drafted_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    published_by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_versions", x => x.id);
                    table.ForeignKey(
                        name: "FK_plan_versions_plans_plan",
                        column: x => x.plan,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sales_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    manager = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    office = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    territory = table.Column<Guid>(type: "TEXT", nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sales_people", x => x.id);
                    table.ForeignKey(
                        name: "FK_sales_people_territories_territory",
                        column: x => x.territory,
                        principalTable: "territories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    appeal_until = table.Column<long>(type: "INTEGER", nullable: true),
                    appealed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    appeal_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    appeal_decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    appeal_decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    upheld_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    stands_aside_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_is_certain = table.Column<bool>(type: "INTEGER", nullable: false),
                    opened_account = table.Column<bool>(type: "INTEGER", nullable: false),
                    family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    family_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    product = table.Column<Guid>(type: "TEXT", nullable: true),
                    expected_close = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    registered_note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    renewal = table.Column<bool>(type: "INTEGER", nullable: false),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    registered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    imported = table.Column<bool>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 64, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    policy_version = table.Column<int>(type: "INTEGER", nullable: false),
                    first_due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state_since = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    deputy_at = table.Column<long>(type: "INTEGER", nullable: false),
                    exclusive = table.Column<bool>(type: "INTEGER", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    rejected_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    rejected_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    question = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    answered = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    answer_until = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    new_account_because = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    approved_through = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    protected_until = table.Column<long>(type: "INTEGER", nullable: true),
                    extended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    extended_because = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    last_update_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reminded_days = table.Column<int>(type: "INTEGER", nullable: true),
                    warned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    stale_until = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    expired_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    revoked_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    revoked_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    lost_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    final_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    final_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: true),
                    suspended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    before_decision = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    customer_city = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    customer_country = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 2, nullable: false),
                    customer_domain = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    customer_phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    customer_postcode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    customer_registry_number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    customer_street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    value_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    value_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deals", x => x.id);
                    table.ForeignKey(
                        name: "FK_deals_accounts_account",
                        column: x => x.account,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_deals_conflict_cases_stands_aside_for",
                        column: x => x.stands_aside_for,
                        principalTable: "conflict_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_deals_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "first_views",
                columns: table => new
                {
                    actor = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    list = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    view = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_first_views", x => new { x.actor, x.list });
                    table.ForeignKey(
                        name: "FK_first_views_saved_views_view",
                        column: x => x.view,
                        principalTable: "saved_views",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    statement = table.Column<Guid>(type: "TEXT", nullable: false),
                    run = table.Column<Guid>(type: "TEXT", nullable: false),
                    says = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_ledger_entries_statements_statement",
                        column: x => x.statement,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statement_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    statement = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    for_period = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    plan = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    transaction = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    transaction_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    refers_to = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    repetition = table.Column<int>(type: "INTEGER", nullable: false),
                    corrects = table.Column<Guid>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    run = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_statement_lines", x => x.id);
                    table.ForeignKey(
                        name: "FK_statement_lines_plans_plan",
                        column: x => x.plan,
                        principalTable: "plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_statement_lines_statements_statement",
                        column: x => x.statement,
                        principalTable: "statements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quotas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sales_person = table.Column<Guid>(type: "TEXT", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_quotas", x => x.id);
                    table.ForeignKey(
                        name: "FK_quotas_sales_people_sales_person",
                        column: x => x.sales_person,
                        principalTable: "sales_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conflict_parties",
                columns: table => new
                {
                    @case = table.Column<Guid>(name: "case", type: "TEXT", nullable: false),
                    deal = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflict_parties", x => new { x.@case, x.deal });
                    table.ForeignKey(
                        name: "FK_conflict_parties_conflict_cases_case",
                        column: x => x.@case,
                        principalTable: "conflict_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_conflict_parties_deals_deal",
                        column: x => x.deal,
                        principalTable: "deals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deal_answers",
                columns: table => new
                {
                    deal = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    receipt = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    found = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deal_answers", x => x.deal);
                    table.ForeignKey(
                        name: "FK_deal_answers_deals_deal",
                        column: x => x.deal,
                        principalTable: "deals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deal_checks",
                columns: table => new
                {
                    deal = table.Column<Guid>(type: "TEXT", nullable: false),
                    found = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    sum_says = table.Column<int>(type: "INTEGER", nullable: true),
                    rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deal_checks", x => x.deal);
                    table.ForeignKey(
                        name: "FK_deal_checks_deals_deal",
                        column: x => x.deal,
                        principalTable: "deals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deal_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    deal = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    by_partner = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deal_notes", x => x.id);
                    table.ForeignKey(
                        name: "FK_deal_notes_deals_deal",
                        column: x => x.deal,
                        principalTable: "deals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "leads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    company_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    contact_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    contact_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    contact_phone = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    need = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    family_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    product = table.Column<Guid>(type: "TEXT", nullable: true),
                    value_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    value_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    industry = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    consent = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    came_at = table.Column<long>(type: "INTEGER", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    in_doubt = table.Column<bool>(type: "INTEGER", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state_since = table.Column<long>(type: "INTEGER", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    news_at = table.Column<long>(type: "INTEGER", nullable: true),
                    stale_at = table.Column<long>(type: "INTEGER", nullable: true),
                    accepted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    contacted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    lost_because = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    lost_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    deal = table.Column<Guid>(type: "TEXT", nullable: true),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    company_city = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    company_country = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 2, nullable: false),
                    company_domain = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    company_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    company_phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    company_postcode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    company_registry_number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    company_street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads", x => x.id);
                    table.ForeignKey(
                        name: "FK_leads_accounts_account",
                        column: x => x.account,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leads_deals_deal",
                        column: x => x.deal,
                        principalTable: "deals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leads_leads_merged_into",
                        column: x => x.merged_into,
                        principalTable: "leads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_leads_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "opportunities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account = table.Column<Guid>(type: "TEXT", nullable: true),
                    stage = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    family_key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    product = table.Column<Guid>(type: "TEXT", nullable: true),
                    partner = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_email = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    sales_person = table.Column<Guid>(type: "TEXT", nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    deal = table.Column<Guid>(type: "TEXT", nullable: true),
                    last_activity_at = table.Column<long>(type: "INTEGER", nullable: false),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    value_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    value_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opportunities", x => x.id);
                    table.ForeignKey(
                        name: "FK_opportunities_accounts_account",
                        column: x => x.account,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_opportunities_deals_deal",
                        column: x => x.deal,
                        principalTable: "deals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_opportunities_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_opportunities_products_product",
                        column: x => x.product,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_opportunities_sales_people_sales_person",
                        column: x => x.sales_person,
                        principalTable: "sales_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "transactions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    occurred_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    known_at = table.Column<long>(type: "INTEGER", nullable: false),
                    replaced_at = table.Column<long>(type: "INTEGER", nullable: true),
                    archived_at = table.Column<long>(type: "INTEGER", nullable: true),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    deal = table.Column<Guid>(type: "TEXT", nullable: true),
                    product = table.Column<Guid>(type: "TEXT", nullable: true),
                    family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    family_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", nullable: true),
                    list_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    cost_minor = table.Column<long>(type: "INTEGER", nullable: true),
                    refers_to = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    written_by_winning = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    net_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    net_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_transactions", x => x.id);
                    table.ForeignKey(
                        name: "FK_transactions_deals_deal",
                        column: x => x.deal,
                        principalTable: "deals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_transactions_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_transactions_products_product",
                        column: x => x.product,
                        principalTable: "products",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_postings",
                columns: table => new
                {
                    entry = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount_currency = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 3, nullable: false),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_postings", x => new { x.entry, x.number });
                    table.ForeignKey(
                        name: "FK_ledger_postings_ledger_entries_entry",
                        column: x => x.entry,
                        principalTable: "ledger_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lead_offers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lead = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expected = table.Column<long>(type: "INTEGER", nullable: false),
                    family_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    country = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 2, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    declined = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    declined_text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    teaches = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead_offers", x => x.id);
                    table.ForeignKey(
                        name: "FK_lead_offers_leads_lead",
                        column: x => x.lead,
                        principalTable: "leads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_lead_offers_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "lead_papers",
                columns: table => new
                {
                    lead = table.Column<Guid>(type: "TEXT", nullable: false),
                    score = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    choice = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lead_papers", x => x.lead);
                    table.ForeignKey(
                        name: "FK_lead_papers_leads_lead",
                        column: x => x.lead,
                        principalTable: "leads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<Guid>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", fixedLength: true, maxLength: 2, nullable: false),
                    industry = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    family = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    family_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    need = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    partner_agreed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    program_agreed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    held = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    lead = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referrals", x => x.id);
                    table.ForeignKey(
                        name: "FK_referrals_leads_lead",
                        column: x => x.lead,
                        principalTable: "leads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_referrals_partners_partner",
                        column: x => x.partner,
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "program_settings",
                columns: new[] { "id", "currency", "deputy_email", "name", "version", "zone" },
                values: new object[] { 1, "USD", null, "Our partner program", 0, "Etc/UTC" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_country_name_key_id",
                table: "accounts",
                columns: new[] { "country", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_merged_into",
                table: "accounts",
                column: "merged_into",
                filter: "merged_into is not null");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_name_key_id",
                table: "accounts",
                columns: new[] { "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_parent_name_key_id",
                table: "accounts",
                columns: new[] { "parent", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "one_account_per_external_id",
                table: "accounts",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_hash",
                table: "api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_partner",
                table: "api_keys",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "IX_calculation_runs_started_at_id",
                table: "calculation_runs",
                columns: new[] { "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_comments_partner",
                table: "comments",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "IX_comments_subject_at_id",
                table: "comments",
                columns: new[] { "subject", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_conflict_cases_opened_at_id",
                table: "conflict_cases",
                columns: new[] { "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_conflict_cases_state_opened_at_id",
                table: "conflict_cases",
                columns: new[] { "state", "opened_at", "id" });

            migrationBuilder.CreateIndex(
                name: "one_open_conflict_per_customer_and_family",
                table: "conflict_cases",
                columns: new[] { "account", "family_key" },
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_conflict_parties_deal",
                table: "conflict_parties",
                column: "deal");

            migrationBuilder.CreateIndex(
                name: "IX_deal_drafts_author_changed_at",
                table: "deal_drafts",
                columns: new[] { "author", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_deal_drafts_partner",
                table: "deal_drafts",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "IX_deal_notes_deal_at",
                table: "deal_notes",
                columns: new[] { "deal", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_account_family_key_state",
                table: "deals",
                columns: new[] { "account", "family_key", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_due_at_id",
                table: "deals",
                columns: new[] { "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_expected_close_id",
                table: "deals",
                columns: new[] { "expected_close", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_family_key_number",
                table: "deals",
                columns: new[] { "family_key", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_number",
                table: "deals",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deals_partner_number",
                table: "deals",
                columns: new[] { "partner", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_partner_state_number",
                table: "deals",
                columns: new[] { "partner", "state", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_registered_by_number",
                table: "deals",
                columns: new[] { "registered_by", "number" },
                filter: "registered_by is not null");

            migrationBuilder.CreateIndex(
                name: "IX_deals_stands_aside_for",
                table: "deals",
                column: "stands_aside_for",
                filter: "stands_aside_for is not null");

            migrationBuilder.CreateIndex(
                name: "IX_deals_state_due_at_id",
                table: "deals",
                columns: new[] { "state", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_deals_state_number",
                table: "deals",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "one_approved_deal_per_customer_and_family",
                table: "deals",
                columns: new[] { "account", "family_key" },
                unique: true,
                filter: "state = 'Approved' and exclusive");

            migrationBuilder.CreateIndex(
                name: "one_deal_per_partner_and_external_id",
                table: "deals",
                columns: new[] { "partner", "external_id" },
                unique: true,
                filter: "external_id is not null");

            migrationBuilder.CreateIndex(
                name: "IX_due_steps_parked_due_at",
                table: "due_steps",
                columns: new[] { "parked", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_due_steps_subject",
                table: "due_steps",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_events_name_number",
                table: "events",
                columns: new[] { "name", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_events_partner_number",
                table: "events",
                columns: new[] { "partner", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_events_subject_number",
                table: "events",
                columns: new[] { "subject", "number" });

            migrationBuilder.CreateIndex(
                name: "IX_exchange_rates_to_from_day_id",
                table: "exchange_rates",
                columns: new[] { "to", "from", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_files_archived_at",
                table: "files",
                column: "archived_at");

            migrationBuilder.CreateIndex(
                name: "IX_files_hash",
                table: "files",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_files_partner",
                table: "files",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "IX_files_subject_at_id",
                table: "files",
                columns: new[] { "subject", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_first_views_view",
                table: "first_views",
                column: "view");

            migrationBuilder.CreateIndex(
                name: "IX_followers_person",
                table: "followers",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "one_follower_per_record",
                table: "followers",
                columns: new[] { "subject", "person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_at",
                table: "idempotency",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_import_files_actor_hash",
                table: "import_files",
                columns: new[] { "actor", "hash" });

            migrationBuilder.CreateIndex(
                name: "IX_import_mappings_signature_partner",
                table: "import_mappings",
                columns: new[] { "signature", "partner" });

            migrationBuilder.CreateIndex(
                name: "IX_import_records_record",
                table: "import_records",
                column: "record");

            migrationBuilder.CreateIndex(
                name: "IX_imports_actor_id",
                table: "imports",
                columns: new[] { "actor", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_imports_set",
                table: "imports",
                column: "set");

            migrationBuilder.CreateIndex(
                name: "IX_imports_state_id",
                table: "imports",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_lead_offers_at_id",
                table: "lead_offers",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_lead_offers_lead_at_id",
                table: "lead_offers",
                columns: new[] { "lead", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_lead_offers_partner_family_key_country",
                table: "lead_offers",
                columns: new[] { "partner", "family_key", "country" });

            migrationBuilder.CreateIndex(
                name: "one_open_offer_per_lead",
                table: "lead_offers",
                column: "lead",
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_lead_pins_account_partner",
                table: "lead_pins",
                columns: new[] { "account", "partner" });

            migrationBuilder.CreateIndex(
                name: "IX_lead_pins_partner_id",
                table: "lead_pins",
                columns: new[] { "partner", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_account",
                table: "leads",
                column: "account",
                filter: "account is not null");

            migrationBuilder.CreateIndex(
                name: "IX_leads_came_at_id",
                table: "leads",
                columns: new[] { "came_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_deal",
                table: "leads",
                column: "deal");

            migrationBuilder.CreateIndex(
                name: "IX_leads_due_at_id",
                table: "leads",
                columns: new[] { "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_merged_into",
                table: "leads",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "IX_leads_partner_came_at_id",
                table: "leads",
                columns: new[] { "partner", "came_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_partner_state_due_at_id",
                table: "leads",
                columns: new[] { "partner", "state", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_score_id",
                table: "leads",
                columns: new[] { "score", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_state_came_at_id",
                table: "leads",
                columns: new[] { "state", "came_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_state_score_id",
                table: "leads",
                columns: new[] { "state", "score", "id" });

            migrationBuilder.CreateIndex(
                name: "one_lead_per_external_id",
                table: "leads",
                column: "external_id",
                unique: true,
                filter: "external_id is not null");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_entries_statement",
                table: "ledger_entries",
                column: "statement");

            migrationBuilder.CreateIndex(
                name: "one_text_per_letter_and_language",
                table: "letter_texts",
                columns: new[] { "letter", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_login_claims_user_id",
                table: "login_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_login_providers_user_id",
                table: "login_providers",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "logins",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "logins",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_mails_next_try_at",
                table: "mails",
                column: "next_try_at");

            migrationBuilder.CreateIndex(
                name: "IX_memberships_name_key_id",
                table: "memberships",
                columns: new[] { "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_memberships_person",
                table: "memberships",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "one_place_per_person_and_partner",
                table: "memberships",
                columns: new[] { "partner", "person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_place_per_person_of_staff",
                table: "memberships",
                column: "person",
                unique: true,
                filter: "partner is null");

            migrationBuilder.CreateIndex(
                name: "IX_merges_kept_at",
                table: "merges",
                columns: new[] { "kept", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_merges_merged",
                table: "merges",
                column: "merged");

            migrationBuilder.CreateIndex(
                name: "one_choice_per_person_and_occasion",
                table: "notice_choices",
                columns: new[] { "person", "occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notices_person_happened_id",
                table: "notices",
                columns: new[] { "person", "happened", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_person_partner",
                table: "notices",
                columns: new[] { "person", "partner" },
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_notices_person_subject",
                table: "notices",
                columns: new[] { "person", "subject" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_told_at",
                table: "notices",
                column: "told_at");

            migrationBuilder.CreateIndex(
                name: "IX_one_time_links_person",
                table: "one_time_links",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_opportunities_account_state",
                table: "opportunities",
                columns: new[] { "account", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_opportunities_deal",
                table: "opportunities",
                column: "deal",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_opportunities_opened_on_id",
                table: "opportunities",
                columns: new[] { "opened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_opportunities_owner_email_id",
                table: "opportunities",
                columns: new[] { "owner_email", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_opportunities_partner_opened_on_id",
                table: "opportunities",
                columns: new[] { "partner", "opened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_opportunities_product",
                table: "opportunities",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "IX_opportunities_sales_person_opened_on_id",
                table: "opportunities",
                columns: new[] { "sales_person", "opened_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_opportunities_stage_id",
                table: "opportunities",
                columns: new[] { "stage", "id" });

            migrationBuilder.CreateIndex(
                name: "one_opportunity_per_external_id",
                table: "opportunities",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_parked_events_reader_event",
                table: "parked_events",
                columns: new[] { "reader", "event" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partners_country_id",
                table: "partners",
                columns: new[] { "country", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_partners_country_name_key_id",
                table: "partners",
                columns: new[] { "country", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_partners_manager_email_name_key_id",
                table: "partners",
                columns: new[] { "manager_email", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_partners_merged_into",
                table: "partners",
                column: "merged_into",
                filter: "merged_into is not null");

            migrationBuilder.CreateIndex(
                name: "IX_partners_name_key_id",
                table: "partners",
                columns: new[] { "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_partners_parent",
                table: "partners",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "IX_partners_state_name_key_id",
                table: "partners",
                columns: new[] { "state", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_partners_tier_name_key_id",
                table: "partners",
                columns: new[] { "tier", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "one_partner_per_external_id",
                table: "partners",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_passkeys_person",
                table: "passkeys",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "one_passkey_per_credential",
                table: "passkeys",
                column: "credential",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_person_per_email",
                table: "people",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_plan_versions_plan_number",
                table: "plan_versions",
                columns: new[] { "plan", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_products_family_key_id",
                table: "products",
                columns: new[] { "family_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_products_family_key_name_key_id",
                table: "products",
                columns: new[] { "family_key", "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_products_name_key_id",
                table: "products",
                columns: new[] { "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "one_product_per_external_id",
                table: "products",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_product_per_sku",
                table: "products",
                column: "sku",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_quotas_starts_on_id",
                table: "quotas",
                columns: new[] { "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "one_quota_per_external_id",
                table: "quotas",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_quota_per_person_and_day",
                table: "quotas",
                columns: new[] { "sales_person", "starts_on" },
                unique: true,
                filter: "archived_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_recognition_changes_at",
                table: "recognition_changes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_recognition_changes_writer",
                table: "recognition_changes",
                column: "writer");

            migrationBuilder.CreateIndex(
                name: "IX_recognition_keys_subject",
                table: "recognition_keys",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_recognition_pairs_compared_at_id",
                table: "recognition_pairs",
                columns: new[] { "compared_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_recognition_pairs_probability_id",
                table: "recognition_pairs",
                columns: new[] { "probability", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_recognition_pairs_second",
                table: "recognition_pairs",
                column: "second");

            migrationBuilder.CreateIndex(
                name: "IX_recognition_pairs_state_probability_id",
                table: "recognition_pairs",
                columns: new[] { "state", "probability", "id" });

            migrationBuilder.CreateIndex(
                name: "one_recognition_pair",
                table: "recognition_pairs",
                columns: new[] { "kind", "first", "second" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_recognition_questions_all_id",
                table: "recognition_questions",
                columns: new[] { "all", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_recognition_words_subject",
                table: "recognition_words",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "IX_referral_codes_partner_person",
                table: "referral_codes",
                columns: new[] { "partner", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_referral_codes_person",
                table: "referral_codes",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "one_referral_code",
                table: "referral_codes",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_referrals_at_id",
                table: "referrals",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_referrals_lead",
                table: "referrals",
                column: "lead");

            migrationBuilder.CreateIndex(
                name: "IX_referrals_partner_at_id",
                table: "referrals",
                columns: new[] { "partner", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_revenue_by_month_partner_month",
                table: "revenue_by_month",
                columns: new[] { "partner", "month" });

            migrationBuilder.CreateIndex(
                name: "IX_sales_people_name_key_id",
                table: "sales_people",
                columns: new[] { "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_sales_people_territory",
                table: "sales_people",
                column: "territory");

            migrationBuilder.CreateIndex(
                name: "one_sales_person_per_external_id",
                table: "sales_people",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_list_owner",
                table: "saved_views",
                columns: new[] { "list", "owner" });

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_list_partner_is_shared",
                table: "saved_views",
                columns: new[] { "list", "partner", "is_shared" });

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_partner",
                table: "saved_views",
                column: "partner");

            migrationBuilder.CreateIndex(
                name: "IX_seals_event",
                table: "seals",
                column: "event",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_search_words_kind_word_record",
                table: "search_words",
                columns: new[] { "kind", "word", "record" });

            migrationBuilder.CreateIndex(
                name: "IX_search_words_partner_kind_word_record",
                table: "search_words",
                columns: new[] { "partner", "kind", "word", "record" },
                filter: "partner is not null");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_person",
                table: "sessions",
                column: "person");

            migrationBuilder.CreateIndex(
                name: "IX_sessions_seen_at",
                table: "sessions",
                column: "seen_at");

            migrationBuilder.CreateIndex(
                name: "IX_statement_lines_partner_plan_for_period_transaction_refers_to_rule_repetition",
                table: "statement_lines",
                columns: new[] { "partner", "plan", "for_period", "transaction", "refers_to", "rule", "repetition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statement_lines_plan",
                table: "statement_lines",
                column: "plan");

            migrationBuilder.CreateIndex(
                name: "IX_statement_lines_statement_number",
                table: "statement_lines",
                columns: new[] { "statement", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_statements_partner_period_id",
                table: "statements",
                columns: new[] { "partner", "period", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_statements_period_id",
                table: "statements",
                columns: new[] { "period", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_statements_state_period",
                table: "statements",
                columns: new[] { "state", "period" });

            migrationBuilder.CreateIndex(
                name: "IX_territories_name_key_id",
                table: "territories",
                columns: new[] { "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "one_territory_per_external_id",
                table: "territories",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "former_transactions",
                table: "transactions",
                column: "external_id",
                filter: "replaced_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_transactions_deal",
                table: "transactions",
                column: "deal");

            migrationBuilder.CreateIndex(
                name: "IX_transactions_family_key_occurred_on",
                table: "transactions",
                columns: new[] { "family_key", "occurred_on" });

            migrationBuilder.CreateIndex(
                name: "IX_transactions_occurred_on_id",
                table: "transactions",
                columns: new[] { "occurred_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_transactions_partner_external_id",
                table: "transactions",
                columns: new[] { "partner", "external_id" },
                filter: "replaced_at is null");

            migrationBuilder.CreateIndex(
                name: "IX_transactions_partner_occurred_on_id",
                table: "transactions",
                columns: new[] { "partner", "occurred_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_transactions_product",
                table: "transactions",
                column: "product");

            migrationBuilder.CreateIndex(
                name: "IX_transactions_refers_to",
                table: "transactions",
                column: "refers_to");

            migrationBuilder.CreateIndex(
                name: "one_transaction_per_external_id",
                table: "transactions",
                column: "external_id",
                unique: true,
                filter: "replaced_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "calculation_asides");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "conflict_parties");

            migrationBuilder.DropTable(
                name: "counters");

            migrationBuilder.DropTable(
                name: "deal_answers");

            migrationBuilder.DropTable(
                name: "deal_checks");

            migrationBuilder.DropTable(
                name: "deal_drafts");

            migrationBuilder.DropTable(
                name: "deal_notes");

            migrationBuilder.DropTable(
                name: "deal_policies");

            migrationBuilder.DropTable(
                name: "due_steps");

            migrationBuilder.DropTable(
                name: "exchange_rates");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "first_views");

            migrationBuilder.DropTable(
                name: "followers");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "import_chunks");

            migrationBuilder.DropTable(
                name: "import_errors");

            migrationBuilder.DropTable(
                name: "import_mappings");

            migrationBuilder.DropTable(
                name: "import_records");

            migrationBuilder.DropTable(
                name: "lead_offers");

            migrationBuilder.DropTable(
                name: "lead_papers");

            migrationBuilder.DropTable(
                name: "lead_partners");

            migrationBuilder.DropTable(
                name: "lead_pins");

            migrationBuilder.DropTable(
                name: "lead_policies");

            migrationBuilder.DropTable(
                name: "ledger_postings");

            migrationBuilder.DropTable(
                name: "letter_texts");

            migrationBuilder.DropTable(
                name: "login_claims");

            migrationBuilder.DropTable(
                name: "login_providers");

            migrationBuilder.DropTable(
                name: "login_tokens");

            migrationBuilder.DropTable(
                name: "mails");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "merged_rows");

            migrationBuilder.DropTable(
                name: "notice_choices");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "opportunities");

            migrationBuilder.DropTable(
                name: "parked_events");

            migrationBuilder.DropTable(
                name: "partner_spells");

            migrationBuilder.DropTable(
                name: "passkeys");

            migrationBuilder.DropTable(
                name: "person_keys");

            migrationBuilder.DropTable(
                name: "pipeline_of_all");

            migrationBuilder.DropTable(
                name: "pipeline_of_partners");

            migrationBuilder.DropTable(
                name: "plan_versions");

            migrationBuilder.DropTable(
                name: "program_settings");

            migrationBuilder.DropTable(
                name: "quotas");

            migrationBuilder.DropTable(
                name: "readers");

            migrationBuilder.DropTable(
                name: "recognition_changes");

            migrationBuilder.DropTable(
                name: "recognition_keys");

            migrationBuilder.DropTable(
                name: "recognition_pairs");

            migrationBuilder.DropTable(
                name: "recognition_questions");

            migrationBuilder.DropTable(
                name: "recognition_thresholds");

            migrationBuilder.DropTable(
                name: "recognition_weights");

            migrationBuilder.DropTable(
                name: "recognition_words");

            migrationBuilder.DropTable(
                name: "referral_codes");

            migrationBuilder.DropTable(
                name: "referrals");

            migrationBuilder.DropTable(
                name: "revenue_by_month");

            migrationBuilder.DropTable(
                name: "ring_keys");

            migrationBuilder.DropTable(
                name: "seals");

            migrationBuilder.DropTable(
                name: "search_spellings");

            migrationBuilder.DropTable(
                name: "search_words");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "statement_lines");

            migrationBuilder.DropTable(
                name: "transactions");

            migrationBuilder.DropTable(
                name: "unsealed_events");

            migrationBuilder.DropTable(
                name: "calculation_runs");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "logins");

            migrationBuilder.DropTable(
                name: "merges");

            migrationBuilder.DropTable(
                name: "sales_people");

            migrationBuilder.DropTable(
                name: "leads");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "products");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "statements");

            migrationBuilder.DropTable(
                name: "territories");

            migrationBuilder.DropTable(
                name: "deals");

            migrationBuilder.DropTable(
                name: "conflict_cases");

            migrationBuilder.DropTable(
                name: "partners");

            migrationBuilder.DropTable(
                name: "accounts");
        }
    }
}
