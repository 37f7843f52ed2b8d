"""``xuanbao migrate``: bring the database to this program's schema."""

from bot.cli.opening import ConfigOption, load, make_folder
from bot.cli.voice import Voice
from domain.errors import PackError


def migrate(config: ConfigOption = None) -> None:
    """升级数据库的表结构 / bring the database to the newest schema (`run` does it by itself)."""
    from sqlalchemy.exc import DBAPIError

    from storage.db import open_engine
    from storage.lock import Occupied, alone
    from storage.migrate import HEAD
    from storage.migrate import migrate as bring_up

    settings = load(config)
    make_folder(settings.database.url)
    engine = open_engine(settings.database.url)
    try:
        with alone(settings.database.url):
            done = bring_up(engine)
    except (Occupied, DBAPIError) as error:
        raise PackError("config", "database.url", str(error).splitlines()[0]) from error
    finally:
        engine.dispose()
    voice = Voice.of(settings)
    if done:
        voice.say("migrate-done", revision=HEAD)
    else:
        voice.say("migrate-nothing", revision=HEAD)
