"""incidents: clocks from T0, roles, facts, statements, gaps, the log
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        'incidents',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('number', sa.String(length=30), nullable=False),
        sa.Column('unit_id', BIG, nullable=False),
        sa.Column('what', sa.String(length=200), nullable=False),
        sa.Column('t0_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('t0_reading', sa.String(length=10), nullable=False),
        sa.Column('state', sa.String(length=8), nullable=False),
        sa.Column('started_by', BIG, nullable=False),
        sa.Column('started_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('ended_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('ended_how', sa.Text(), server_default='', nullable=False),
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        sa.ForeignKeyConstraint(['started_by'], ['people.id'], name=op.f('fk_incidents_started_by')),
        sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_incidents_unit_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incidents')),
        sa.UniqueConstraint('number', name=op.f('uq_incidents_number')),
    )
    op.create_index('ix_incidents_state', 'incidents', ['state'])
    op.create_index('ix_incidents_unit_id', 'incidents', ['unit_id'])

    op.create_table(
        'incident_clocks',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('incident_id', BIG, nullable=False),
        sa.Column('clock', sa.String(length=20), nullable=False),
        sa.Column('hours', sa.SmallInteger(), nullable=False),
        sa.Column('plan', sa.String(length=60), server_default='', nullable=False),
        sa.Column('met_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('passed_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('alarmed_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_clocks_incident_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_clocks')),
        sa.UniqueConstraint('incident_id', 'clock', name=op.f('uq_incident_clocks_incident_id_clock')),
    )
    op.create_table(
        'incident_facts',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('incident_id', BIG, nullable=False),
        sa.Column('number', sa.SmallInteger(), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('source', sa.Text(), server_default='', nullable=False),
        sa.Column('state', sa.String(length=12), nullable=False),
        sa.Column('changed_by', BIG, nullable=False),
        sa.Column('changed_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        sa.ForeignKeyConstraint(['changed_by'], ['people.id'], name=op.f('fk_incident_facts_changed_by')),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_facts_incident_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_facts')),
        sa.UniqueConstraint('incident_id', 'number', name=op.f('uq_incident_facts_incident_id_number')),
    )
    op.create_table(
        'incident_gaps',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('incident_id', BIG, nullable=False),
        sa.Column('kind', sa.String(length=20), nullable=False),
        sa.Column('subject', sa.String(length=40), nullable=False),
        sa.Column('text', sa.Text(), server_default='', nullable=False),
        sa.Column('noted_by', BIG, nullable=True),
        sa.Column('noted_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_gaps_incident_id')),
        sa.ForeignKeyConstraint(['noted_by'], ['people.id'], name=op.f('fk_incident_gaps_noted_by')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_gaps')),
        sa.UniqueConstraint('incident_id', 'kind', 'subject', name=op.f('uq_incident_gaps_incident_id_kind_subject')),
    )
    op.create_table(
        'incident_log',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('incident_id', BIG, nullable=False),
        sa.Column('at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('person_id', BIG, nullable=True),
        sa.Column('act', sa.String(length=20), nullable=False),
        sa.Column('subject', sa.String(length=40), server_default='', nullable=False),
        sa.Column('text', sa.Text(), server_default='', nullable=False),
        sa.Column('done_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_log_incident_id')),
        sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_incident_log_person_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_log')),
    )
    op.create_index('ix_incident_log_incident', 'incident_log', ['incident_id', 'id'])

    op.create_table(
        'incident_roles',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('incident_id', BIG, nullable=False),
        sa.Column('role', sa.String(length=20), nullable=False),
        sa.Column('person_id', BIG, nullable=False),
        sa.Column('since_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_incident_roles_incident_id')),
        sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_incident_roles_person_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_roles')),
        sa.UniqueConstraint('incident_id', 'role', name=op.f('uq_incident_roles_incident_id_role')),
    )
    op.create_table(
        'statements',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('incident_id', BIG, nullable=False),
        sa.Column('number', sa.SmallInteger(), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('state', sa.String(length=10), nullable=False),
        sa.Column('drafted_by', BIG, nullable=False),
        sa.Column('drafted_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('signed_by', BIG, nullable=True),
        sa.Column('signed_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('released_by', BIG, nullable=True),
        sa.Column('released_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
        sa.Column('link', sa.Text(), server_default='', nullable=False),
        sa.Column('version', sa.Integer(), server_default='1', nullable=False),
        sa.ForeignKeyConstraint(['drafted_by'], ['people.id'], name=op.f('fk_statements_drafted_by')),
        sa.ForeignKeyConstraint(['incident_id'], ['incidents.id'], name=op.f('fk_statements_incident_id')),
        sa.ForeignKeyConstraint(['released_by'], ['people.id'], name=op.f('fk_statements_released_by')),
        sa.ForeignKeyConstraint(['signed_by'], ['people.id'], name=op.f('fk_statements_signed_by')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_statements')),
        sa.UniqueConstraint('incident_id', 'number', name=op.f('uq_statements_incident_id_number')),
    )
    op.create_table(
        'incident_fact_versions',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('fact_id', BIG, nullable=False),
        sa.Column('version', sa.Integer(), nullable=False),
        sa.Column('text', sa.Text(), nullable=False),
        sa.Column('source', sa.Text(), nullable=False),
        sa.Column('state', sa.String(length=12), nullable=False),
        sa.Column('changed_by', BIG, nullable=False),
        sa.Column('changed_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(['changed_by'], ['people.id'], name=op.f('fk_incident_fact_versions_changed_by')),
        sa.ForeignKeyConstraint(['fact_id'], ['incident_facts.id'], name=op.f('fk_incident_fact_versions_fact_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_incident_fact_versions')),
        sa.UniqueConstraint('fact_id', 'version', name=op.f('uq_incident_fact_versions_fact_id_version')),
    )
    op.create_table(
        'statement_facts',
        sa.Column('id', BIG, autoincrement=True, nullable=False),
        sa.Column('statement_id', BIG, nullable=False),
        sa.Column('fact_id', BIG, nullable=False),
        sa.ForeignKeyConstraint(['fact_id'], ['incident_facts.id'], name=op.f('fk_statement_facts_fact_id')),
        sa.ForeignKeyConstraint(['statement_id'], ['statements.id'], name=op.f('fk_statement_facts_statement_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_statement_facts')),
        sa.UniqueConstraint('statement_id', 'fact_id', name=op.f('uq_statement_facts_statement_id_fact_id')),
    )


def downgrade() -> None:
    op.drop_table('statement_facts')
    op.drop_table('incident_fact_versions')
    op.drop_table('statements')
    op.drop_table('incident_roles')
    op.drop_index('ix_incident_log_incident', 'incident_log')
    op.drop_table('incident_log')
    op.drop_table('incident_gaps')
    op.drop_table('incident_facts')
    op.drop_table('incident_clocks')
    op.drop_index('ix_incidents_unit_id', 'incidents')
    op.drop_index('ix_incidents_state', 'incidents')
    op.drop_table('incidents')
