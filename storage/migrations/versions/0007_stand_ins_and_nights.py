"""stand-ins, the duty roster, reporters at the door
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT = storage.columns.UtcDateTime(timezone=True)


def upgrade() -> None:
    op.add_column('filings', sa.Column('temporary_number', sa.String(length=60), nullable=True))
    op.create_index('uq_filings_temporary_number', 'filings', ['temporary_number'], unique=True)
    # Both databases add a column with its reference in one statement; Alembic, for SQLite, not.
    kind = "INTEGER" if op.get_bind().dialect.name == "sqlite" else "BIGINT"
    op.execute(
        f"ALTER TABLE filing_acts ADD COLUMN for_id {kind} "
        "CONSTRAINT fk_filing_acts_for_id REFERENCES people (id)"
    )
    _delegations()
    _duty()
    _doors()


def _delegations() -> None:
    op.create_table(
        'delegations',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('kind', sa.String(length=12), nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('stand_in_id', BIG, nullable=True),
        sa.Column('unit_id', BIG, nullable=True),
        sa.Column('filing_class', sa.String(length=1), server_default='', nullable=False),
        sa.Column('filing_id', BIG, nullable=True),
        sa.Column('valid_from', sa.Date(), nullable=False),
        sa.Column('valid_to', sa.Date(), nullable=True),
        sa.Column('granted_by', BIG, nullable=True),
        sa.Column('created_at', AT, nullable=False),
        sa.Column('ended_at', AT, nullable=True),
        sa.ForeignKeyConstraint(
            ['person_id'], ['people.id'], name=op.f('fk_delegations_person_id')
        ),
        sa.ForeignKeyConstraint(
            ['stand_in_id'], ['people.id'], name=op.f('fk_delegations_stand_in_id')
        ),
        sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_delegations_unit_id')),
        sa.ForeignKeyConstraint(
            ['filing_id'], ['filings.id'], name=op.f('fk_delegations_filing_id')
        ),
        sa.ForeignKeyConstraint(
            ['granted_by'], ['people.id'], name=op.f('fk_delegations_granted_by')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_delegations')),
    )
    op.create_index(op.f('ix_delegations_person_id'), 'delegations', ['person_id'])
    op.create_index('ix_delegations_stand_in', 'delegations', ['stand_in_id', 'valid_from'])


def _duty() -> None:
    op.create_table(
        'duty_shifts',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('unit_id', BIG, nullable=True),
        sa.Column('from_at', AT, nullable=False),
        sa.Column('until_at', AT, nullable=False),
        sa.Column('created_by', BIG, nullable=True),
        sa.Column('created_at', AT, nullable=False),
        sa.ForeignKeyConstraint(
            ['person_id'], ['people.id'], name=op.f('fk_duty_shifts_person_id')
        ),
        sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_duty_shifts_unit_id')),
        sa.ForeignKeyConstraint(
            ['created_by'], ['people.id'], name=op.f('fk_duty_shifts_created_by')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_duty_shifts')),
    )
    op.create_index(op.f('ix_duty_shifts_person_id'), 'duty_shifts', ['person_id'])
    op.create_index('ix_duty_shifts_until', 'duty_shifts', ['until_at'])


def _doors() -> None:
    op.create_table(
        'filing_doors',
        sa.Column('filing_id', BIG, nullable=False),
        sa.Column('card_seen', sa.Boolean(), nullable=False),
        sa.Column('arrived_at', AT, nullable=False),
        sa.Column('stage', sa.String(length=12), nullable=False),
        sa.Column('round', sa.Integer(), nullable=False),
        sa.Column('answered_at', AT, nullable=True),
        sa.Column('answered_by', BIG, nullable=True),
        sa.Column('filed_at', AT, nullable=True),
        sa.ForeignKeyConstraint(
            ['filing_id'], ['filings.id'], name=op.f('fk_filing_doors_filing_id')
        ),
        sa.ForeignKeyConstraint(
            ['answered_by'], ['people.id'], name=op.f('fk_filing_doors_answered_by')
        ),
        sa.PrimaryKeyConstraint('filing_id', name=op.f('pk_filing_doors')),
    )
    op.create_table(
        'filing_pages',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('filing_id', BIG, nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('stage', sa.String(length=12), nullable=False),
        sa.Column('round', sa.Integer(), nullable=False),
        sa.Column('at', AT, nullable=False),
        sa.ForeignKeyConstraint(
            ['filing_id'], ['filings.id'], name=op.f('fk_filing_pages_filing_id')
        ),
        sa.ForeignKeyConstraint(
            ['person_id'], ['people.id'], name=op.f('fk_filing_pages_person_id')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_filing_pages')),
    )
    op.create_index('ix_filing_pages_filing', 'filing_pages', ['filing_id', 'id'])


def downgrade() -> None:
    for table in ('filing_pages', 'filing_doors', 'duty_shifts', 'delegations'):
        op.drop_table(table)
    op.execute("ALTER TABLE filing_acts DROP COLUMN for_id")
    op.drop_index('uq_filings_temporary_number', 'filings')
    op.execute("ALTER TABLE filings DROP COLUMN temporary_number")
