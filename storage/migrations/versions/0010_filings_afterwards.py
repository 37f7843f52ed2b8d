"""wider states and acts of filings, what a version changed, who is taken when
"""

import sqlalchemy as sa
from alembic import op

revision = '0010'
down_revision = '0007'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

WIDENED = (
    ('filings', 'state'),
    ('filing_acts', 'act'),
    ('filing_acts', 'from_state'),
    ('filing_acts', 'to_state'),
)


def upgrade() -> None:
    _resize(12, 20)
    op.add_column('filings', sa.Column('publish_on', sa.Date(), nullable=True))
    op.add_column('filing_acts', sa.Column('file_id', sa.String(length=200), nullable=True))
    op.drop_index('ix_filings_expert_id', table_name='filings')
    op.create_index('ix_filings_expert', 'filings', ['expert_id', 'starts_at'], unique=False)
    op.create_table(
        'filing_changes',
        sa.Column('filing_id', BIG, nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('field', sa.String(length=20), nullable=False),
        sa.Column('was', sa.Text(), nullable=False),
        sa.Column('becomes', sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ['filing_id'], ['filings.id'], name=op.f('fk_filing_changes_filing_id')
        ),
        sa.PrimaryKeyConstraint('filing_id', 'version', 'field', name=op.f('pk_filing_changes')),
    )
    # What was agreed to before there was anything afterwards is looked at once; what is long over
    # closes without a question.
    op.execute(
        "INSERT INTO timers (kind, ref, due_at, attempts) "
        "SELECT 'filing.follow', CAST(id AS VARCHAR(20)) || ':', starts_at, 0 FROM filings "
        "WHERE state IN ('filed', 'approved')"
    )


def downgrade() -> None:
    op.drop_table('filing_changes')
    op.drop_index('ix_filings_expert', table_name='filings')
    op.create_index('ix_filings_expert_id', 'filings', ['expert_id'], unique=False)
    op.execute("DELETE FROM timers WHERE kind IN ('filing.follow', 'filing.remind')")
    op.execute("ALTER TABLE filing_acts DROP COLUMN file_id")
    op.execute("ALTER TABLE filings DROP COLUMN publish_on")
    _resize(20, 12)


def _resize(was: int, size: int) -> None:
    """Another length of text.  PostgreSQL has a statement for it and rewrites nothing.

    SQLite has none and keeps texts of any length: only what the table calls itself changes, by the
    way its manual gives for that (ALTER TABLE, section 7).  Copying the table instead would drop
    it while other tables refer to it.
    """
    if op.get_bind().dialect.name != "sqlite":
        for table, column in WIDENED:
            op.alter_column(table, column, type_=sa.String(length=size))
        return
    op.execute("PRAGMA writable_schema = ON")
    for table, column in WIDENED:
        op.execute(
            "UPDATE sqlite_master SET sql = "
            f"replace(sql, '{column} VARCHAR({was})', '{column} VARCHAR({size})') "
            f"WHERE type = 'table' AND name = '{table}'"
        )
    version = op.get_bind().exec_driver_sql("PRAGMA schema_version").scalar_one()
    op.execute(f"PRAGMA schema_version = {version + 1}")
    op.execute("PRAGMA writable_schema = RESET")
