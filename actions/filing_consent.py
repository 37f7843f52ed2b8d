"""The gate of consent: no filing with a patient or a minor is agreed to without one (F9)."""

from actions.tx import Tx
from domain import filing_details as rules
from domain.errors import Refused
from storage import filing_details
from storage.filings import Filing


def check(tx: Tx, filing: Filing) -> None:
    """Asked wherever somebody agrees to a filing.

    Raises Refused("filing-consent-missing") while no consent is recorded as given.
    """
    if not rules.has_consent(filing.flags, filing_details.of(tx.conn, filing.id)):
        raise Refused("filing-consent-missing")
