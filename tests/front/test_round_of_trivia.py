"""A whole round of trivia with five players, message by message."""

from typing import NamedTuple

from tests.front.world import AFTER_A_ROUND, World, buttons, closed_buttons

CAN_CHANGE = "You can change it until time's up; your last press counts."


class Turn(NamedTuple):
    """One question: who presses what and when, and what the card then says."""

    asked: str
    presses: tuple[tuple[str, str, float], ...]
    revealed: str
    closed_buttons: list[str]


NIGHT = (
    Turn(
        "-# Question 1 of 5 · People\n## Who keeps the lighthouse?\n-# Time's up 20 s from now",
        (
            ("Ana", "B · Bruno", 3.9),
            ("Bo", "B · Bruno", 6.2),
            ("Cleo", "A · Anouk", 7),
            ("Dev", "B · Bruno", 9.7),
        ),
        "-# Question 1 of 5 · closed\nWho keeps the lighthouse?\n## ✔ B · Bruno\n"
        "The almanac says so: Bruno.\n"
        "**3 of 4 right:** @Ana +147 (3.9 s) · @Bo +140 (6.2 s) · @Dev +130 (9.7 s)\n"
        "-# From: the almanac of 1921 · next question 8 s from now",
        ["A · Anouk · 1", "✔ B · Bruno · 3", "C · Clara · 0", "D · Dora · 0"],
    ),
    Turn(
        "-# Question 2 of 5 · Places & dates · last answer: Bruno, 3 of 4 right\n"
        "## The storm came in March.\n-# Time's up 15 s from now",
        (
            ("Bo", "True", 3.2),
            ("Ana", "True", 5),
            ("Cleo", "True", 6),
            ("Eli", "True", 6.5),
            ("Dev", "False", 7),
        ),
        "-# Question 2 of 5 · closed\nThe storm came in March.\n## ✔ True\nThe harbour register says so.\n"
        "**4 of 5 right:** @Bo +149 (3.2 s) · @Ana +141 (5.0 s) · @Cleo +137 (6.0 s) · @Eli +135 (6.5 s)\n"
        "-# @Bo 289 · @Ana 288 · @Cleo 137 · @Eli 135 · @Dev 130\n"
        "-# From: the harbour register · next question 8 s from now",
        ["✔ True · 4", "False · 1"],
    ),
    Turn(
        "-# Question 3 of 5 · People · last answer: True, 4 of 5 right\n"
        "## Who bakes the bread?\n-# Time's up 20 s from now",
        (
            ("Ana", "B · Gerda", 3.5),
            ("Bo", "A · Felix", 4),
            ("Cleo", "B · Gerda", 5.5),
            ("Dev", "B · Gerda", 10),
            ("Eli", "C · Hugo", 11),
        ),
        "-# Question 3 of 5 · closed\nWho bakes the bread?\n## ✔ B · Gerda\nThe almanac says so: Gerda.\n"
        "**3 of 5 right:** @Ana +158 (3.5 s, 3 in a row +10) · @Cleo +142 (5.5 s) · @Dev +129 (10.0 s)\n"
        "-# @Ana 446 · @Bo 289 · @Cleo 279 · @Dev 259 · @Eli 135\n"
        "-# From: the almanac of 1921 · next question 8 s from now",
        ["A · Felix · 1", "✔ B · Gerda · 3", "C · Hugo · 1", "D · Irma · 0"],
    ),
    Turn(
        "-# Question 4 of 5 · Places & dates · last answer: Gerda, 3 of 5 right\n"
        "## Where does the ferry land?\n-# Time's up 20 s from now",
        (
            ("Ana", "A · Eastpier", 2.9),
            ("Cleo", "A · Eastpier", 4),
            ("Bo", "A · Eastpier", 6),
            ("Dev", "B · Northpier", 7),
            ("Eli", "A · Eastpier", 11),
        ),
        "-# Question 4 of 5 · closed\nWhere does the ferry land?\n## ✔ A · Eastpier\n"
        "The almanac says so: Eastpier.\n"
        "**4 of 5 right:** @Ana +170 (2.9 s, 4 in a row +20) · @Cleo +157 (4.0 s, 3 in a row +10)"
        " · @Bo +141 (6.0 s) · @Eli +126 (11.0 s)\n"
        "-# @Ana 616 · @Cleo 436 · @Bo 430 · @Eli 261 · @Dev 259\n"
        "-# From: the almanac of 1921 · last question 8 s from now",
        ["✔ A · Eastpier · 4", "B · Northpier · 1", "C · Southpier · 0"],
    ),
    Turn(
        "-# Last question · People · last answer: Eastpier, 4 of 5 right\n"
        "## Who finds the wreck?\n-# Time's up 20 s from now",
        (
            ("Ana", "B · Karin", 2),
            ("Cleo", "A · Jonas", 3.6),
            ("Bo", "A · Jonas", 5),
            ("Dev", "A · Jonas", 5.7),
            ("Eli", "A · Jonas", 7.7),
        ),
        "-# Last question · closed\nWho finds the wreck?\n## ✔ A · Jonas\nThe almanac says so: Jonas.\n"
        "**4 of 5 right:** @Cleo +168 (3.6 s, 4 in a row +20) · @Bo +144 (5.0 s)"
        " · @Dev +142 (5.7 s) · @Eli +136 (7.7 s)\n"
        "-# @Ana's run of 4 ends\n"
        "-# From: the almanac of 1921\n"
        "## @Ana wins with 616\n"
        "**1** @Ana 616 · **2** @Cleo 604 · **3** @Bo 574 · **4** @Dev 401 · **5** @Eli 397\n"
        "-# Fastest right answer: @Ana, 2.9 s · longest run: @Ana and @Cleo, 4"
        " · hardest: question 3, 3 of 5 right\n"
        "-# Joined late? Nothing is lost: every point counts on this month's board.",
        ["✔ A · Jonas · 4", "B · Karin · 1", "C · Lotte · 0"],
    ),
)


async def test_a_whole_round_reads_like_this_and_costs_two_counted_calls_a_question(world: World) -> None:
    people = {name: world.person(name) for name in ("Ana", "Bo", "Cleo", "Dev", "Eli")}
    await people["Ana"].slash(world.lounge, "trivia start", questions=5)
    before = len(world.counted_calls())
    for number, turn in enumerate(NIGHT, start=1):
        card = await world.wait_for(turn.asked)
        for name, label, after in turn.presses:
            await world.press(people[name], card, label, after)
        await world.wait_for(" · closed")
        reveal = world.now_on(card)
        assert world.read(reveal) == turn.revealed
        assert closed_buttons(reveal) == turn.closed_buttons
        is_last = number == len(NIGHT)
        assert buttons(reveal) == ([*AFTER_A_ROUND, "Report"] if is_last else ["Report"])
    await world.wait(120)
    post, edit = "POST /channels/*/messages", "PATCH /channels/*/messages/*"
    assert world.counted_calls()[before:] == [post, edit] * len(NIGHT)
    assert len(world.cards()) == 1 + len(NIGHT)  # the start card, and one card a question


async def test_whoever_starts_a_round_is_answered_with_what_is_coming(world: World) -> None:
    ana = world.person("Ana")
    started = await ana.slash(world.lounge, "trivia start", questions=5)
    assert world.read(started) == (
        "## Trivia · The Lighthouse\n"
        "5 questions · 15 to 20 seconds each · everyone who is right scores, faster is better\n"
        "First question 10 s from now. Just press an answer to play.\n"
        "-# Spoilers: up to season 2 · started by @Ana"
    )
    assert (buttons(started), started.ephemeral) == (["How points work"], False)
    explained = await ana.click(world.cards()[-1], label="How points work")
    assert world.read(explained).startswith("## How points work\nA right answer earns **100**")
    assert explained.ephemeral


async def test_the_theme_and_pace_that_were_chosen_stand_on_the_start_card(world: World) -> None:
    ana = world.person("Ana")
    started = await ana.slash(world.lounge, "trivia start", questions=5, theme="People", pace="relaxed")
    assert "3 questions · People · 35 seconds each" in world.read(started)


async def test_the_private_line_says_what_counts_and_when_it_was_chosen(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    locked = await world.press(ana, card, "D · Dora", after=3.9)
    assert locked.ephemeral
    assert world.read(locked) == f"**Locked in: D · Dora** (3.9 s). {CAN_CHANGE}\n-# Change to:"
    assert buttons(locked) == ["A", "B", "C"]

    still = await world.press(ana, card, "D · Dora", after=5.0)
    assert world.read(still) == "Still D · Dora (3.9 s).\n-# Change to:"

    changed = await world.press(ana, card, "B · Bruno", after=6.2)
    assert (world.read(changed), buttons(changed)) == (
        "**Changed to B · Bruno** (6.2 s).\n-# Change to:",
        ["A", "C", "D"],
    )
    await world.press(bo, card, "B · Bruno", after=7.0)
    reveal = await world.wait_for("closed")
    assert "**2 of 2 right:** @Ana +140 (6.2 s) · @Bo +138 (7.0 s)" in world.read(reveal)


async def test_a_change_on_the_private_line_edits_that_line(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    line = (await world.press(ana, card, "D · Dora", after=2.0)).response
    assert line is not None
    await world.wait_since(card, 4.5)
    changed = await ana.click(line, label="B")
    assert changed.response is not None
    assert changed.response.id == line.id
    assert world.read(line) == "**Changed to B · Bruno** (4.5 s).\n-# Change to:"
    assert buttons(line) == ["A", "C", "D"]
    mine = [found for found in world.lounge.history(viewer=ana) if found.flags.ephemeral]
    assert len(mine) == 1


async def test_the_long_form_is_said_once_a_round(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5)
    first = await world.press(ana, await world.wait_for("Question 1 of 5"), "D · Dora", after=1.0)
    second = await world.press(ana, await world.wait_for("Question 2 of 5"), "True", after=2.5)
    assert CAN_CHANGE in world.read(first)
    assert world.read(second) == "Locked in: True (2.5 s).\n-# Change to:"


async def test_somebody_who_comes_later_is_welcomed(world: World) -> None:
    ana, eli = world.people("Ana", "Eli")
    await ana.slash(world.lounge, "trivia start", questions=5)
    await world.press(ana, await world.wait_for("Question 1 of 5"), "D · Dora")
    late = await world.press(eli, await world.wait_for("Question 2 of 5"), "True", after=6.5)
    assert world.read(late) == (
        "**Locked in: True** (6.5 s). Welcome in: you start from 0, four questions to catch up. "
        f"{CAN_CHANGE}\n-# Change to:"
    )


async def test_a_press_after_the_deadline_is_told_by_how_much(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    await world.press(ana, card, "B · Bruno", after=3.0)
    assert world.read(await world.press(bo, card, "B · Bruno", after=20.6)) == (
        "Too late: question 1 closed 0.6 s before your press. The next one is coming."
    )
    assert world.read(await world.press(ana, card, "A · Anouk", after=20.7)) == (
        "Too late: question 1 closed 0.7 s before your press. Your answer stays B · Bruno (3.0 s)."
    )
    reveal = await world.wait_for("closed")
    assert "**1 of 1 right:** @Ana +150 (3.0 s)" in world.read(reveal)


async def test_a_press_in_the_last_second_counts_though_it_arrives_before_the_reveal(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    await world.press(ana, card, "B · Bruno", after=19.9)
    await world.press(bo, card, "D · Dora", after=20.0)
    assert "**1 of 2 right:** @Ana +100 (19.9 s)" in world.read(await world.wait_for("closed"))


async def test_nobody_is_pinged_by_anything_that_is_said(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    line = (await world.press(bo, card, "B · Bruno", after=3.0)).response
    assert line is not None
    await bo.click(line, label="A")
    await world.wait_for("closed")
    await bo.slash(world.lounge, "trivia stop")
    await ana.slash(world.lounge, "trivia stop")
    await ana.slash(world.lounge, "leaderboard")
    bodies = [call.json for call in world.env.http_requests if "components" in str(call.json)]
    pings = [body.get("data", body).get("allowed_mentions") for body in bodies]
    assert len(pings) == 9
    assert all(allowed == {"parse": []} for allowed in pings), pings
    assert len(world.refused()) == 1


async def test_each_press_is_answered_by_one_callback_and_nothing_follows(world: World) -> None:
    people = world.people("Ana", "Bo", "Cleo")
    await people[0].slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    before = len(world.env.http_requests)
    for person in people:
        await world.press(person, card, "B · Bruno")
    paths = [call.path for call in world.env.http_requests[before:]]
    assert len(paths) == len(set(paths)) == len(people)
    assert all(path.startswith("/interactions/") and path.endswith("/callback") for path in paths)
