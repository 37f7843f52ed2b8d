"""One sentence, step by step: each rule takes what it knows and leaves the rest to the next."""

from domain.filing_class import Flag, Mode
from domain.filing_sentence import media, people, topics
from domain.filing_sentence.canvas import Canvas
from domain.filing_sentence.known import LONGEST, Known, Named, Said
from domain.filing_sentence.moments import moment
from domain.filing_sentence.words import CALLS, COMES, HINTS, INTERVIEWS, MODES, NOT_NOW, PAST
from domain.when.frame import Frame

LINES = 8
ENOUGH = 2  # of outlet or reporter, time, interviewee


def read_in(text: str, known: Known, frame: Frame) -> Said:
    """What a sentence says.  Nothing is guessed: what two readings fit stays to be asked."""
    written = " ".join(text.split())
    if len(written) > LONGEST:
        return Said()
    canvas = Canvas(written)
    at = moment(canvas, frame)
    outlet = media.outlet(canvas, known)
    journalist = media.journalist(canvas)
    asked = people.interviewee(canvas, known)
    mode = _mode(canvas, outlet, known)
    about = topics.topic(canvas)
    beside = canvas.left
    if about is None:
        about = topics.leftover(canvas)
    found = [bool(outlet or journalist), bool(at), bool(asked)]
    return Said(
        outlet=outlet,
        journalist=journalist,
        moment=at,
        interviewee=asked,
        topic=about,
        mode=mode,
        hints=_hints(canvas.plain, outlet, known),
        is_filing=sum(found) >= ENOUGH and _is_announced(canvas.plain, beside, text),
    )


def _is_announced(plain: str, beside: str, text: str) -> bool:
    """An interview to come, in one paragraph: no question, no refusal, nothing of the past.

    ``beside`` is the sentence without its topic: 「谈疫苗谁该打」 asks nothing.
    """
    spoken = INTERVIEWS.search(plain) and not PAST.search(plain) and not NOT_NOW.search(beside)
    return bool(spoken) and text.strip().count("\n") < LINES


def _mode(canvas: Canvas, outlet: Named | None, known: Known) -> Mode | None:
    own = {one.id for one in known.outlets if one.is_own}
    if called := CALLS.search(canvas.left):
        canvas.take(*called.span())
    for mode, pattern in MODES:
        if found := pattern.search(canvas.left):
            if mode is Mode.IN_PERSON and _is_own(outlet, own):
                return Mode.OWN_ACCOUNT
            if mode is not Mode.IN_PERSON:
                canvas.take(*found.span())
            return mode
    if _is_own(outlet, own):
        return Mode.OWN_ACCOUNT
    return Mode.IN_PERSON if COMES.search(canvas.left) else None


def _is_own(outlet: Named | None, own: set[int]) -> bool:
    return outlet is not None and len(outlet.ids) == 1 and outlet.ids[0] in own


def _hints(plain: str, outlet: Named | None, known: Known) -> dict[Flag, str]:
    found = {flag: hit[0] for flag, pattern in HINTS.items() if (hit := pattern.search(plain))}
    foreign = {one.id: one.name for one in known.outlets if one.is_foreign}
    if outlet is not None and len(outlet.ids) == 1 and outlet.ids[0] in foreign:
        found[Flag.FOREIGN] = outlet.text
    return {flag: found[flag] for flag in Flag if flag in found}
