"""guard the journal

Rows are only ever added; a seal is written once.  Who means to tamper can drop the triggers, and
then the chain tells; they keep everybody else, our own mistakes included, from trying.  SQLite
loses a table's triggers when a later migration rebuilds it (batch_alter_table): such a migration
sets them again.
"""

from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

REFUSAL = "the journal is append-only"
KEPT = ("id", "at", "actor_id", "on_behalf_of_id", "act", "noun", "record_id", "detail")

SQLITE = (
    f"""CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    f"""CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
    WHEN OLD.seal_no IS NOT NULL
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
    f"""CREATE TRIGGER journal_no_rewrite BEFORE UPDATE OF {", ".join(KEPT)} ON journal
    BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
)

POSTGRESQL = (
    f"""CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$""",
    """CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse()""",
    """CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
    FOR EACH ROW WHEN (OLD.seal_no IS NOT NULL) EXECUTE FUNCTION journal_refuse()""",
    f"""CREATE TRIGGER journal_no_rewrite BEFORE UPDATE OF {", ".join(KEPT)} ON journal
    FOR EACH ROW EXECUTE FUNCTION journal_refuse()""",
)


def upgrade() -> None:
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    on = "" if sqlite else " ON journal"
    for name in ("no_delete", "no_update", "no_rewrite"):
        op.execute(f"DROP TRIGGER journal_{name}{on}")
    if not sqlite:
        op.execute("DROP TRIGGER journal_no_truncate ON journal")
        op.execute("DROP FUNCTION journal_refuse()")
