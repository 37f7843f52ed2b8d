"""files of submissions kept by checksum, who reviewed them, and the lists reviewed in bulk
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT = storage.columns.UtcDateTime(timezone=True)
COMPARED = ('file_unique_id', 'sha256', 'text_sha256')


def added() -> dict[str, tuple[sa.Column, ...]]:
    return {
        'submissions': (
            sa.Column('reviewed_by', BIG, nullable=True),
            sa.Column('reviewed_at', AT, nullable=True),
        ),
        'submission_parts': (
            sa.Column('sha256', sa.String(length=64), nullable=True),
            sa.Column('size', sa.BigInteger(), nullable=True),
            sa.Column('kept_at', AT, nullable=True),
            sa.Column('lost_at', AT, nullable=True),
            sa.Column('text_sha256', sa.String(length=64), nullable=True),
        ),
    }


def upgrade() -> None:
    for table, columns in added().items():
        for column in columns:
            op.add_column(table, column)
    for name in COMPARED:
        op.create_index(f'ix_submission_parts_{name}', 'submission_parts', [name], unique=False)
    op.create_index(
        'ix_submissions_waiting',
        'submissions',
        ['target_id'],
        unique=False,
        sqlite_where=sa.text("state = 'submitted'"),
        postgresql_where=sa.text("state = 'submitted'"),
    )
    op.create_table(
        'review_lists',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('task_id', BIG, nullable=False),
        sa.Column('sieve', sa.String(length=30), nullable=False),
        sa.Column('entries', sa.JSON(none_as_null=True), nullable=False),
        sa.Column('ticked', sa.JSON(none_as_null=True), nullable=False),
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        sa.Column('shown_at', AT, nullable=False),
        sa.ForeignKeyConstraint(
            ['person_id'], ['people.id'], name=op.f('fk_review_lists_person_id')
        ),
        sa.ForeignKeyConstraint(
            ['task_id'], ['report_tasks.id'], name=op.f('fk_review_lists_task_id')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_review_lists')),
        sa.UniqueConstraint(
            'person_id', 'task_id', name=op.f('uq_review_lists_person_id_task_id')
        ),
    )


def downgrade() -> None:
    op.drop_table('review_lists')
    op.drop_index('ix_submissions_waiting', table_name='submissions')
    for name in COMPARED:
        op.drop_index(f'ix_submission_parts_{name}', table_name='submission_parts')
    for table, columns in added().items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {column.name}")
