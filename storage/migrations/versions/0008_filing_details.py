"""the second layer of filings, and their attachments
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        'filing_details',
        sa.Column('filing_id', BIG, nullable=False),
        sa.Column('key', sa.String(length=30), nullable=False),
        sa.Column('value', sa.JSON(none_as_null=True), nullable=False),
        sa.ForeignKeyConstraint(
            ['filing_id'], ['filings.id'], name=op.f('fk_filing_details_filing_id')
        ),
        sa.PrimaryKeyConstraint('filing_id', 'key', name=op.f('pk_filing_details')),
    )
    op.create_table(
        'filing_files',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('filing_id', BIG, nullable=False),
        sa.Column('key', sa.String(length=30), nullable=False),
        sa.Column('kind', sa.String(length=12), nullable=False),
        sa.Column('name', sa.String(length=120), nullable=False),
        sa.Column('file_id', sa.String(length=200), nullable=False),
        sa.Column('file_unique_id', sa.String(length=60), nullable=False),
        sa.Column('sha256', sa.String(length=64), nullable=True),
        sa.Column('size', sa.BigInteger(), nullable=True),
        sa.Column('sent_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('kept_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('lost_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ['filing_id'], ['filings.id'], name=op.f('fk_filing_files_filing_id')
        ),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_filing_files')),
        sa.UniqueConstraint(
            'filing_id', 'file_unique_id', name=op.f('uq_filing_files_filing_id_file_unique_id')
        ),
    )
    op.create_index(op.f('ix_filing_files_filing_id'), 'filing_files', ['filing_id'], unique=False)


def downgrade() -> None:
    op.drop_table('filing_files')
    op.drop_table('filing_details')
