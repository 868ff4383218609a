"""Reports of questions: one for each person and question, the last one, until they are dismissed."""

import asyncio
from pathlib import Path

from msgspec.structs import replace

from bot.host.looking_back import Report
from bot.host.remembering import HowMuch
from bot.storage.forgetting import NOBODY
from bot.storage.store import SqliteStore
from tests.storage.played import ANA, BO, CLEO, NOON, SERVER, everything
from tests.storage.test_exporting import exported


def a_report(id_: int, player: int = ANA, said: str = "It was a gull.", *, question: str = "city") -> Report:
    return Report(
        id=id_,
        server=SERVER,
        player=player,
        question_id=question,
        question=f"Which {question}?",
        answer="Chicago",
        sources=("an article", "another"),
        said=said,
        at=NOON + id_,
    )


async def test_reports_come_back_the_newest_first_a_page_at_a_time(store: SqliteStore) -> None:
    filed = [a_report(id_, question=f"question {id_}") for id_ in range(1, 8)]
    await asyncio.gather(*map(store.report, filed))
    await store.report(replace(a_report(9), server=SERVER + 1))
    page = await store.reports(SERVER, None, 4)
    assert page == (filed[6], filed[5], filed[4], filed[3])
    assert await store.reports(SERVER, page[-1].id, 4) == (filed[2], filed[1], filed[0])
    assert await store.reports(SERVER, filed[0].id, 4) == ()
    assert (await store.how_many_reports(SERVER), await store.how_many_reports(SERVER + 1)) == (7, 1)


async def test_a_second_report_of_the_same_question_replaces_the_first(store: SqliteStore) -> None:
    second = a_report(2, said="No: a tern.")
    await store.report(a_report(1))
    await store.report(a_report(3, BO))
    await store.report(second)
    assert await store.reports(SERVER, None, 5) == (a_report(3, BO), second)


async def test_of_two_reports_that_cross_the_later_one_stays(store: SqliteStore) -> None:
    await store.report(a_report(2, said="later"))
    await store.report(a_report(1, said="earlier"))
    await store.report(a_report(2, said="later"))
    assert await store.reports(SERVER, None, 5) == (a_report(2, said="later"),)


async def test_what_is_dismissed_is_gone_and_only_that(store: SqliteStore) -> None:
    filed = [a_report(id_, question=f"question {id_}") for id_ in range(1, 7)]
    for report in filed:
        await store.report(report)
    elsewhere = replace(a_report(3), server=SERVER + 1)
    await store.report(elsewhere)
    await store.dismiss_reports(SERVER, 3, 3)
    assert await store.reports(SERVER, None, 9) == (filed[5], filed[4], filed[3], filed[1], filed[0])
    await store.dismiss_reports(SERVER, 0, 5)
    assert await store.reports(SERVER, None, 9) == (filed[5],)
    assert await store.reports(SERVER + 1, None, 9) == (elsewhere,)


async def test_the_reports_of_a_person_go_with_them_and_others_name_them_no_more(
    store: SqliteStore, path: Path
) -> None:
    await store.report(a_report(1))
    await store.report(replace(a_report(2), server=SERVER + 1))
    await store.report(a_report(3, BO, f"<@{ANA}> wrote this, ask <@{CLEO}>."))
    assert (await store.how_much(ANA)).reports == 2
    assert [report.id for report in await store.reports_of(ANA)] == [1, 2]
    await store.forget(ANA)
    assert [line for line in everything(path) if str(ANA) in line] == []
    assert await store.how_much(ANA) == HowMuch(0, 0, None)
    [left] = await store.reports(SERVER, None, 9)
    assert left.said == f"<@{NOBODY}> wrote this, ask <@{CLEO}>."


async def test_an_export_has_reports(store: SqliteStore, path: Path) -> None:
    await store.report(a_report(1))
    await store.report(replace(a_report(2), server=SERVER + 1))
    assert [line for line in await exported(path, SERVER) if line["kind"] == "report"] == [
        {
            "kind": "report",
            "server": str(SERVER),
            "question_id": "city",
            "player": str(ANA),
            "reported_at": NOON + 1,
            "question": "Which city?",
            "answer": "Chicago",
            "sources": ["an article", "another"],
            "said": "It was a gull.",
        }
    ]
