"""Composing a task of any kind of collection: which kind, what, from whom, until when (T5-T9)."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from actions import call_numbers, issues
from actions import drafts as acts
from domain import collection, ordinal
from domain.collection import Collection, Term
from domain.errors import Refused
from domain.form import SKIPPED, check_text
from domain.messages import Bilingual, Phrase, Value
from domain.permission import Right
from domain.plan import Counted, Period
from domain.quota import Asked, begins
from handlers import audiences, checklist_lines, forms, recurrences, report_forms
from handlers.answers import Choice
from handlers.context import Ctx
from handlers.forms import Dialog
from storage.drafts import Draft
from storage.reports import NewTask

FORM = "collection_task"
SEPARATOR = "\n"
MOST_TOPICS = 12


def new(ctx: Ctx) -> None:
    """新建其他征集; the key of a roster names its kind."""
    kind = ctx.tx.office.collections.get(ctx.pressed.argument)
    prefill = {"kind": kind.kind} if kind is not None and kind.has_entries else None
    forms.begin(ctx, FORM, prefill=prefill)


def _kinds(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """Every kind but the report, which has a key of its own; by its name, or by its id.

    Rosters stand last: they are confirmed once a year, and from /rosters.
    """
    kinds = [one for one in ctx.tx.office.collections.values() if one.has_entries]
    found = sorted(kinds, key=lambda one: one.roster is not None)
    if text.startswith("#"):
        return [_choice(one) for one in found if one.kind == text[1:]]
    return [_choice(one) for one in found if text.lower() in _names(one)]


def _names(kind: Collection) -> str:
    return f"{kind.name.zh} {kind.name.en} {kind.kind}".lower()


def _choice(kind: Collection) -> Choice:
    return Choice(kind.kind, kind.kind, Phrase("form-said", {"said": kind.name}))


def _picked(_ctx: Ctx, _draft: Draft, choice: Choice) -> str:
    return choice.value


def _kind_of(ctx: Ctx, answers: Mapping[str, Any]) -> Collection:
    found = ctx.tx.office.collections.get(answers.get("kind", ""))
    if found is None:
        raise Refused("button-stale")
    return found


def _show_kind(ctx: Ctx, value: str) -> Value:
    found = ctx.tx.office.collections.get(value)
    return found.name if found else value


def _titles(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """A roster's yearly confirmation is named after it: one press."""
    kind = _kind_of(ctx, draft.answers)
    if kind.roster is None or text not in ("", "#year"):
        return []
    title = ordinal.of_year(kind.name.zh, ctx.tx.today.year)
    return [Choice("year", title, Phrase("form-said", {"said": title}))]


def _pick_title(_ctx: Ctx, _draft: Draft, choice: Choice) -> str:
    return choice.name


def _read_title(ctx: Ctx, draft: Draft, text: str) -> str:
    form = ctx.tx.office.forms[draft.form]
    return check_text(form.question("title"), text)


def _ask_title(ctx: Ctx, draft: Draft) -> Phrase:
    is_roster = _kind_of(ctx, draft.answers).roster is not None
    return Phrase("form-collection-title-roster" if is_roster else "form-collection-title")


def _derive(ctx: Ctx, answers: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a kind lets be said: 第N届, how many are chosen, how long it is open, topics."""
    found = ctx.tx.office.collections.get(answers.get("kind", ""))
    if found is None:
        return {}
    flags = {
        "counted": found.has_ordinal,
        "limited": not (found.roster or found.has_issues),
        "listed": found.has_issues,
        "staged": bool(found.stages),
        "topical": any(blank.from_task for blank in found.blanks),
        "termed": len(found.terms) > 1,
    }
    ends = "said" if _term(found, answers) is Term.ONCE else "itself"
    return {name: "yes" if is_so else "no" for name, is_so in flags.items()} | {"ends": ends}


def _term(kind: Collection, answers: Mapping[str, Any]) -> Term:
    return Term(answers.get("term") or kind.terms[0]) if kind.terms[1:] else kind.terms[0]


def _terms(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    kind = _kind_of(ctx, draft.answers)
    return [
        Choice(term, term, Phrase(f"collection-term-{term}"))
        for term in kind.terms
        if text in ("", f"#{term}")
    ]


def _show_term(_ctx: Ctx, value: str) -> Value:
    return Phrase(f"collection-term-{Term(value)}")


def _editions(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """第九届, where 第八届 was the last one."""
    found = call_numbers.editions(ctx.tx, draft.answers["kind"], draft.answers["title"])
    return [
        Choice(str(one), str(one), Phrase("collection-edition", {"number": one}))
        for one in found
        if text in ("", f"#{one}")
    ]


def _ask_ordinal(ctx: Ctx, draft: Draft) -> Phrase:
    last = call_numbers.last_edition(ctx.tx, draft.answers["kind"], draft.answers["title"])
    if last is None:
        return Phrase("form-collection-ordinal")
    known: dict[str, Value] = {"last": last.number, "year": str(last.year)}
    return Phrase("form-collection-ordinal-after", known)


def _winners(ctx: Ctx, draft: Draft, text: str) -> list[Choice]:
    """How many are chosen, where a plan or the title says so."""
    return [
        Choice(str(one), str(one), Phrase("collection-winners", {"count": one}))
        for one in call_numbers.winners(ctx.tx, draft.answers["title"])
        if text in ("", f"#{one}")
    ]


def read_number(_ctx: Ctx, _draft: Draft, text: str) -> str:
    """「3」, 「第八届」, 「最多3份」 as digits."""
    number = ordinal.read(text) or 0
    if not 1 <= number <= ordinal.MOST:
        raise Refused("collection-number", most=ordinal.MOST)
    return str(number)


def _topics(ctx: Ctx, _draft: Draft, text: str) -> list[Choice]:
    """The topics a plan names, taken over by one press."""
    found = call_numbers.lines_with_topics(ctx.tx)
    chosen = enumerate(found) if text == "" else _at(found, text)
    return [
        Choice(
            str(at),
            SEPARATOR.join(line.topics),
            Phrase("collection-topics-of", {"clause": line.clause, "topics": line.topics}),
        )
        for at, (_, line) in chosen
    ]


def _at(found: Sequence[Any], text: str) -> list[tuple[int, Any]]:
    at = int(text[1:]) if text[1:].isdecimal() else len(found)
    return [(at, found[at])] if at < len(found) else []


def _pick_topics(_ctx: Ctx, _draft: Draft, choice: Choice) -> list[str]:
    return choice.name.split(SEPARATOR)


def _read_topics(_ctx: Ctx, _draft: Draft, text: str) -> list[str]:
    """Apart by 、, commas or lines; each once."""
    words = [word.strip() for word in audiences.NAMES_APART.split(text)]
    topics = list(dict.fromkeys(word for word in words if word))
    too_long = any(len(topic) > collection.LONGEST_NAME for topic in topics)
    if not topics or len(topics) > MOST_TOPICS or too_long:
        raise Refused("collection-topics", most=MOST_TOPICS, longest=collection.LONGEST_NAME)
    return topics


def _show_topics(_ctx: Ctx, value: list[str] | str) -> Value:
    return tuple(value) if value else Phrase("answer-none")


def _show_most(_ctx: Ctx, value: str) -> Value:
    """Passed over, the kind's own number holds, and its card says it: 「无」 would be wrong."""
    return value if value != SKIPPED else Phrase("collection-at-most-usual")


def _preview(ctx: Ctx, draft: Draft) -> tuple[str, dict[str, Value]]:
    _, values = report_forms.preview_task(ctx, draft)
    return "collection-preview", values | {"kind": _kind_of(ctx, draft.answers).name}


def _create(ctx: Ctx, draft: Draft) -> None:
    """A draft, or what opens every month; its card asks once more where it is a draft."""
    acts.take(ctx.tx, draft)
    kind = _kind_of(ctx, draft.answers)
    due = draft.answers.get("due") or _by_itself(ctx, _term(kind, draft.answers))
    task_id = report_forms.compose(ctx, _new_task(ctx, kind, draft.answers, due), due)
    if task_id is not None:
        issues.keep_lines(ctx.tx, task_id, checklist_lines.listed(draft.answers))


def _new_task(
    ctx: Ctx, kind: Collection, answers: Mapping[str, Any], due: dict[str, Any]
) -> NewTask:
    number = _number_of(answers.get("ordinal", SKIPPED))
    title = ordinal.titled(answers["title"], number)
    listed, starts_on = len(answers.get("lines") or ()), _starts_on(ctx, kind, due)
    return NewTask(
        kind=kind.kind,
        title=Bilingual(title, title),
        audience=audiences.chosen(answers),
        evidence=tuple(map(str, kind.evidence)),
        due_at=None,
        explanation=answers["explanation"],
        clause=answers.get("clause"),
        plan_line=answers.get("plan_line"),
        ordinal=number,
        at_most=_number_of(answers.get("at_most", SKIPPED)) or kind.at_most,
        winners=_number_of(answers.get("winners", SKIPPED)),
        term=_term(kind, answers),
        choices=_choices(kind, answers),
        asked=Asked(listed, Counted.UNIT, starts_on) if listed else kind.asked(starts_on),
        checks=answers.get("checks"),
        created_by=ctx.known.id,
    )


def _by_itself(ctx: Ctx, term: Term) -> dict[str, Any]:
    """What comes every month is open from its first working day to its last; else all year."""
    if term is Term.MONTHLY:
        return recurrences.every_month(ctx)
    office = ctx.tx.office
    ends_at = office.hours.moment(date(ctx.tx.today.year, 12, 31), office.policy.due_hour)
    return {"at": ends_at.isoformat(), "said_on": None}


def _starts_on(ctx: Ctx, kind: Collection, due: dict[str, Any]) -> date:
    """What was done since then counts: of a roster and a checklist from now on, else this year.

    What repeats counts anew at each of its openings.
    """
    if kind.roster is not None or kind.has_issues or recurrences.recurs(due):
        return ctx.tx.today
    due_on = ctx.tx.office.day_of(report_forms.due_of(ctx, due).at)
    return min(begins(Period.YEAR, due_on), ctx.tx.today)


def _choices(kind: Collection, answers: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The options a task brings along: its topics."""
    topics = tuple(answers.get("topics") or ())
    asked = [blank.key for blank in kind.blanks if blank.from_task]
    return dict.fromkeys(asked, topics) if topics else {}


def _number_of(answer: str) -> int | None:
    return int(answer) if answer != SKIPPED else None


forms.register(
    FORM,
    Dialog(
        right=Right.OPEN_TASK,
        preview=_preview,
        submit=_create,
        choices={
            "kind": _kinds,
            "title": _titles,
            "ordinal": _editions,
            "winners": _winners,
            "term": _terms,
            "topics": _topics,
        },
        picked={
            "kind": _picked,
            "title": _pick_title,
            "ordinal": _picked,
            "winners": _picked,
            "term": _picked,
            "topics": _pick_topics,
        },
        derive=_derive,
        parse={
            "title": _read_title,
            "ordinal": read_number,
            "winners": read_number,
            "topics": _read_topics,
            "at_most": read_number,
            "lines": checklist_lines.read,
            "units": audiences.read_units,
            "due": report_forms.read_due_or_rule,
        },
        show={
            "kind": _show_kind,
            "term": _show_term,
            "topics": _show_topics,
            "at_most": _show_most,
            "lines": checklist_lines.show,
            "scope": audiences.show_scope,
            "units": audiences.show_units,
            "due": report_forms.show_due_or_rule,
        },
        prompt={"title": _ask_title, "ordinal": _ask_ordinal},
        submit_buttons=report_forms.task_keys,
    ),
)
