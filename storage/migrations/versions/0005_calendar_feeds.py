"""pictures, files and feeds of the calendar
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        'enclosures',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('digest', sa.String(length=64), nullable=False),
        sa.Column('maker', sa.String(length=30), nullable=False),
        sa.Column('name', sa.String(length=120), nullable=False),
        sa.Column('contents', sa.JSON(none_as_null=True), nullable=True),
        sa.Column('file_id', sa.String(length=200), nullable=True),
        sa.Column('worded_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_enclosures')),
        sa.UniqueConstraint('digest', name=op.f('uq_enclosures_digest')),
    )
    # Both databases add a column with its reference in one statement; Alembic, for SQLite, not.
    kind = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    op.execute(
        f"ALTER TABLE outbox ADD COLUMN enclosure_id {kind} "
        "CONSTRAINT fk_outbox_enclosure_id REFERENCES enclosures (id)"
    )
    op.add_column(
        'people', sa.Column('reads_text', sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_table(
        'calendar_feeds',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('unit_id', BIG, nullable=True),
        sa.Column('token_hash', sa.String(length=64), nullable=False),
        sa.Column('is_whole', sa.Boolean(), nullable=False),
        sa.Column('created_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('revoked_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ['person_id'], ['people.id'], name=op.f('fk_calendar_feeds_person_id')
        ),
        sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_calendar_feeds_unit_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_calendar_feeds')),
        sa.UniqueConstraint('token_hash', name=op.f('uq_calendar_feeds_token_hash')),
    )
    op.create_index(
        'ix_calendar_feeds_person', 'calendar_feeds', ['person_id', 'unit_id'], unique=False
    )


def downgrade() -> None:
    op.drop_table('calendar_feeds')
    op.execute("ALTER TABLE people DROP COLUMN reads_text")
    op.execute("ALTER TABLE outbox DROP COLUMN enclosure_id")
    op.drop_table('enclosures')
