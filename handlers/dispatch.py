"""One update finds its one handler: identified first, then commands, presses, replies, answers."""

from telegram import Chat, Update, User

from actions import delivery
from actions.tx import Tx
from handlers import attendance, forms, registration, routes
from handlers.context import Ctx
from storage import outbox, people, speakers

LANGUAGES = {"en": "en"}
DEFAULT_LANGUAGE = "zh-CN"


def run(tx: Tx, update: Update) -> Ctx | None:
    """Handle one update.  None: nobody to answer (a group, a channel, a changed membership)."""
    if update.my_chat_member is not None:
        _membership(tx, update)
        return None
    if update.message is not None and update.message.migrate_to_chat_id is not None:
        _migrate(tx, update.message.chat_id, update.message.migrate_to_chat_id)
        return None
    ctx = identify(tx, update)
    if ctx is not None:
        _handle(ctx)
    return ctx


def identify(tx: Tx, update: Update) -> Ctx | None:
    """Who speaks.  Only private chats are answered; ``from_user`` is what Telegram vouches for."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None or chat.type != Chat.PRIVATE or user.is_bot:
        return None
    speaker = speakers.find(tx.conn, user.id, chat.id, tx.today)
    person = speaker.person if speaker else None
    message = update.message
    tx.actor = person
    tx.said_at = message.date if message is not None else tx.now
    if not (speaker.chat_is_current if speaker else _stranger_is_known(tx, chat.id)):
        people.open_chat(tx.conn, chat.id, "private", person.id if person else None, tx.now)
    language = person.language if person else _language(user)
    return Ctx(tx, update, user, chat.id, language, person)


def _stranger_is_known(tx: Tx, chat_id: int) -> bool:
    return people.chat_is_current(tx.conn, chat_id, None)


def _language(user: User) -> str:
    return LANGUAGES.get((user.language_code or "")[:2], DEFAULT_LANGUAGE)


def _handle(ctx: Ctx) -> None:
    if ctx.person is None or not ctx.person.roles:  # one whose roles are over is a stranger again
        ctx.route = "door"
        registration.door(ctx)
        return
    if ctx.update.edited_message is not None:
        ctx.say("edited-not-read")
        return
    route = routes.find(ctx.update)
    if route is not None:
        _enter(ctx, route)
    elif ctx.update.callback_query is not None:
        ctx.tell("button-stale", alert=True)
    elif not (_replied_to_card(ctx) or _signed_in(ctx) or _answered(ctx)):
        ctx.route = "fallback"
        routes.fallback(ctx)


def _signed_in(ctx: Ctx) -> bool:
    """The code of a training, whatever form stands half filled."""
    ctx.route = "attendance"
    return attendance.heard(ctx)


def _answered(ctx: Ctx) -> bool:
    ctx.route = "answer"
    return forms.answer(ctx)


def _enter(ctx: Ctx, route: routes.Route) -> None:
    ctx.route = route.name
    ctx.require(route.right)
    ctx.args = routes.arguments(ctx.update)
    ctx.commands = routes.commands_for(ctx.known)
    route.call(ctx)


def _replied_to_card(ctx: Ctx) -> bool:
    """A typed reply to a card we sent goes to the noun the card speaks of."""
    replied = ctx.message.reply_to_message
    if replied is None:
        return False
    about = outbox.about_message(ctx.tx.conn, ctx.chat_id, replied.message_id)
    noun, _, rest = (about or routes.about_quoted(ctx, replied) or "").partition(":")
    handle = routes.REPLIES.get(noun)
    if handle is None:
        return False
    ctx.route = f"reply.{noun}"
    record_id, _, version = rest.partition(":")
    handle(ctx, int(record_id), int(version or 0))
    return True


def _membership(tx: Tx, update: Update) -> None:
    """The bot was blocked or let in again."""
    changed = update.my_chat_member
    if changed is None:
        return
    chat_id = changed.chat.id
    if changed.new_chat_member.status in ("kicked", "left"):
        delivery.chat_closed(tx, chat_id, "blocked")
    else:
        person = people.by_telegram(tx.conn, changed.from_user.id, tx.today)
        kind = str(changed.chat.type)
        private = changed.chat.type == Chat.PRIVATE
        people.open_chat(tx.conn, chat_id, kind, person.id if person and private else None, tx.now)


def _migrate(tx: Tx, old_id: int, new_id: int) -> None:
    """A group became a supergroup: its new id everywhere, in this transaction."""
    people.move_chat(tx.conn, old_id, new_id)
    outbox.move_chat(tx.conn, old_id, new_id)
