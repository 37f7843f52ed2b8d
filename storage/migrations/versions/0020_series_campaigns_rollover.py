"""tasks that repeat, campaigns, what a line of a plan collects, years rolled over
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
JSON = sa.JSON(none_as_null=True)


def added() -> tuple[tuple[str, sa.Column], ...]:
    return (
        ('plan_lines', sa.Column('audience', JSON, server_default='{}', nullable=False)),
        ('plan_lines', sa.Column('topics', JSON, server_default='[]', nullable=False)),
        ('plan_lines', sa.Column('collects', JSON, server_default='[]', nullable=False)),
        ('plan_lines', sa.Column('feature', sa.String(length=20), nullable=True)),
        ('plan_figures', sa.Column('window', sa.String(length=12), nullable=True)),
        ('notices', sa.Column('plan_line', sa.String(length=60), nullable=True)),
    )


def instant(name: str, *, nullable: bool = False) -> sa.Column:
    return sa.Column(name, storage.columns.UtcDateTime(timezone=True), nullable=nullable)


def refer(table: str, name: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([name], [f'{target}.id'], name=op.f(f'fk_{table}_{name}'))


def upgrade() -> None:
    for table, column in added():
        op.add_column(table, column)
    task_series()
    series_tasks()
    campaigns()
    plan_choices()
    year_rolls()


def task_series() -> None:
    op.create_table(
        'task_series',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('state', sa.String(length=8), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('title_zh', sa.String(length=200), nullable=False),
        sa.Column('title_en', sa.String(length=200), nullable=False),
        sa.Column('explanation', sa.Text(), server_default='', nullable=False),
        sa.Column('clause', sa.String(length=80), nullable=True),
        sa.Column('plan_line', sa.String(length=60), nullable=True),
        sa.Column('audience', JSON, nullable=False),
        sa.Column('evidence', JSON, nullable=False),
        sa.Column('ordinal', sa.SmallInteger(), nullable=True),
        sa.Column('at_most', sa.SmallInteger(), nullable=True),
        sa.Column('at_least', sa.SmallInteger(), nullable=True),
        sa.Column('said', sa.String(length=80), nullable=False),
        sa.Column('rule', JSON, nullable=False),
        sa.Column('next_on', sa.Date(), nullable=True),
        sa.Column('created_by', BIG, nullable=False),
        instant('created_at'),
        instant('stopped_at', nullable=True),
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        refer('task_series', 'created_by', 'people'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_task_series')),
    )


def series_tasks() -> None:
    op.create_table(
        'series_tasks',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('series_id', BIG, nullable=False),
        sa.Column('on', sa.Date(), nullable=False),
        sa.Column('outcome', sa.String(length=8), nullable=False),
        sa.Column('task_id', BIG, nullable=True),
        instant('at'),
        refer('series_tasks', 'series_id', 'task_series'),
        refer('series_tasks', 'task_id', 'report_tasks'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_series_tasks')),
        sa.UniqueConstraint('series_id', 'on', name=op.f('uq_series_tasks_series_id_on')),
    )
    op.create_index(op.f('ix_series_tasks_task_id'), 'series_tasks', ['task_id'], unique=False)


def campaigns() -> None:
    op.create_table(
        'campaigns',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('state', sa.String(length=8), nullable=False),
        sa.Column('title', sa.String(length=200), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('plan_line', sa.String(length=60), nullable=True),
        sa.Column('clause', sa.String(length=80), nullable=True),
        sa.Column('audience', JSON, nullable=False),
        sa.Column('health_day', sa.String(length=8), nullable=True),
        sa.Column('year', sa.Integer(), nullable=True),
        sa.Column('begins_on', sa.Date(), nullable=False),
        sa.Column('ends_on', sa.Date(), nullable=False),
        sa.Column('due_after', sa.SmallInteger(), nullable=True),
        sa.Column('gathers', sa.Boolean(), nullable=False),
        sa.Column('notice_id', BIG, nullable=True),
        sa.Column('task_id', BIG, nullable=True),
        sa.Column('material_id', BIG, nullable=True),
        sa.Column('created_by', BIG, nullable=False),
        instant('created_at'),
        instant('opened_at', nullable=True),
        instant('closed_at', nullable=True),
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        refer('campaigns', 'notice_id', 'notices'),
        refer('campaigns', 'task_id', 'report_tasks'),
        refer('campaigns', 'material_id', 'report_tasks'),
        refer('campaigns', 'created_by', 'people'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_campaigns')),
    )
    op.create_index('ix_campaigns_day', 'campaigns', ['health_day', 'year'], unique=False)


def plan_choices() -> None:
    op.create_table(
        'plan_choices',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('plan_id', BIG, nullable=False),
        sa.Column('number', sa.String(length=4), nullable=False),
        sa.Column('reading', sa.String(length=20), nullable=False),
        sa.Column('chosen_by', BIG, nullable=False),
        instant('chosen_at'),
        refer('plan_choices', 'plan_id', 'plans'),
        refer('plan_choices', 'chosen_by', 'people'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_plan_choices')),
        sa.UniqueConstraint('plan_id', 'number', name=op.f('uq_plan_choices_plan_id_number')),
    )


def year_rolls() -> None:
    op.create_table(
        'year_rolls',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('year', sa.Integer(), nullable=False),
        sa.Column('rolled_by', BIG, nullable=True),
        instant('asked_at'),
        instant('rolled_at', nullable=True),
        refer('year_rolls', 'rolled_by', 'people'),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_year_rolls')),
        sa.UniqueConstraint('year', name=op.f('uq_year_rolls_year')),
    )


def downgrade() -> None:
    for name in ('year_rolls', 'plan_choices', 'campaigns', 'series_tasks', 'task_series'):
        op.drop_table(name)
    for table, column in added():
        op.execute(f'ALTER TABLE {table} DROP COLUMN "{column.name}"')
