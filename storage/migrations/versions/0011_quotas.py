"""quotas: so many of a task, the day each piece was done, the persons who each owe it
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0011'
down_revision = '0005'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# An answer stood as its target did; one that was handed in anew was replaced.
NEWEST = "(SELECT max(n.number) FROM submissions n WHERE n.target_id = submissions.target_id)"
STANDS = "(SELECT t.state FROM report_targets t WHERE t.id = submissions.target_id)"


def added() -> dict[str, tuple[sa.Column, ...]]:
    return {
        'report_tasks': (
            sa.Column('at_least', sa.SmallInteger(), nullable=True),
            sa.Column('per', sa.String(length=10), nullable=True),
            sa.Column('begins_on', sa.Date(), nullable=True),
        ),
        'report_targets': (
            sa.Column('asked', sa.SmallInteger(), nullable=True),
            sa.Column('done', sa.SmallInteger(), server_default='0', nullable=False),
            sa.Column('pending', sa.SmallInteger(), server_default='0', nullable=False),
            sa.Column('since_on', sa.Date(), nullable=True),
            sa.Column('asked_why', sa.Text(), nullable=True),
        ),
        'submissions': (
            sa.Column('state', sa.String(length=10), server_default='submitted', nullable=False),
            sa.Column('done_on', sa.Date(), nullable=True),
            sa.Column('person', sa.String(length=40), server_default='', nullable=False),
        ),
    }


def upgrade() -> None:
    for table, columns in added().items():
        for column in columns:
            op.add_column(table, column)
    op.execute(f"UPDATE submissions SET state = 'replaced' WHERE number < {NEWEST}")
    op.execute(
        f"UPDATE submissions SET state = {STANDS} WHERE state <> 'replaced' "
        f"AND {STANDS} IN ('submitted', 'accepted', 'returned')"
    )
    op.execute(
        "UPDATE submissions SET state = 'returned' WHERE comment IS NOT NULL AND state = 'submitted' "
        f"AND {STANDS} = 'waived'"
    )
    op.create_table(
        'leaders',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('unit_id', BIG, nullable=False),
        sa.Column('name', sa.String(length=40), nullable=False),
        sa.Column('named_by', BIG, nullable=False),
        sa.Column('named_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('left_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['named_by'], ['people.id'], name=op.f('fk_leaders_named_by')),
        sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_leaders_unit_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_leaders')),
        sa.UniqueConstraint('unit_id', 'name', name=op.f('uq_leaders_unit_id_name')),
    )


def downgrade() -> None:
    op.drop_table('leaders')
    for table, columns in added().items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {column.name}")
