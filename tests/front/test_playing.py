"""A round of trivia, message by message."""

from tests.front.world import World, buttons, closed_buttons

LOCKED = "You can change it until time's up; your last press counts."


async def test_whoever_starts_a_round_is_answered_with_what_is_coming(world: World) -> None:
    ana = world.person("Ana")
    started = await ana.slash(world.lounge, "trivia start", questions=5)
    assert world.read(started) == (
        "## Trivia · The Lighthouse\n"
        "5 questions · 20 seconds each · everyone who is right scores, faster is better\n"
        "First question 10 s from now. Just press an answer to play.\n"
        "-# Spoilers: up to season 2 · started by @Ana"
    )
    assert buttons(started) == ["How points work"]
    assert not started.ephemeral
    assert (await ana.click(started.response, label="How points work")).ephemeral


async def test_the_first_question_and_its_answer_read_like_this(world: World) -> None:
    ana, bo, cleo, dev = world.people("Ana", "Bo", "Cleo", "Dev")
    await ana.slash(world.lounge, "trivia start", questions=5)
    card = await world.wait_for("Question 1 of 5")
    assert world.read(card) == (
        "-# Question 1 of 5 · People\n## Who keeps the lighthouse?\n-# Time's up 20 s from now"
    )
    assert buttons(card) == ["A · Anouk", "B · Bruno", "C · Clara", "D · Dora"]

    locked = await world.press(ana, card, "B · Bruno", after=3.9)
    assert (world.read(locked), buttons(locked)) == (
        f"**Locked in: B · Bruno** (3.9 s). {LOCKED}\n-# Change to:",
        ["A", "C", "D"],
    )
    await world.press(bo, card, "D · Dora", after=4.0)
    await world.press(bo, card, "B · Bruno", after=6.2)
    await world.press(cleo, card, "A · Anouk", after=7)
    await world.press(dev, card, "B · Bruno", after=9.7)
    await world.wait_since(card, 22)

    reveal = world.now_on(card)
    assert world.read(reveal) == (
        "-# Question 1 of 5 · closed\n"
        "Who keeps the lighthouse?\n"
        "## ✔ B · Bruno\n"
        "The almanac says so: Bruno.\n"
        "**3 of 4 right:** @Ana +147 (3.9 s) · @Bo +140 (6.2 s) · @Dev +130 (9.7 s)\n"
        "-# From: the almanac of 1921 · next question 7 s from now"
    )
    assert closed_buttons(reveal) == ["A · Anouk · 1", "✔ B · Bruno · 3", "C · Clara · 0", "D · Dora · 0"]
    assert buttons(reveal) == []
