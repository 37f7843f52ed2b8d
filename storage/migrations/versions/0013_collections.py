"""collections: tasks of a kind, 第N届, entries a unit may give, what an entry says
"""

import sqlalchemy as sa
from alembic import op

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def added() -> tuple[sa.Column, ...]:
    return (
        sa.Column('kind', sa.String(length=20), server_default='report', nullable=False),
        sa.Column('ordinal', sa.SmallInteger(), nullable=True),
        sa.Column('at_most', sa.SmallInteger(), nullable=True),
    )


def upgrade() -> None:
    for column in added():
        op.add_column('report_tasks', column)
    op.create_table(
        'submission_answers',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('submission_id', BIG, nullable=False),
        sa.Column('position', sa.SmallInteger(), nullable=False),
        sa.Column('question', sa.String(length=20), nullable=False),
        sa.Column('value', sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ['submission_id'], ['submissions.id'], name=op.f('fk_submission_answers_submission_id')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_submission_answers')),
        sa.UniqueConstraint(
            'submission_id', 'question', name=op.f('uq_submission_answers_submission_id_question')
        ),
    )
    op.create_index(
        'ix_submission_answers_question', 'submission_answers', ['question', 'submission_id']
    )


def downgrade() -> None:
    op.drop_table('submission_answers')
    for column in added():
        op.execute(f"ALTER TABLE report_tasks DROP COLUMN {column.name}")
