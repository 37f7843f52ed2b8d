"""trainings, enrolments, banks of questions, exams
"""

import sqlalchemy as sa
from alembic import op

import storage.columns

revision = '0017'
down_revision = '0016'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table('question_banks',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('name', sa.String(length=30), nullable=False),
    sa.Column('title_zh', sa.String(length=300), nullable=False),
    sa.Column('title_en', sa.String(length=300), nullable=False),
    sa.Column('body', sa.JSON(none_as_null=True), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('added_by', BIG, nullable=True),
    sa.Column('added_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['added_by'], ['people.id'], name=op.f('fk_question_banks_added_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_question_banks')),
    sa.UniqueConstraint('sha256', name=op.f('uq_question_banks_sha256'))
    )
    op.create_table('trainings',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('title', sa.String(length=200), nullable=False),
    sa.Column('starts_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ends_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('closes_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('place', sa.String(length=300), nullable=False),
    sa.Column('audience', sa.JSON(none_as_null=True), nullable=False),
    sa.Column('seats', sa.SmallInteger(), nullable=False),
    sa.Column('per_unit', sa.SmallInteger(), nullable=True),
    sa.Column('explanation', sa.Text(), server_default='', nullable=False),
    sa.Column('plan_line', sa.String(length=60), nullable=True),
    sa.Column('bank_id', BIG, nullable=True),
    sa.Column('questions', sa.SmallInteger(), nullable=True),
    sa.Column('minutes', sa.SmallInteger(), nullable=True),
    sa.Column('pass_mark', sa.SmallInteger(), nullable=True),
    sa.Column('again', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('exam_from_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('enrolled', sa.Integer(), server_default='0', nullable=False),
    sa.Column('code_number', sa.Integer(), server_default='0', nullable=False),
    sa.Column('code_salt', sa.String(length=32), nullable=True),
    sa.Column('code_hash', sa.String(length=64), nullable=True),
    sa.Column('code_until', storage.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('created_by', BIG, nullable=True),
    sa.Column('created_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('opened_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('ended_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.ForeignKeyConstraint(['bank_id'], ['question_banks.id'], name=op.f('fk_trainings_bank_id')),
    sa.ForeignKeyConstraint(['created_by'], ['people.id'], name=op.f('fk_trainings_created_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_trainings'))
    )
    op.create_index('ix_trainings_state', 'trainings', ['state', 'starts_at'], unique=False)
    op.create_table('enrolments',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('training_id', BIG, nullable=False),
    sa.Column('unit_id', BIG, nullable=False),
    sa.Column('person_id', BIG, nullable=True),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=40), nullable=False),
    sa.Column('job_title', sa.String(length=40), server_default='', nullable=False),
    sa.Column('phone', sa.String(length=20), server_default='', nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('enrolled_by', BIG, nullable=False),
    sa.Column('enrolled_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('left_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('tries', sa.SmallInteger(), server_default='0', nullable=False),
    sa.Column('tries_of', sa.Integer(), server_default='0', nullable=False),
    sa.Column('attended_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('attended_how', sa.String(length=10), nullable=True),
    sa.Column('attended_why', sa.Text(), nullable=True),
    sa.Column('attended_by', BIG, nullable=True),
    sa.Column('certificate', sa.String(length=60), nullable=True),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.ForeignKeyConstraint(['attended_by'], ['people.id'], name=op.f('fk_enrolments_attended_by')),
    sa.ForeignKeyConstraint(['enrolled_by'], ['people.id'], name=op.f('fk_enrolments_enrolled_by')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_enrolments_person_id')),
    sa.ForeignKeyConstraint(['training_id'], ['trainings.id'], name=op.f('fk_enrolments_training_id')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_enrolments_unit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_enrolments')),
    sa.UniqueConstraint('training_id', 'number', name=op.f('uq_enrolments_training_id_number'))
    )
    op.create_index(op.f('ix_enrolments_person_id'), 'enrolments', ['person_id'], unique=False)
    op.create_index('ix_enrolments_unit', 'enrolments', ['unit_id', 'training_id'], unique=False)
    op.create_table('exam_attempts',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('enrolment_id', BIG, nullable=False),
    sa.Column('person_id', BIG, nullable=True),
    sa.Column('number', sa.SmallInteger(), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('seed', sa.Integer(), nullable=False),
    sa.Column('place', sa.SmallInteger(), server_default='0', nullable=False),
    sa.Column('started_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ends_at', storage.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ended_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('correct', sa.SmallInteger(), nullable=True),
    sa.Column('total', sa.SmallInteger(), nullable=False),
    sa.Column('passed', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('why', sa.Text(), nullable=True),
    sa.Column('version', sa.Integer(), server_default='1', nullable=False),
    sa.ForeignKeyConstraint(['enrolment_id'], ['enrolments.id'], name=op.f('fk_exam_attempts_enrolment_id')),
    sa.ForeignKeyConstraint(['person_id'], ['people.id'], name=op.f('fk_exam_attempts_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_exam_attempts')),
    sa.UniqueConstraint('enrolment_id', 'number', name=op.f('uq_exam_attempts_enrolment_id_number'))
    )
    op.create_index(op.f('ix_exam_attempts_person_id'), 'exam_attempts', ['person_id'], unique=False)
    op.create_table('exam_answers',
    sa.Column('id', BIG, autoincrement=True, nullable=False),
    sa.Column('attempt_id', BIG, nullable=False),
    sa.Column('position', sa.SmallInteger(), nullable=False),
    sa.Column('question_id', sa.String(length=20), nullable=False),
    sa.Column('letters', sa.String(length=6), nullable=False),
    sa.Column('chosen', sa.String(length=6), server_default='', nullable=False),
    sa.Column('is_marked', sa.Boolean(), server_default=sa.false(), nullable=False),
    sa.Column('answered_at', storage.columns.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['attempt_id'], ['exam_attempts.id'], name=op.f('fk_exam_answers_attempt_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_exam_answers')),
    sa.UniqueConstraint('attempt_id', 'position', name=op.f('uq_exam_answers_attempt_id_position'))
    )


def downgrade() -> None:
    op.drop_table('exam_answers')
    op.drop_index(op.f('ix_exam_attempts_person_id'))
    op.drop_table('exam_attempts')
    op.drop_index('ix_enrolments_unit')
    op.drop_index(op.f('ix_enrolments_person_id'))
    op.drop_table('enrolments')
    op.drop_index('ix_trainings_state')
    op.drop_table('trainings')
    op.drop_table('question_banks')
