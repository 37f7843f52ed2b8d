"""steps and seats of filings

What waits for a decision stands at its one step from here on, those who have its card are asked.
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column(
        'filings', sa.Column('step', sa.Integer(), server_default='0', nullable=False)
    )
    op.create_table(
        'filing_steps',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('filing_id', BIG, nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('position', sa.Integer(), nullable=False),
        sa.Column('name', sa.String(length=30), nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('rule', sa.String(length=10), nullable=False),
        sa.Column('fell_to', sa.String(length=20), nullable=True),
        sa.Column('began_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('ended_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('outcome', sa.String(length=12), nullable=True),
        sa.Column('rung', sa.Integer(), server_default='0', nullable=False),
        sa.ForeignKeyConstraint(
            ['filing_id'], ['filings.id'], name=op.f('fk_filing_steps_filing_id')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_filing_steps')),
        sa.UniqueConstraint(
            'filing_id', 'version', 'position',
            name=op.f('uq_filing_steps_filing_id_version_position'),
        ),
    )
    op.create_table(
        'filing_seats',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('step_id', BIG, nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('role', sa.String(length=20), nullable=True),
        sa.Column('from_id', BIG, nullable=True),
        sa.Column('asked_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('verdict', sa.String(length=12), nullable=True),
        sa.Column('note', sa.Text(), nullable=True),
        sa.Column('decided_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('signed_by_id', BIG, nullable=True),
        sa.ForeignKeyConstraint(
            ['step_id'], ['filing_steps.id'], name=op.f('fk_filing_seats_step_id')
        ),
        sa.ForeignKeyConstraint(
            ['person_id'], ['people.id'], name=op.f('fk_filing_seats_person_id')
        ),
        sa.ForeignKeyConstraint(
            ['from_id'], ['people.id'], name=op.f('fk_filing_seats_from_id')
        ),
        sa.ForeignKeyConstraint(
            ['signed_by_id'], ['people.id'], name=op.f('fk_filing_seats_signed_by_id')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_filing_seats')),
        sa.UniqueConstraint(
            'step_id', 'person_id', name=op.f('uq_filing_seats_step_id_person_id')
        ),
    )
    op.create_index(
        'ix_filing_seats_person', 'filing_seats', ['person_id', 'verdict'], unique=False
    )
    _seat_those_who_wait()


def _seat_those_who_wait() -> None:
    op.execute(
        "INSERT INTO filing_steps (filing_id, version, position, name, kind, rule, began_at)"
        " SELECT id, version, 1, 'review', 'first_review', 'any_of', submitted_at"
        " FROM filings WHERE state = 'submitted'"
    )
    op.execute("UPDATE filings SET step = 1 WHERE state = 'submitted'")
    op.execute(
        "INSERT INTO filing_seats (step_id, person_id, role, asked_at)"
        " SELECT DISTINCT s.id, c.person_id, 'approver', s.began_at"
        " FROM filing_steps s JOIN filing_cards c"
        " ON c.filing_id = s.filing_id AND c.version = s.version WHERE c.party = 'approver'"
    )
    op.execute("UPDATE filing_cards SET party = 'signer' WHERE party = 'approver'")


def downgrade() -> None:
    op.execute("UPDATE filing_cards SET party = 'approver' WHERE party = 'signer'")
    op.drop_table('filing_seats')
    op.drop_table('filing_steps')
    op.execute("ALTER TABLE filings DROP COLUMN step")
