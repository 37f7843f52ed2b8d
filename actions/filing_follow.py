"""What the clock does once an interview is near or over: brings to mind, asks, and closes (F11)."""

from collections.abc import Iterable, Iterator

from actions import filing_cards as cards
from actions import filing_moves as moves
from actions import ticks
from actions.filing_watch import FOLLOW, REMIND, look_again
from actions.tx import Tx
from domain import filing as rules
from domain.digest import Part
from domain.filing import Act, Party, State
from domain.filing_afterwards import UNANSWERED, UNDER_WAY, Ask, follow
from domain.filing_reminder import Reminder, told_on
from domain.messages import Button, Lane, Phrase, Post, named
from domain.permission import Person, Right, may
from domain.quiet import is_quiet
from storage import filing_cards, filing_follow, filings
from storage.filing_acts import NewAct
from storage.filing_follow import Followed
from storage.filings import Filing
from storage.timers import Timer


@ticks.act(FOLLOW)
def look(tx: Tx, timer: Timer) -> None:
    """Ask, or move it on, whichever has come; then set what comes next."""
    filing = filings.find(tx.conn, int(timer.ref.removesuffix(":")))
    if filing is None:
        return
    standing = filing_follow.standing_of(tx.conn, filing.id)
    beat = follow(standing, tx.office).due(tx.now)
    match beat.does if beat else None:
        case Act() as act:
            _move_on(tx, filing, act)
        case Ask.BEGUN:
            cards.refresh(tx, filing)
            look_again(tx, filing)
        case Ask() as ask:
            _ask(tx, filing, ask)
            look_again(tx, filing)
        case None:
            look_again(tx, filing)


@ticks.act(REMIND)
def remind(tx: Tx, timer: Timer) -> None:
    """The filer, of an interview that is still to take place."""
    filing_id, _, name = timer.ref.partition(":")
    filing = filings.find(tx.conn, int(filing_id))
    if filing is None or filing.state not in UNDER_WAY or tx.now >= filing.starts_at:
        return
    which = Reminder(name)
    tx.post(
        Post(
            key="filing-remind",
            to=filing.filer_id,
            values={
                "number": rules.shown_number(filing.number, filing.version),
                "topic": filing.topic,
                "media": cards.media(filing.outlet, filing.journalist),
                "interviewee": filing.interviewee,
                "when": cards.when(filing),
            },
            buttons=((cards.key("open", filing),),),
            lane=Lane.DECISION,
            occasion=f"filing:{filing.id}:v{filing.version}:remind:{which}",
            silent=_is_night(tx),
        )
    )


def digest_part(tx: Tx, person: Person) -> Part | None:
    """Interviews that are near, then what is asked, each with a key to its card."""
    if not may(person, Right.FILE):
        return None
    found = filing_follow.of_filer(tx.conn, person.id)
    near = tuple(_near(tx, found))
    asked = [one for one in found if tx.today in follow(one.standing, tx.office).mornings]
    if not near and not asked:
        return None
    lines = (*near, *(_question(one) for one in asked))
    keys = tuple((_open(one),) for one in asked)
    return Part(Phrase("filing-follow-digest"), lines, is_news=True, buttons=keys)


def _move_on(tx: Tx, filing: Filing, act: Act) -> None:
    """Nobody said anything: what is left unsaid is written down as that."""
    reason = None if filing.state in (State.HELD, State.PUBLISHED) else UNANSWERED
    to = rules.TABLE[filing.state, act].to
    moved = moves.settle(tx, filing, NewAct(act=act, to=to, reason=reason))
    if filing.state is State.CONSENT_REVOKED:
        cards.tell(tx, moved, cards.approvers(tx, moved), "tell-outlet")


def _ask(tx: Tx, filing: Filing, ask: Ask) -> None:
    """A short card of its own: answered, it becomes the whole card."""
    for person_id, party in _asked(tx, filing, ask):
        card = filing_cards.add(tx.conn, filing.id, filing.version, person_id, party)
        tx.post(
            Post(
                key="filing-ask",
                to=person_id,
                values={
                    "question": named("filing-asked", ask),
                    "number": rules.shown_number(filing.number, filing.version),
                    "topic": filing.topic,
                    "media": cards.media(filing.outlet, filing.journalist),
                    "when": cards.when(filing),
                },
                buttons=cards.keyboard(tx, filing, party),
                lane=Lane.DECISION,
                occasion=card.occasion,
                about=f"filing:{filing.id}:{filing.version}",
                silent=_is_night(tx),
            )
        )


def _asked(tx: Tx, filing: Filing, ask: Ask) -> Iterable[tuple[int, Party]]:
    yield filing.filer_id, Party.FILER
    if ask is Ask.OUTLET_TOLD:
        for person_id in cards.leads(tx, filing):
            yield person_id, Party.UNIT_LEAD


def _is_night(tx: Tx) -> bool:
    """What cannot wait for the morning comes at night without a sound."""
    return is_quiet(tx.office.local(tx.now).time(), tx.office.policy)


def _near(tx: Tx, found: list[Followed]) -> Iterator[Phrase]:
    for one in found:
        at = one.standing.starts_at
        is_ahead = one.standing.state in UNDER_WAY and at > tx.now
        if is_ahead and told_on(at, tx.office) == tx.today:
            number, topic = _number(one), one.topic
            yield Phrase("filing-digest-near", {"number": number, "topic": topic, "when": at})


def _question(one: Followed) -> Phrase:
    asked = "held" if one.standing.state in UNDER_WAY else one.standing.state
    key = named("filing-digest-asked", asked).key
    return Phrase(key, {"number": _number(one), "topic": one.topic})


def _open(one: Followed) -> Button:
    label = Phrase("button-filing-open-one", {"number": _number(one), "topic": one.topic})
    return Button(label, f"filing.open.{one.id}.{one.version}")


def _number(one: Followed) -> str:
    return rules.short_number(rules.shown_number(one.number, one.version))
