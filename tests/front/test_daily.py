"""`/daily`: the same question for everyone, answered in private, its answer and its points the next day."""

from pathlib import Path

from msgspec.structs import replace
from simcord.actors import MemberActor
from simcord.results import InteractionResult

from bot.front.daily import daily_card
from bot.game.answers import Answers
from bot.game.daily import DailyAnswer, DailyQuestion, Turnout, begins_at, day_of
from bot.game.question import Typed
from bot.host.server_settings import ServerSettings
from tests.front.questions import TRIVIA, bank_of
from tests.front.world import World, buttons, open_world

ONE = bank_of(TRIVIA[0])  # Who keeps the lighthouse? B · Bruno
QUESTION = "-# Question of the day · People\n## Who keeps the lighthouse?"
ALL = ["A · Anouk", "B · Bruno", "C · Clara", "D · Dora"]
PRIVATE = (
    "-# Everyone in this server gets the same question. Only you see this, so it works in every channel."
)
LONG = "x*" * 2000


async def ask(world: World, person: MemberActor) -> InteractionResult:
    return await person.slash(world.lounge, "daily")


async def press(world: World, person: MemberActor, card: InteractionResult, label: str) -> str:
    """The card after a press on it."""
    assert card.response is not None
    return world.read(await person.click(card.response, label=label))


def until_midnight(world: World) -> float:
    now = world.env.now().timestamp()
    return begins_at(day_of(now) + 1) - now


async def next_day(world: World) -> None:
    await world.wait(until_midnight(world) + 1)


def body(text: str) -> str:
    """The card without its small print about the time."""
    return "\n".join(line for line in text.splitlines() if not line.startswith("-# Next question"))


async def test_the_question_is_private_and_says_when_the_next_one_comes(tmp_path: Path) -> None:
    async with open_world(tmp_path, ONE) as world:
        card = await ask(world, world.person("Ana"))
        assert card.ephemeral
        assert buttons(card) == ALL
        begin = f"-# Next question {round(until_midnight(world))} s from now"
        lines = world.read(card).splitlines()
        assert "\n".join(lines[:2]) == QUESTION
        assert lines[2:] == [
            "A right answer earns 100 points, fast or slow. The answer comes tomorrow.",
            f"{begin} · answer it to begin a streak: days in a row, right or wrong",
            PRIVATE,
        ]


async def test_a_press_is_locked_in_on_the_same_card_and_can_be_changed(tmp_path: Path) -> None:
    async with open_world(tmp_path, ONE) as world:
        ana = world.person("Ana")
        card = await ask(world, ana)
        calls = len(world.counted_calls())
        locked = await press(world, ana, card, "D · Dora")
        assert locked.splitlines()[2] == (
            "**Locked in: D · Dora.** The answer comes tomorrow. "
            "Until then you can change it; your last press counts."
        )
        assert locked.splitlines()[3].endswith(" · your streak: 1 day in a row, right or wrong")
        assert buttons(card) == ["A · Anouk", "B · Bruno", "C · Clara", "D · Dora (yours)"]
        assert "**Locked in: B · Bruno.**" in await press(world, ana, card, "B · Bruno")
        assert buttons(card) == ["A · Anouk", "B · Bruno (yours)", "C · Clara", "D · Dora"]
        assert "**Locked in: B · Bruno.**" in await press(world, ana, card, "B · Bruno (yours)")
        assert "**Locked in: B · Bruno.**" in world.read(await ask(world, ana))
        assert (world.cards(), len(world.counted_calls())) == ([], calls)


async def test_the_answer_comes_the_next_day_with_how_everyone_did(tmp_path: Path) -> None:
    async with open_world(tmp_path, ONE) as world:
        ana, bo, cleo = world.people("Ana", "Bo", "Cleo")
        await press(world, ana, await ask(world, ana), "B · Bruno")
        await press(world, bo, await ask(world, bo), "D · Dora")
        await next_day(world)
        head = (
            "-# Yesterday's question · People\nWho keeps the lighthouse?\n### ✔ B · Bruno\n"
            "The almanac says so: Bruno.\n"
        )
        told = {person.name: world.read(await ask(world, person)) for person in (ana, bo, cleo)}
        source = "-# From: the almanac of 1921\n"
        assert told["Ana"].startswith(f"{head}**You had it right: +100.** 1 of 2 had it right.\n{source}")
        assert told["Bo"].startswith(f"{head}You said D · Dora. 1 of 2 had it right.\n{source}")
        assert told["Cleo"].startswith(f"{head}You did not answer this one. 1 of 2 had it right.\n{source}")
        assert "your streak: 1 day in a row, right or wrong; answer to keep it" in told["Bo"]


async def test_right_or_wrong_stays_untold_until_midnight(tmp_path: Path) -> None:
    """Two who pressed differently read the same but for what they pressed."""
    async with open_world(tmp_path, ONE) as world:
        ana, bo = world.people("Ana", "Bo")
        for person in (ana, bo):
            await press(world, person, await ask(world, person), "B · Bruno")
        await next_day(world)
        ana_reads = await press(world, ana, await ask(world, ana), "B · Bruno")
        bo_reads = await press(world, bo, await ask(world, bo), "D · Dora")
        assert ana_reads == bo_reads.replace("D · Dora", "B · Bruno")
        board = await ana.slash(world.lounge, "leaderboard", period="all", game="daily")
        assert world.read(board).startswith(
            "## Leaderboard · all time · Question of the day\n**1** @Ana 100\n**1** @Bo 100\n"
        )


async def test_points_stand_on_the_boards_after_midnight(tmp_path: Path) -> None:
    async with open_world(tmp_path, ONE) as world:
        ana, bo = world.people("Ana", "Bo")
        await press(world, ana, await ask(world, ana), "B · Bruno")
        await press(world, bo, await ask(world, bo), "A · Anouk")
        empty = await bo.slash(world.lounge, "leaderboard", period="all", game="daily")
        assert world.read(empty) == (
            "## Leaderboard · all time · Question of the day\n"
            "Nobody has scored yet. Be the first: **/daily**. Its points come when the day is over."
        )
        await next_day(world)
        board = await bo.slash(world.lounge, "leaderboard", period="all")
        assert world.read(board) == (
            "## Leaderboard · all time\n**1** @Ana 100\n**2** @Bo 0\n-# @Bo: place 2 of 2, with 0 points"
        )


async def test_a_button_of_an_old_day_leads_to_the_new_question(tmp_path: Path) -> None:
    async with open_world(tmp_path, ONE) as world:
        ana = world.person("Ana")
        card = await ask(world, ana)
        await next_day(world)
        late = await press(world, ana, card, "B · Bruno")
        assert late == (
            "That was the question of a day that is over. "
            "**/daily** has the new one, and the answer to the last."
        )
        assert "You did not answer this one. 0 of 0" not in world.read(await ask(world, ana))
        assert "Nobody answered it." in world.read(await ask(world, ana))


async def test_a_last_press_before_midnight_counts(tmp_path: Path) -> None:
    async with open_world(tmp_path, ONE) as world:
        ana = world.person("Ana")
        card = await ask(world, ana)
        await world.wait(until_midnight(world) - 2)
        assert "Locked in: B · Bruno" in await press(world, ana, card, "B · Bruno")
        await next_day(world)
        assert "You had it right: +100" in world.read(await ask(world, ana))


async def test_a_streak_grows_by_the_day_and_a_missed_day_begins_it_anew(tmp_path: Path) -> None:
    async with open_world(tmp_path, ONE) as world:
        ana = world.person("Ana")
        for days in (1, 2, 3):
            locked = await press(world, ana, await ask(world, ana), "B · Bruno")
            assert f"your streak: {days} day{'s' if days > 1 else ''} in a row, right or wrong" in locked
            await next_day(world)
        assert "-# Right up to the last answer: 3 in a row." in world.read(await ask(world, ana))
        await next_day(world)
        after = world.read(await ask(world, ana))
        assert "answer it to begin a streak" in after
        assert "in a row." not in after


async def test_after_days_without_anyone_the_last_question_has_its_date(tmp_path: Path) -> None:
    async with open_world(tmp_path, ONE) as world:
        ana = world.person("Ana")
        first = day_of(world.env.now().timestamp())
        await press(world, ana, await ask(world, ana), "B · Bruno")
        await next_day(world)
        await next_day(world)
        last = world.read(await ask(world, ana))
        assert last.startswith(f"-# The last question, of <t:{int(begins_at(first)) + 43_200}:D> · People\n")


async def test_everyone_in_a_server_gets_the_same_and_another_server_its_own(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    elsewhere = world.env.create_guild("Library")
    hall = elsewhere.create_text_channel("hall")
    dev = elsewhere.add_member(ana.user)
    first = await ask(world, ana)
    assert body(world.read(first)) == body(world.read(await ask(world, bo)))
    await dev.slash(hall, "daily")
    today = day_of(world.env.now().timestamp())
    for server in (world.server, elsewhere):
        assert await world.store.daily(server.id, today) is not None
    await press(world, ana, first, buttons(first)[0])
    assert "Locked in" not in world.read(await dev.slash(hall, "daily"))


async def test_the_question_stays_whatever_becomes_of_the_bank_and_the_ceiling(tmp_path: Path) -> None:
    async with open_world(tmp_path, bank_of(TRIVIA[4])) as world:
        ana = world.person("Ana")
        card = await ask(world, ana)
        assert "## Who finds the wreck?" in world.read(card)
        await world.store.save_settings(world.server.id, ServerSettings(ceiling=0))
        assert "## Who finds the wreck?" in world.read(await ask(world, ana))
        await world.restart(crash=True)
        assert "Locked in: A · Jonas" in await press(world, ana, card, "A · Jonas")


async def test_the_ceiling_counts_when_it_is_drawn(tmp_path: Path) -> None:
    async with open_world(tmp_path, bank_of(TRIVIA[4])) as world:
        await world.store.save_settings(world.server.id, ServerSettings(ceiling=0))
        refused = await ask(world, world.person("Ana"))
        assert refused.ephemeral
        assert world.read(refused) == (
            "There is no question of the day here: none fits the server's spoiler limit. "
            "Ask a moderator to allow later seasons in **/settings**."
        )


async def test_a_bank_that_is_only_typed_has_none(tmp_path: Path) -> None:
    typed = replace(TRIVIA[0], form=Typed(Answers("Bruno")))
    async with open_world(tmp_path, bank_of(typed)) as world:
        assert "There is no question of the day here" in world.read(await ask(world, world.person("Ana")))


async def test_a_round_on_the_same_day_asks_something_else_first(tmp_path: Path) -> None:
    async with open_world(tmp_path, bank_of(*TRIVIA[:2])) as world:
        ana = world.person("Ana")
        today = day_of(world.env.now().timestamp())
        await ask(world, ana)
        daily = await world.store.daily(world.server.id, today)
        assert daily is not None
        await world.store.save_settings(world.server.id, ServerSettings(questions=1))
        await ana.slash(world.lounge, "trivia start")
        card = await world.wait_for("Question 1 of 1")
        assert daily.text not in world.read(card)


async def test_the_channels_for_rounds_do_not_bind_it(tmp_path: Path) -> None:
    async with open_world(tmp_path, ONE) as world:
        await world.store.save_settings(world.server.id, ServerSettings(channels=(1,)))
        assert QUESTION in world.read(await ask(world, world.person("Ana")))


def test_a_card_fits_into_a_message_whatever_the_bank_holds() -> None:
    asked = DailyQuestion(
        day=20_781,
        question_id="q",
        stem="s",
        theme=LONG,
        text=LONG,
        options=(LONG,) * 5,
        right=4,
        explanation=LONG,
        sources=(LONG, LONG),
    )
    answers = tuple(DailyAnswer(day, 4, is_right=True) for day in range(20_000, 20_782))
    card = daily_card(asked, (replace(asked, day=20_780), Turnout(10**6, 10**6)), answers)
    assert card.content_length() <= 4000


def test_true_and_false_need_no_letters() -> None:
    asked = DailyQuestion(
        day=20_781,
        question_id="q",
        stem="s",
        theme="Places",
        text="The storm came in March.",
        options=("True", "False"),
        right=0,
        explanation="It did.",
        sources=(),
    )
    card = daily_card(asked, None, (DailyAnswer(20_781, 1, is_right=False),))
    shown = str(card.to_components())
    assert "**Locked in: False.**" in shown
    assert ("'False (yours)'" in shown, "'True'" in shown) == (True, True)
