"""``xuanbao reply`` as somebody at a terminal meets it."""

import json

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.reply import reply

app = typer.Typer()
app.command("reply")(reply)


def run(*words: str, stdin: str = "", code: int = 0) -> str:
    result = CliRunner().invoke(app, words, input=stdin)
    assert result.exit_code == code, result.output
    return result.stdout


def test_a_text_is_answered_with_its_reading() -> None:
    assert json.loads(run("请李处长审定")) == {
        "decision": "delegate",
        "conditions": [],
        "confirm": True,
        "delegate": "李处长",
    }


def test_lines_are_answered_in_order_with_their_ids() -> None:
    asked = [{"id": "1", "text": "同意"}, {"id": "2", "text": "同意，但只谈流感"}]
    said = run("--jsonl", stdin="".join(json.dumps(one) + "\n\n" for one in asked))
    assert [json.loads(line) for line in said.splitlines()] == [
        {"id": "1", "decision": "approve", "conditions": [], "confirm": False},
        {
            "id": "2",
            "decision": "approve_with_conditions",
            "conditions": ["只谈流感"],
            "confirm": True,
        },
    ]


@pytest.mark.parametrize("line", ["nothing", "{}", "[]", "1"])
def test_a_line_that_is_none_is_named(line: str) -> None:
    result = CliRunner().invoke(app, ["--jsonl"], input=f'{{"text": "行"}}\n{line}\n')
    assert result.exit_code == 2
    assert "line 2" in result.output


def test_either_a_text_or_lines() -> None:
    run(code=2)
    run("同意", "--jsonl", code=2)
