"""`python -m bot judge`: JSON Lines in, verdicts out."""

import json

from typer import Typer
from typer.testing import CliRunner

from bot.cli.judge import judge, judge_lines

app = Typer()
app.command()(judge)


def judged(*lines: bytes) -> tuple[bool, list[dict[str, str]]]:
    written: list[bytes] = []
    well = judge_lines(lines, written.append)
    return well, [json.loads(line) for line in written]


def test_each_line_gets_a_verdict_and_its_reason() -> None:
    line = b'{"answer": "Lily Collins", "others": ["Lilly Burns"], "kind": "person", "guess": "%s"}'
    assert judged(line % b"collins", line % b"lilly", line % b"lily c") == (
        True,
        [
            {"verdict": "accept", "because": "Only the answer has this name."},
            {"verdict": "reject", "because": "That is the name of something else."},
            {"verdict": "reject", "because": "That is not the answer."},
        ],
    )


def test_all_that_a_line_may_hold_is_heard_and_null_is_nothing() -> None:
    line = (
        b'{"answer": "Mindy Chen", "aliases": ["Min"], "prompts": ["roomie"], "refused": ["mindi"], '
        b'"others": null, "kind": null, "id": 7, "guess": "%s"}'
    )
    _, verdicts = judged(line % b"min", line % b"roomie", line % b"mindi")
    assert [verdict["verdict"] for verdict in verdicts] == ["accept", "prompt", "reject"]


def test_a_bad_line_is_named_with_its_mend_and_the_others_are_judged() -> None:
    well, results = judged(
        b'{"answer": "Chicago"}',
        b"not json",
        b"",
        b"\xff\xfe",
        b'{"answer": 5, "guess": "5"}',
        b'{"answer": "", "guess": ""}',
        b"[" * 100_000,
        b'{"answer": "' + b"a" * 1_000_000 + b'", "guess": "a"}',
        b'{"answer": "Chicago", "guess": "chicgo"}',
    )
    *errors, verdict = results
    assert not well
    assert [error["error"].split(":")[0] for error in errors] == [f"Line {n}" for n in (1, 2, 4, 5, 6, 7, 8)]
    assert all("one" in error["error"] and "a line" in error["error"] for error in errors)
    assert verdict["verdict"] == "accept"


def test_the_exit_status_tells_whether_all_lines_could_be_read() -> None:
    good = CliRunner().invoke(app, input='{"answer": "Chicago", "guess": "chicago"}\n\n')
    bad = CliRunner().invoke(app, input="nonsense\n" + '{"answer": "Chicago", "guess": "boston"}')
    assert (good.exit_code, bad.exit_code) == (0, 1)
    assert [json.loads(line).get("verdict") for line in bad.stdout.splitlines()] == [None, "reject"]


def test_a_line_without_end_is_one_mistake() -> None:
    result = CliRunner().invoke(
        app, input='{"answer": "' + "a" * 3_000_000 + '"}\n{"answer": "a", "guess": "a"}\n'
    )
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert "longer than a million bytes" in first["error"]
    assert second["verdict"] == "accept"
