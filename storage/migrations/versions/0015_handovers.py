"""handovers; when a right without an end was confirmed last
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
AT = storage.columns.UtcDateTime(timezone=True)
PEOPLE = ('leaver_id', 'successor_id', 'asked_by', 'agreed_by')


def upgrade() -> None:
    op.add_column('roles', sa.Column('confirmed_on', sa.Date(), nullable=True))
    op.create_table(
        'handovers',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('leaver_id', BIG, nullable=False),
        sa.Column('successor_id', BIG, nullable=True),
        sa.Column('invite_id', BIG, nullable=True),
        sa.Column('takes_over_on', sa.Date(), nullable=True),
        sa.Column('state', sa.String(length=8), nullable=False),
        sa.Column('moved', sa.JSON(none_as_null=True), nullable=True),
        sa.Column('asked_by', BIG, nullable=False),
        sa.Column('agreed_by', BIG, nullable=True),
        sa.Column('created_at', AT, nullable=False),
        sa.Column('done_at', AT, nullable=True),
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        *(
            sa.ForeignKeyConstraint([name], ['people.id'], name=op.f(f'fk_handovers_{name}'))
            for name in PEOPLE
        ),
        sa.ForeignKeyConstraint(['invite_id'], ['invites.id'], name=op.f('fk_handovers_invite_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_handovers')),
    )
    op.create_index('ix_handovers_leaver', 'handovers', ['leaver_id', 'state'])
    op.create_index('ix_handovers_invite', 'handovers', ['invite_id'])


def downgrade() -> None:
    op.drop_table('handovers')
    op.execute("ALTER TABLE roles DROP COLUMN confirmed_on")
