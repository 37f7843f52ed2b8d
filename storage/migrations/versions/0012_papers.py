"""papers of a filing, their key, and what searching goes by
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SEARCHED = {
    'ix_filings_starts': ['starts_at'],
    'ix_filings_outlet': ['outlet', 'starts_at'],
    'ix_filings_interviewee': ['interviewee', 'starts_at'],
}


def upgrade() -> None:
    op.create_table(
        'slip_keys',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('seed', sa.String(length=64), nullable=False),
        sa.Column('public', sa.String(length=64), nullable=False),
        sa.Column('made_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_slip_keys')),
        sa.UniqueConstraint('public', name=op.f('uq_slip_keys_public')),
    )
    op.create_table(
        'slips',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('code', sa.String(length=12), nullable=False),
        sa.Column('filing_id', BIG, nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=12), nullable=False),
        sa.Column('key_id', BIG, nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('issued_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['filing_id'], ['filings.id'], name=op.f('fk_slips_filing_id')),
        sa.ForeignKeyConstraint(['key_id'], ['slip_keys.id'], name=op.f('fk_slips_key_id')),
        sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_slips_person_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_slips')),
        sa.UniqueConstraint('code', name=op.f('uq_slips_code')),
    )
    op.create_index(op.f('ix_slips_filing_id'), 'slips', ['filing_id'], unique=False)
    for name, columns in SEARCHED.items():
        op.create_index(name, 'filings', columns, unique=False)
    op.create_index(
        'ix_filings_waiting',
        'filings',
        ['starts_at'],
        unique=False,
        sqlite_where=sa.text('step > 0'),
        postgresql_where=sa.text('step > 0'),
    )


def downgrade() -> None:
    op.drop_index('ix_filings_waiting', table_name='filings')
    for name in SEARCHED:
        op.drop_index(name, table_name='filings')
    op.drop_table('slips')
    op.drop_table('slip_keys')
