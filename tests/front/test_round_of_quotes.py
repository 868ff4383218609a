"""A round of “who said it”."""

from tests.front.world import World, answer_buttons, closed_buttons

LINES = (
    ("Who said it? ", "The sea keeps no diary.", "A · Mona", "Mona"),
    ("When was it said?", "I count the gulls.", "B · Nils", "Nils"),
    ("Who said it?", "Salt is a kind of patience.", "C · Odile", "Odile"),
    ("Who said it?", "We were young and wet.", "A · Mona", "Mona"),
    ("Who said it?", "Never trust a flat horizon.", "B · Nils", "Nils"),
)


async def test_the_start_card_says_what_kind_of_game_it_is(world: World) -> None:
    bo = world.person("Bo")
    started = await bo.slash(world.lounge, "whosaid start", questions=5)
    assert world.read(started) == (
        "## Who said it? · The Lighthouse\n"
        "5 lines from interviews · 20 seconds each · who said it, about whom, finish the line\n"
        "First line 10 s from now. Just press an answer to play.\n"
        "-# Spoilers: up to season 2 · started by @Bo"
    )


async def test_a_whole_round_reads_like_this(world: World) -> None:
    ana, bo, cleo = world.people("Ana", "Bo", "Cleo")
    await bo.slash(world.lounge, "whosaid start", questions=5)
    last = ""
    for number, (kind, line, right, speaker) in enumerate(LINES, start=1):
        place = f"Line {number} of 5" if number < 5 else "Last line"
        card = await world.wait_for(place)
        assert world.read(card) == (
            f"-# {place} · {kind.strip()}{last}\n## “{line}”\n-# Time's up 20 s from now"
        )
        assert answer_buttons(card) == ["A · Mona", "B · Nils", "C · Odile"]
        await world.press(ana, card, right, after=4)
        await world.press(bo, card, right, after=4.5)
        wrong = next(label for label in answer_buttons(card) if label != right)
        await world.press(cleo, card, wrong, after=5)
        reveal = await world.wait_for("closed")
        assert f"“{line}”\n## ✔ {right}\n“… and then the tide came in.”\n**2 of 3 right:**" in world.read(
            reveal
        )
        assert "From: the pilot's interview" in world.read(reveal)
        assert f"✔ {right} · 2" in closed_buttons(reveal)
        last = f" · last answer: {speaker}, 2 of 3 right"
    assert world.read(reveal).endswith(
        "-# From: the pilot's interview\n"
        "## @Ana wins with 795\n"
        "**1** @Ana 795 · **2** @Bo 785 · **3** @Cleo 0\n"
        "-# Fastest right answer: @Ana, 4.0 s · longest run: @Ana and @Bo, 5"
        " · hardest: line 1, 2 of 3 right\n"
        "-# Joined late? Nothing is lost: every point counts on this month's board."
    )


async def test_one_kind_of_line_can_be_asked_for(world: World) -> None:
    ana = world.person("Ana")
    offered = await ana.autocomplete(world.lounge, "whosaid start", "twist", "")
    assert offered == [
        {"name": "A mix", "value": "A mix"},
        {"name": "who said it (4)", "value": "who said it"},
        {"name": "when was it said (1)", "value": "when was it said"},
    ]
    started = await ana.slash(world.lounge, "whosaid start", twist="who said it", pace="quick")
    assert "4 lines from interviews · 12 seconds each · who said it\n" in world.read(started)


async def test_a_latecomer_catches_up_on_lines(world: World) -> None:
    ana, eli = world.people("Ana", "Eli")
    await ana.slash(world.lounge, "whosaid start", questions=5)
    await world.press(ana, await world.wait_for("Line 1 of 5"), "A · Mona")
    late = await world.press(eli, await world.wait_for("Line 2 of 5"), "B · Nils", after=3)
    assert "Welcome in: you start from 0, four lines to catch up." in world.read(late)
