"""``xuanbao reply``: what a typed reply to a card means; with ``--jsonl`` line by line."""

import json
import sys
from typing import Annotated, Any

import typer


def reply(
    text: Annotated[str | None, typer.Argument(help="回复的文字 / the text of a reply")] = None,
    *,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='stdin {"id","text"}, stdout one answer a line')
    ] = False,
) -> None:
    """回复怎样理解，以 JSON 回答 / what a typed reply decides, answered in JSON."""
    if (text is None) is not jsonl:
        raise typer.BadParameter("give either a text or --jsonl")
    if text is not None:
        typer.echo(_json(_answer(text)))
        return
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            typer.echo(_json(_answer_line(number, line)))


def _answer(text: str) -> dict[str, Any]:
    from domain.reply import read

    found = read(text)
    return {
        "decision": found.decision.value,
        "conditions": list(found.conditions),
        "confirm": found.confirm,
        "delegate": found.delegate,
    }


def _answer_line(number: int, line: str) -> dict[str, Any]:
    """The answer to one JSON line, with its id."""
    try:
        asked = json.loads(line)
        answer = _answer(str(asked["text"]))
        return {
            "id": asked.get("id"),
            **{key: answer[key] for key in ("decision", "conditions", "confirm")},
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise typer.BadParameter(f"line {number}: {error}") from error


def _json(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False)
