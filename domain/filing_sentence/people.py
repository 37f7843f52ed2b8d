"""Who is interviewed: a name of the roster, a surname with a title, or a title alone."""

import re

from domain.filing_sentence.canvas import TAKEN, Canvas
from domain.filing_sentence.known import Known, KnownExpert, Named
from domain.filing_sentence.words import DEPARTMENT, DOCTORS, HAN, SURNAMES

_TITLED = re.compile(rf"(?P<where>{DEPARTMENT})?的?(?P<surname>[{SURNAMES}])(?P<title>{DOCTORS})")
_ROLE = re.compile(rf"(?P<where>{DEPARTMENT})?(?:的|一位)?(?P<title>{DOCTORS})")
_AFTER = re.compile(rf"\s?{DOCTORS}")
_BEFORE = re.compile(rf"(?:{DEPARTMENT}|护理部|社区中心|{DOCTORS})的?$")
_JOINED = re.compile(r"^(?:和|与|、|及)\s?")
_ALSO = re.compile(rf"(?:{DOCTORS}|[{TAKEN}])(?:和|与|、|及)$")
_UNSAID = re.compile(r"(?:受访人?|采访对象|专家)(?:还)?(?:没定|未定|待定)")
_LABEL = re.compile(r"(?:受访人?|采访对象)(?:是|为|:)?\s?$")
_LATIN_NAME = r"[A-Z][\w'.]*(?: [A-Z][\w'.]*)*"
_LATIN = re.compile(rf"\b[Ii]nterview(?:ing)?\s+(?P<name>{_LATIN_NAME})")


def interviewee(canvas: Canvas, known: Known) -> Named | None:
    """Take who is interviewed.  None: nobody is named."""
    if _UNSAID.search(canvas.left):
        return None
    if whole := _whole_names(canvas, known.experts):
        return whole
    if latin := _LATIN.search(canvas.left):
        return Named(canvas.take(*latin.span("name")))
    if found := _TITLED.search(canvas.left):
        return _of_surname(canvas, known.experts, found)
    if found := _ROLE.search(canvas.left):
        return _of_role(canvas, known.experts, found)
    return None


def _whole_names(canvas: Canvas, experts: tuple[KnownExpert, ...]) -> Named | None:
    """李国栋, with what stands around the name; two names are asked about."""
    places = sorted(
        (canvas.left.index(one.name), one) for one in experts if one.name in canvas.left
    )
    if not places:
        return None
    first = places[0][0]
    shared = _ALSO.search(canvas.left[:first]) is not None
    written = [_take_around(canvas, one.name) for _, one in places]
    ids = tuple(one.id for _, one in places)
    if shared:
        return Named(written[0], ids, is_vague=True)
    return Named("、".join(written), ids)


def _take_around(canvas: Canvas, name: str) -> str:
    """The name with its department and title: nothing of them is left for the topic."""
    first = canvas.left.index(name)
    after = first + len(name)
    if title := _AFTER.match(canvas.left, after):
        after = title.end()
    for pattern in (_BEFORE, _LABEL):
        if before := pattern.search(canvas.left[:first]):
            first = before.start()
    canvas.take(first, after)
    return name


def _of_surname(
    canvas: Canvas, experts: tuple[KnownExpert, ...], found: re.Match[str]
) -> Named | None:
    """呼吸科李主任: of this name, this department, this rank; near ones alone without one."""
    written = canvas.take(*found.span())
    named = [one for one in experts if one.name.startswith(found["surname"])]
    fitting = [one for one in named if _fits(one, found["title"])]
    if where := found["where"]:
        there = [one for one in fitting if _works_in(one, where)]
        return Named(written, tuple(one.id for one in there))
    near = [one for one in fitting if one.is_near]
    if len(near) == 1:
        return Named(written, (near[0].id,))
    ids = tuple(one.id for one in (near or fitting))
    return Named(written, ids, is_vague=bool(ids))


def _of_role(
    canvas: Canvas, experts: tuple[KnownExpert, ...], found: re.Match[str]
) -> Named | None:
    """儿科主任: whoever it is in the roster; nobody's name, so more or less than one is asked."""
    written = canvas.take(*found.span())
    fitting = [one for one in experts if one.is_near and _fits(one, found["title"])]
    if found["where"]:
        fitting = [one for one in fitting if _works_in(one, found["where"])]
    elif "院长" not in found["title"] and "书记" not in found["title"]:
        fitting = []
    ids = tuple(one.id for one in fitting)
    return Named(written, ids, is_vague=len(ids) != 1)


def _fits(one: KnownExpert, title: str) -> bool:
    """Whether somebody of this rank may be called so."""
    if "院长" in title:
        return one.title.endswith("院长") and (not title.startswith("副") or one.title == "副院长")
    if "主任" in title:
        return "主任" in one.title
    if "护士" in title or "护师" in title:
        return "护" in one.title
    return True


def _works_in(one: KnownExpert, where: str) -> bool:
    """心内科 is 心血管内科: its signs in their order, without 科 and the like."""
    stem = re.sub(r"(?:科|部|中心|门诊|病区)$", "", where)
    signs = iter(one.field)
    return bool(stem) and all(sign in signs for sign in stem[-4:] if re.match(f"[{HAN}]", sign))
