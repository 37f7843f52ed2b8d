"""The whole list: what is typed or pressed, the right it needs, and who handles it.

Declared with PTB's own handler classes, used for matching only (``check_update`` is
synchronous); the first that matches wins.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from telegram import Message, Update
from telegram.ext import BaseHandler, CallbackQueryHandler, CommandHandler

from domain.permission import Person, Right, may
from handlers import (
    approvals,
    attendance,
    calendar,
    calendar_feeds,
    calendar_months,
    campaigns,
    collection_forms,
    day_choices,
    duty,
    enrolments,
    entries,
    entry_lists,
    exams,
    filing_afterwards,
    filing_clash,
    filing_door,
    filing_files,
    filing_handover,
    filing_rescue,
    filing_revocation,
    filing_sentences,
    filings,
    forecasts,
    form_presses,
    handovers,
    health_days,
    incident_board,
    incident_facts,
    incidents,
    issue_forms,
    issues,
    leave,
    matching,
    missing,
    nominations,
    notices,
    own_entries,
    papers,
    people,
    plan_lines,
    plan_texts,
    plans,
    precheck_presses,
    published_entries,
    question_banks,
    quotas,
    registration,
    reminders,
    report_bulk,
    report_forms,
    report_reviews,
    report_tasks,
    reports,
    rights,
    rollovers,
    roster_forms,
    roster_office,
    roster_paste,
    rosters,
    searching,
    series,
    slot_forms,
    slots,
    start,
    statements,
    submissions,
    tallies,
    themes,
    training_forms,
    training_steering,
    training_steps,
    trainings,
    units,
)
from handlers.context import Ctx

Handle = Callable[[Ctx], None]


@dataclass(frozen=True, slots=True)
class Route:
    """``right`` is asked here and again by the action; ``in_menu`` commands are offered."""

    match: BaseHandler[Any, Any, Any]
    right: Right
    call: Handle
    command: str = ""

    @property
    def name(self) -> str:
        """``filings.begin``: the code's own name, never anything that was typed."""
        return f"{self.call.__module__.rpartition('.')[2]}.{self.call.__name__}"


async def _unused(_update: Update, _context: Any) -> None:
    """PTB wants a coroutine; ours are called synchronously inside the transaction."""


def command(name: str, call: Handle, right: Right = Right.ENTER) -> Route:
    return Route(CommandHandler(name, _unused), right, call, name)


def button(noun: str, verbs: str, call: Handle, right: Right = Right.ENTER) -> Route:
    """Presses on ``noun.<verb>.…``; ``verbs`` is ``a|b|c``."""
    return Route(CallbackQueryHandler(_unused, rf"^{noun}\.(?:{verbs})\."), right, call)


# The order of the menu: what one comes for first, housekeeping last.
COMMANDS: tuple[Route, ...] = (
    command("filing", filings.begin, Right.FILE),
    command("approvals", approvals.list_, Right.SEE_WAITING),
    command("incident", incidents.begin, Right.SEE_INCIDENT),
    command("duty", duty.show, Right.SEE_DUTY),
    command("leave", leave.show, Right.DELEGATE),
    command("due", reports.due, Right.SEE_DUE),
    command("training", trainings.training),
    command("rosters", rosters.show, Right.KEEP_ROSTER),
    command("notice", notices.begin, Right.SEND_NOTICE),
    command("calendar", calendar.calendar),
    command("reminders", reminders.show),
    command("search", searching.search, Right.SEARCH),
    command("plan", plans.show_all, Right.READ_PLAN),
    command("units", units.search),
    command("people", people.search, Right.MANAGE_PEOPLE),
    command("register", registration.register),
    command("language", start.language),
    command("help", start.help_),
    command("start", start.start),
    command("cancel", start.cancel),
)

BUTTONS: tuple[Route, ...] = (
    button("filing", "approve|reject|return|condition|agree", approvals.pressed),
    button("filing", "reassign|add_signer|cc", filing_handover.pressed),
    button("filing", "agreed|propose|revoke", filing_revocation.pressed, Right.DECIDE),
    button("filing", "stuck", filing_rescue.pressed, Right.RESCUE),
    button("filing", "receive|appeal", filing_revocation.pressed),
    button(
        "filing",
        "mine|open|accept|withdraw|cancel|object|resubmit|change|copy|like",
        filings.pressed,
    ),
    button("filing", "papers|paper", papers.pressed),
    button("search", "open", searching.pressed, Right.SEARCH),
    button(
        "filing",
        "hold|no_show|record|check|publish|drop|correct|answer|revoke_consent|tell_outlet|proof",
        filing_afterwards.pressed,
    ),
    button("filing", "onsite", filing_door.pressed, Right.FILE),
    button("filing", "verbal_ok|verbal_hold|verbal_no", filing_door.pressed),
    button("filing", "backfill", filing_door.pressed, Right.FILE),
    button("filing", "files", filing_files.show),
    button("duty", "enter|handover|to|show", duty.pressed, Right.SEE_DUTY),
    button("standin", "give|leave|deputy|end|panel", leave.pressed),
    button("clash", "time|expert|keep", filing_clash.pressed, Right.FILE),
    button("report", "submit", submissions.begin, Right.SUBMIT),
    button("report", "mine", reports.turned, Right.SUBMIT),
    button("report", "new", report_forms.new, Right.OPEN_TASK),
    button("report", "gather", collection_forms.new, Right.OPEN_TASK),
    button("roster", "waiting|all|export", roster_office.pressed, Right.REVIEW_SUBMISSION),
    button("roster", "paste", roster_paste.begin, Right.REVIEW_SUBMISSION),
    button("roster", "add|change|decline", roster_forms.begin, Right.KEEP_ROSTER),
    button(
        "roster",
        "root|unit|list|edit|open|leave|left|accept|confirm",
        rosters.pressed,
        Right.KEEP_ROSTER,
    ),
    button("issue", "add|done|fail|again", issue_forms.begin, Right.SEE_DUE),
    button(
        "issue",
        "list|below|open|none|pass|drop|overview|export",
        issues.pressed,
        Right.SEE_DUE,
    ),
    button("entry", "invited", entries.pressed, Right.SUBMIT),
    button("entry", "own|mine|change|withdraw|takeback|keep", own_entries.pressed, Right.SUBMIT),
    button(
        "slot",
        "all|column|stop|stopsure|open|take|back|deliver",
        slots.pressed,
        Right.SEE_DUE,
    ),
    button("slot", "new", slot_forms.new, Right.OPEN_TASK),
    button("published", "note|figures", published_entries.pressed, Right.SEE_DUE),
    button("entry", "list|show|sheet|past", entry_lists.pressed, Right.REVIEW_SUBMISSION),
    button("entry", "pick|tick|telling|tell", nominations.pressed, Right.REVIEW_SUBMISSION),
    button("report", "due", report_forms.due, Right.OPEN_TASK),
    button("quota", "number", quotas.number, Right.OPEN_TASK),
    button("quota", "share", quotas.share, Right.OPEN_TASK),
    button("quota", "people", quotas.people, Right.SUBMIT),
    button("report", "waive", report_forms.waive, Right.OPEN_TASK),
    button(
        "report",
        "tasks|drafts|task|open|missing|ending|end|again",
        report_tasks.pressed,
        Right.OPEN_TASK,
    ),
    button(
        "report",
        "waiting|review|next|accept|return|excuse",
        report_reviews.pressed,
        Right.REVIEW_SUBMISSION,
    ),
    button(
        "review",
        "sift|kinds|page|tick|untick|ask|accept|return",
        report_bulk.pressed,
        Right.REVIEW_SUBMISSION,
    ),
    button("missing", "all|task|names|sheet", missing.pressed, Right.SEE_DUE),
    button("report", "forecast", forecasts.task, Right.OPEN_TASK),
    button(
        "campaign",
        "list|new|open|confirm|drop|ending|end|again",
        campaigns.pressed,
        Right.SEND_NOTICE,
    ),
    button("series", "forecast", forecasts.series, Right.OPEN_TASK),
    button("series", "draft", series.of_draft, Right.OPEN_TASK),
    button("series", "list|open|skip|stopping|stop|resume|again", series.pressed, Right.OPEN_TASK),
    button("notice", "forecast", forecasts.notice, Right.SEND_NOTICE),
    button("filing", "forecast", forecasts.filing),
    button("notice", "ack", notices.acknowledge, Right.ACKNOWLEDGE),
    button("notice", "sample", notices.sample, Right.SEND_NOTICE),
    button(
        "notice",
        "new|open|receipts|confirm|drop|pause|resume|cancel|resend",
        notices.pressed,
        Right.SEND_NOTICE,
    ),
    button("training", "all|show|people|list|register", trainings.pressed),
    button("training", "enrol", enrolments.begin),
    button("training", "leaving", enrolments.leaving),
    button("training", "leave", enrolments.leave),
    button("training", "ticks|tick|code", attendance.pressed),
    button("training", "sign", attendance.pressed, Right.TRAIN),
    button("training", "new", training_forms.new, Right.TRAIN),
    button("training", "bank", question_banks.pressed, Right.TRAIN),
    button("training", "addbank", question_banks.begin, Right.TRAIN),
    button("training", "move|seats|late|marks|again", training_steering.pressed, Right.TRAIN),
    button(
        "training",
        "drafts|open|ending|end|finishing|finish|exam",
        training_steps.steered,
        Right.TRAIN,
    ),
    button("exam", "begin|choose|turn|mark|over|submit", exams.pressed),
    button("calendar", "month|text|picture|draw", calendar_months.pressed),
    button("calendar", "file|feed|feedof|feednew|feedend", calendar_feeds.pressed),
    button("calendar", "confirm", health_days.confirm, Right.MANAGE_PLAN),
    button("choice", "open|take", day_choices.pressed, Right.MANAGE_PLAN),
    button("theme", "record", themes.begin, Right.MANAGE_PLAN),
    button("reminder", r"\w+", reminders.pressed),
    button("plan", "list|open|lines", plans.pressed, Right.READ_PLAN),
    button("tally", "show|rows|paper", tallies.pressed, Right.READ_REGISTER),
    button("plan", "line", plan_lines.pressed, Right.READ_PLAN),
    button("plan", "start", plan_lines.pressed, Right.OPEN_TASK),
    button("plan", "choose", plan_lines.pressed, Right.MANAGE_PLAN),
    button("year", "show|turn", rollovers.pressed, Right.MANAGE_PLAN),
    button("plan", "read", plan_texts.begin, Right.MANAGE_PLAN),
    button("plantext", "tick|page", plan_texts.pressed, Right.MANAGE_PLAN),
    button(
        "registration",
        "show|match|pick|same|other|decline",
        matching.pressed,
        Right.MATCH_REGISTRATION,
    ),
    button("people", "open|grant|rename|end|reallyend|invite", people.pressed, Right.MANAGE_PEOPLE),
    button("right", "renew|list|page|confirm", rights.pressed, Right.MANAGE_PEOPLE),
    button("handover", "begin|agree|drop", handovers.pressed),
    button("units", "import|open", units.pressed),
    button("unit_import", "page|apply|drop", units.import_pressed, Right.MANAGE_PEOPLE),
    button(
        "incident",
        "list|over|new|open|card|answer|log|gaps|gap|t0|pause|resume|close|conference|review|experts",
        incidents.pressed,
        Right.SEE_INCIDENT,
    ),
    button(
        "fact",
        "list|add|open|verify|deny|doubt|correct",
        incident_facts.pressed,
        Right.SEE_INCIDENT,
    ),
    button("board", "show|take|leave|give|to", incident_board.pressed, Right.SEE_INCIDENT),
    button(
        "statement",
        "list|draft|open|facts|use|sign|remark|release|compare",
        statements.pressed,
        Right.SEE_INCIDENT,
    ),
    button("language", "set", start.set_language),
    button("draft", r"\w+", form_presses.pressed),
    button("precheck", "mask|again|keep", precheck_presses.pressed),
)

ROUTES = COMMANDS + BUTTONS

# Which noun answers a typed reply to a card of its own: (ctx, record id, version on the card).
REPLIES: dict[str, Callable[[Ctx, int, int], None]] = {
    "filing": approvals.replied,
    "incident": incident_facts.replied,
    "statement": statements.replied,
    "registration": matching.replied,
    "submission": report_reviews.replied,
}

# Finds the record a quoted card speaks of by the number in its text, when its id was lost.
QUOTED: tuple[Callable[[Ctx, str], str | None], ...] = (approvals.quoted,)


def find(update: Update) -> Route | None:
    """The first route that matches."""
    for route in ROUTES:
        checked = route.match.check_update(update)
        if checked is not None and checked is not False:
            return route
    return None


def arguments(update: Update) -> str:
    """What stands behind a command."""
    message = update.message
    if message is None or not message.text or not message.text.startswith("/"):
        return ""
    _, *rest = message.text.split(maxsplit=1)
    return rest[0].strip() if rest else ""


def commands_for(person: Person) -> tuple[str, ...]:
    """The commands a person may use, in the order of the menu."""
    return tuple(route.command for route in ROUTES if route.command and may(person, route.right))


def about_quoted(ctx: Ctx, quoted: Message) -> str | None:
    """``noun:id`` of the record whose number stands in a quoted message."""
    text = quoted.text or quoted.caption or ""
    return next((about for find_ in QUOTED if (about := find_(ctx, text))), None)


# Sentences that need no form and no command, the first that is one.
HEARD: tuple[Callable[[Ctx], bool], ...] = (
    exams.heard,
    filing_sentences.overheard,
    leave.heard,
    handovers.heard,
    reports.is_asked,
    searching.is_asked,
)


def fallback(ctx: Ctx) -> None:
    """Nothing matched: a sentence that files an interview, or what to do next."""
    if approvals.is_loose_word(ctx):
        ctx.say("filing-word-without-card")
        return
    if any(hears(ctx) for hears in HEARD):
        return
    ctx.say("not-understood" if ctx.text else "kind-not-usable")
