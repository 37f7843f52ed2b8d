"""Handovers: who takes over what somebody leaves, and when (product.md P5)."""

from sqlalchemy import Column, Date, Index, String, Table

from storage.columns import Json, at, pk, ref, version
from storage.schema.base import metadata

handovers = Table(
    "handovers",
    metadata,
    pk(),
    ref("leaver_id", "people"),
    ref("successor_id", "people", nullable=True),  # none: still to register
    ref("invite_id", "invites", nullable=True),  # by which they will
    Column("takes_over_on", Date),  # none: as soon as there is nothing to wait for
    Column("state", String(8), nullable=False),
    Column("moved", Json),  # how many of each kind, once it is done
    ref("asked_by", "people"),
    ref("agreed_by", "people", nullable=True),
    at("created_at"),
    at("done_at", nullable=True),
    version(),
    Index("ix_handovers_leaver", "leaver_id", "state"),
    Index("ix_handovers_invite", "invite_id"),
)
