"""The rules of the house that no linter knows: sizes, names, who reads the time, honest tests."""

import ast
import statistics
from datetime import UTC

import pytest

from domain.errors import Refused
from domain.messages import Phrase
from handlers.routes import REPLIES, ROUTES
from tests.house.code import (
    FLOORS,
    PRODUCT,
    Module,
    calls,
    functions,
    imports,
    length,
    modules,
    names,
    words,
)
from texts.words import Words

MEDIAN, NINE_OF_TEN, LONGEST = 8, 25, 50  # lines of code a function
LARGE, LARGEST = 260, 400  # lines a file

SAYS_NOTHING = {
    "request", "item", "data", "info", "manager", "helper", "util", "utils", "process", "service",
}  # fmt: skip
NOT_OURS = {  # where somebody else's word stands, and whose it is
    ("bot", "do_request"): "PTB's BaseRequest asks for it",
    ("bot", "request_data"): "PTB's BaseRequest asks for it",
    ("bot", "multipart_data"): "PTB's RequestData has it",
    ("bot", "AiohttpRequest"): "a BaseRequest of PTB, beside its HTTPXRequest",
    ("bot", "process_request"): "PTB's BaseRateLimiter asks for it",
    ("storage", "process_bind_param"): "SQLAlchemy's TypeDecorator asks for it",
    ("storage", "process_result_value"): "SQLAlchemy's TypeDecorator asks for it",
    ("web", "request"): "Starlette hands it to every page",
    ("domain", "data"): "Telegram's callback data: what a key sends",
    ("handlers", "data"): "the same",
    ("actions", "data"): "the same",
    ("bot", "data"): "PTB's BaseRateLimiter asks for it",
}
THE_CLOCK = "bot/clock.py"
READS_THE_TIME = {
    "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns",
    "time.localtime", "time.gmtime", "datetime.datetime.now", "datetime.date.today",
}  # fmt: skip


def reported(offenders: list[str]) -> str:
    return "\n".join(["", *offenders])


# sizes


@pytest.fixture(scope="module")
def sizes() -> dict[str, int]:
    return {
        f"{module.at(function)} {function.name}": length(function)
        for module in modules(*FLOORS)
        for function in functions(module)
    }


def test_functions_are_small(sizes: dict[str, int]) -> None:
    ordered = sorted(sizes.values())
    assert statistics.median(ordered) <= MEDIAN
    assert ordered[int(len(ordered) * 0.9)] <= NINE_OF_TEN


def test_no_function_is_long() -> None:
    long = [
        f"{module.at(function)} {function.name}: {length(function)} lines"
        for module in modules(*PRODUCT)
        for function in functions(module)
        if length(function) > LONGEST
    ]
    assert not long, reported(long)


def test_no_file_is_long() -> None:
    found = {module.path: module.lines for module in modules(*PRODUCT)}
    for path, lines in sorted(found.items()):
        if lines > LARGE:
            print(f"{path}: {lines} lines")  # noqa: T201  (seen with -s: the next to be split)
    long = [f"{path}: {lines} lines" for path, lines in found.items() if lines > LARGEST]
    assert not long, reported(long)


def test_a_length_is_what_one_reads() -> None:
    source = '''
def one(
    first: int,
) -> int:
    """Three
    lines of docstring.
    """
    # a comment
    value = first

    return value
'''
    tree = ast.parse(source)
    assert length(next(functions(Module(ROOT_FILE, tree, 1)))) == 5


ROOT_FILE = modules("packs")[0].path


# names


def test_names_say_what_they_mean() -> None:
    wrong = [
        f"{module.at(node)}: {name}"
        for module in modules(*FLOORS)
        for node, name in names(module)
        if SAYS_NOTHING & set(words(name)) and (module.path.parts[0], name) not in NOT_OURS
    ]
    assert not wrong, reported(wrong)


def test_files_say_what_they_mean() -> None:
    wrong = [str(m.path) for m in modules(*PRODUCT) if SAYS_NOTHING & set(words(m.path.stem))]
    assert not wrong, reported(wrong)


def test_a_word_is_a_whole_word() -> None:
    assert words("processRequest_id") == ["process", "request", "id"]
    assert not SAYS_NOTHING & set(words("database_processor"))


# who reads the time


def test_only_the_clock_reads_the_time() -> None:
    wrong = [
        f"{module.at(node)}: {called}"
        for module in modules(*FLOORS)
        for node, called in calls(module)
        if called in READS_THE_TIME and module.path.as_posix() != THE_CLOCK
    ]
    assert not wrong, reported(wrong)


# layers a linter cannot see: nothing broad is caught, nothing is said outside the catalogue


def test_what_is_caught_has_a_name() -> None:
    """`except Exception` only where what failed is kept with its error and the rest goes on."""
    allowed = {"bot/work.py", "bot/tick.py", "bot/fetching.py", "bot/enclosing.py", "storage/db.py"}
    wrong = [
        module.at(node)
        for module in modules(*FLOORS)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler)
        and module.path.as_posix() not in allowed
        and (node.type is None or ast.unparse(node.type) in ("Exception", "BaseException"))
    ]
    assert not wrong, reported(wrong)


def test_words_for_people_stand_in_the_catalogue() -> None:
    """No Chinese in what is done and kept: only keys.  Handlers and domain read what was typed."""
    wrong = [
        f"{module.at(node)}: {node.value!r}"
        for module in modules("actions", "storage")
        for node in ast.walk(_without_docstrings(module))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and _is_chinese(node.value)
    ]
    assert not wrong, reported(wrong)


def _without_docstrings(module: Module) -> ast.Module:
    tree = ast.parse(ast.unparse(module.tree))
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [one for one in body if not _is_text(one)]  # type: ignore[attr-defined]
    return tree


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


# routes


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_command_says_what_it_does(language: str) -> None:
    told = Words(language, UTC)
    for route in ROUTES:
        if route.command:
            assert told.label(Phrase(f"menu-{route.command}")).strip(), route.command


def test_a_command_stands_once_in_the_list() -> None:
    commands = [route.command for route in ROUTES if route.command]
    assert len(commands) == len(set(commands))
    assert all(callable(handle) for handle in REPLIES.values())


# tests


def test_tests_use_real_things() -> None:
    wrong = [
        f"{module.at(node)}: {name}"
        for module in modules("tests")
        for node, name in imports(module)
        if name.split(".")[0] == "mock" or name.startswith(("unittest.mock", "unittest.Mock"))
    ]
    wrong += [
        f"{module.at(node)}: {called}"
        for module in modules("tests")
        for node, called in calls(module)
        if called in ("monkeypatch.setattr", "monkeypatch.setitem", "mocker.patch")
        and ast.unparse(node.args[0]) != "sys"  # what was typed is the world, not our code
    ]
    assert not wrong, reported(wrong)


LOOKS_AGAIN = {
    "tests/sandbox/test_supervisor.py": "another process writes a file, and tells nobody",
}


def test_tests_do_not_sleep() -> None:
    wrong = [
        f"{module.at(node)}: {called}"
        for module in modules("tests")
        for node, called in calls(module)
        if called in ("time.sleep", "sleep", "asyncio.sleep")
        and ast.unparse(node.args[0]) != "0"  # lets others run, for no time at all
        and module.path.as_posix() not in LOOKS_AGAIN
    ]
    assert not wrong, reported(wrong)


def test_a_refusal_is_told_by_its_key() -> None:
    """Refused takes a key of the catalogue, not a sentence."""
    assert Refused("draft-gone").key == "draft-gone"
    wrong = [
        f"{module.at(node)}: {node.args[0].value!r}"
        for module in modules(*FLOORS)
        for node, called in calls(module)
        if called == "Refused"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and not all(letter.isascii() and letter != " " for letter in str(node.args[0].value))
    ]
    assert not wrong, reported(wrong)
