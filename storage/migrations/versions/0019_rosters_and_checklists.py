"""rosters that units keep and confirm; checklists and their issues
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0019'
down_revision = '0017'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# The experts known so far are rows of the roster of experts, confirmed when they were put in.
ROWS = """
INSERT INTO roster_rows
    (kind, unit_id, state, name, pinyin, initials, confirmed_on, created_at, version)
SELECT 'expert', unit_id, 'current', name, pinyin, initials, DATE(created_at), created_at, 1
FROM experts WHERE closed_at IS NULL
"""
ANSWERS = """
INSERT INTO roster_answers (row_id, position, question, value)
SELECT roster_rows.id, {position}, '{question}', {value}
FROM roster_rows JOIN experts ON experts.unit_id = roster_rows.unit_id
    AND experts.name = roster_rows.name AND experts.closed_at IS NULL
"""
SAID = (
    ('name', 'experts.name'),
    ('title', 'experts.title'),
    ('field', 'experts.field'),
    ('leader', "CASE WHEN experts.is_leader THEN 'yes' ELSE 'no' END"),
)


def added() -> tuple[tuple[str, sa.Column], ...]:
    return (
        ('experts', sa.Column('confirmed_on', sa.Date(), nullable=True)),
        ('report_tasks', sa.Column('checks', sa.String(length=8), nullable=True)),
        ('report_tasks', sa.Column('follows', BIG, nullable=True)),
    )


def upgrade() -> None:
    op.create_table(
        'roster_rows',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('unit_id', BIG, nullable=False),
        sa.Column('state', sa.String(length=10), nullable=False),
        sa.Column('name', sa.String(length=60), nullable=False),
        sa.Column('pinyin', sa.String(length=200), nullable=False),
        sa.Column('initials', sa.String(length=60), nullable=False),
        sa.Column('valid_from', sa.Date(), nullable=True),
        sa.Column('valid_to', sa.Date(), nullable=True),
        sa.Column('confirmed_on', sa.Date(), nullable=True),
        sa.Column('left_on', sa.Date(), nullable=True),
        sa.Column('why', sa.Text(), nullable=True),
        sa.Column('created_by', BIG, nullable=True),
        sa.Column('created_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        sa.ForeignKeyConstraint(
            ['created_by'], ['people.id'], name=op.f('fk_roster_rows_created_by')
        ),
        sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_roster_rows_unit_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_roster_rows')),
    )
    op.create_index('ix_roster_rows_kind', 'roster_rows', ['kind', 'state', 'unit_id'])
    op.create_index('ix_roster_rows_unit', 'roster_rows', ['unit_id', 'kind', 'state'])
    op.create_index('ix_roster_rows_valid_to', 'roster_rows', ['valid_to'])
    op.create_table(
        'checklist_lines',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('task_id', BIG, nullable=False),
        sa.Column('position', sa.SmallInteger(), nullable=False),
        sa.Column('problem', sa.Text(), nullable=False),
        sa.Column('measure', sa.Text(), nullable=False),
        sa.Column('post', sa.String(length=60), nullable=False),
        sa.Column('due_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ['task_id'], ['report_tasks.id'], name=op.f('fk_checklist_lines_task_id')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_checklist_lines')),
        sa.UniqueConstraint(
            'task_id', 'position', name=op.f('uq_checklist_lines_task_id_position')
        ),
    )
    op.create_table(
        'roster_answers',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('row_id', BIG, nullable=False),
        sa.Column('position', sa.SmallInteger(), nullable=False),
        sa.Column('question', sa.String(length=20), nullable=False),
        sa.Column('value', sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ['row_id'], ['roster_rows.id'], name=op.f('fk_roster_answers_row_id')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_roster_answers')),
        sa.UniqueConstraint('row_id', 'question', name=op.f('uq_roster_answers_row_id_question')),
    )
    op.create_index('ix_roster_answers_question', 'roster_answers', ['question', 'row_id'])
    op.create_table(
        'issues',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('target_id', BIG, nullable=False),
        sa.Column('number', sa.Integer(), nullable=False),
        sa.Column('state', sa.String(length=10), nullable=False),
        sa.Column('problem', sa.Text(), nullable=False),
        sa.Column('measure', sa.Text(), nullable=False),
        sa.Column('post', sa.String(length=60), nullable=False),
        sa.Column('due_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('submission_id', BIG, nullable=True),
        sa.Column('carried_from', BIG, nullable=True),
        sa.Column('comment', sa.Text(), nullable=True),
        sa.Column('listed_by', BIG, nullable=True),
        sa.Column('listed_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('decided_by', BIG, nullable=True),
        sa.Column('decided_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        sa.ForeignKeyConstraint(
            ['carried_from'], ['issues.id'], name=op.f('fk_issues_carried_from')
        ),
        sa.ForeignKeyConstraint(['decided_by'], ['people.id'], name=op.f('fk_issues_decided_by')),
        sa.ForeignKeyConstraint(['listed_by'], ['people.id'], name=op.f('fk_issues_listed_by')),
        sa.ForeignKeyConstraint(
            ['submission_id'], ['submissions.id'], name=op.f('fk_issues_submission_id')
        ),
        sa.ForeignKeyConstraint(
            ['target_id'], ['report_targets.id'], name=op.f('fk_issues_target_id')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_issues')),
        sa.UniqueConstraint('target_id', 'number', name=op.f('uq_issues_target_id_number')),
    )
    op.create_index('ix_issues_state', 'issues', ['state', 'due_at'])
    for table, column in added():
        op.add_column(table, column)
    op.execute(ROWS)
    for position, (question, value) in enumerate(SAID):
        op.execute(ANSWERS.format(position=position, question=question, value=value))
    op.execute("UPDATE experts SET confirmed_on = DATE(created_at)")


def downgrade() -> None:
    for table, column in reversed(added()):
        op.execute(f"ALTER TABLE {table} DROP COLUMN {column.name}")
    op.drop_table('issues')
    op.drop_table('roster_answers')
    op.drop_table('checklist_lines')
    op.drop_table('roster_rows')
