"""calls: stages and results of entries, publications, slots of columns
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0021'
down_revision = '0020'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True)


def at(name: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, storage.columns.UtcDateTime(timezone=True), nullable=nullable)


def version() -> sa.Column:
    return sa.Column('version', sa.Integer(), server_default='1', nullable=False)


def refers(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f'{to}.id'], name=op.f(f'fk_{table}_{column}'))


def added() -> dict[str, tuple[sa.Column, ...]]:
    return {
        'report_tasks': (
            sa.Column('winners', sa.SmallInteger(), nullable=True),
            sa.Column('term', sa.String(length=8), server_default='once', nullable=False),
            sa.Column('choices', JSON, nullable=True),
        ),
        'task_series': (
            sa.Column('winners', sa.SmallInteger(), nullable=True),
            sa.Column('term', sa.String(length=8), server_default='once', nullable=False),
            sa.Column('choices', JSON, nullable=True),
        ),
        'submissions': (
            sa.Column('stage', sa.String(length=12), nullable=True),
            sa.Column('outcome', sa.String(length=12), nullable=True),
            at('told_at', nullable=True),
        ),
    }


def upgrade() -> None:
    for table, columns in added().items():
        for column in columns:
            op.add_column(table, column)
    materials()


def materials() -> None:
    op.create_table(
        'publications',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('submission_id', BIG, nullable=False),
        sa.Column('outlet', sa.String(length=80), nullable=False),
        sa.Column('tier', sa.String(length=10), nullable=False),
        sa.Column('published_on', sa.Date(), nullable=False),
        sa.Column('address', sa.Text(), server_default='', nullable=False),
        sa.Column('noted_by', BIG, nullable=False),
        at('noted_at'),
        refers('publications', 'submission_id', 'submissions'),
        refers('publications', 'noted_by', 'people'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_publications')),
    )
    op.create_index('ix_publications_submission_id', 'publications', ['submission_id'])
    op.create_index('ix_publications_day', 'publications', ['published_on', 'tier'])
    op.create_table(
        'slot_columns',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('name', sa.String(length=60), nullable=False),
        sa.Column('outlet', sa.String(length=80), nullable=False),
        sa.Column('rhythm', sa.String(length=8), nullable=False),
        sa.Column('day_no', sa.SmallInteger(), nullable=True),
        sa.Column('days', JSON, nullable=True),
        sa.Column('created_by', BIG, nullable=False),
        at('created_at'),
        at('stopped_at', nullable=True),
        version(),
        refers('slot_columns', 'created_by', 'people'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_slot_columns')),
    )
    op.create_table(
        'slots',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('column_id', BIG, nullable=False),
        sa.Column('wished_on', sa.Date(), nullable=False),
        sa.Column('due_on', sa.Date(), nullable=False),
        sa.Column('unit_id', BIG, nullable=True),
        sa.Column('topic', sa.String(length=60), server_default='', nullable=False),
        sa.Column('taken_by', BIG, nullable=True),
        at('taken_at', nullable=True),
        at('delivered_at', nullable=True),
        version(),
        refers('slots', 'column_id', 'slot_columns'),
        refers('slots', 'unit_id', 'units'),
        refers('slots', 'taken_by', 'people'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_slots')),
        sa.UniqueConstraint('column_id', 'wished_on', name=op.f('uq_slots_column_id_wished_on')),
    )
    op.create_index('ix_slots_due', 'slots', ['due_on', 'unit_id'])


def downgrade() -> None:
    for table in ('slots', 'slot_columns', 'publications'):
        op.drop_table(table)
    for table, columns in added().items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {column.name}")
