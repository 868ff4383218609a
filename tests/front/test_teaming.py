"""The styles of a round, as people meet them."""

from pathlib import Path

from bot.host.server_settings import ServerSettings
from tests.front.questions import bank_of
from tests.front.questions_of_each_kind import STATEMENTS, TYPED
from tests.front.world import World, buttons, open_world


async def test_teams_are_chosen_on_the_start_card_and_stand_at_the_end(world: World) -> None:
    ana, bo, cleo = world.people("Ana", "Bo", "Cleo")
    start = await ana.slash(world.lounge, "trivia start", questions=5, style="teams")
    card = world.cards()[-1]
    assert "**teams**: what a team's players score on average counts" in world.read(start)
    before = world.counted_calls()
    await ana.click(card, label="Join team North")
    await bo.click(card, label="Join team South")
    assert "**Team North**: @Ana\n**Team South**: @Bo" in world.read(world.now_on(card))
    assert world.counted_calls() == before
    question = await world.wait_for("Question 1 of 5")
    for person, label in ((ana, "B · Bruno"), (bo, "A · Anouk"), (cleo, "B · Bruno")):
        await world.press(person, question, label, after=3)
    await world.wait_until_closed(question)
    late = await ana.click(card, label="Join team South")
    assert late.response is not None
    assert "Teams can be chosen until your first answer" in world.read(late.response)
    await ana.slash(world.lounge, "trivia stop")
    ending = world.read(await world.wait_for("Stopped by"))
    assert "**1** Team North 150 a player: @Ana" in ending
    assert "\nPlayers: **1** @Ana" in ending


async def test_only_those_in_charge_shuffle(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5, style="teams")
    card = world.cards()[-1]
    for person in (ana, bo):
        await person.click(card, label="Join team North")
    refused = await bo.click(card, label="Shuffle")
    assert refused.response is not None
    assert "Only the one who started the round" in world.read(refused.response)
    await ana.click(card, label="Shuffle")
    text = world.read(world.now_on(card))
    assert "nobody yet" not in text


async def test_where_the_first_right_one_is_paid_the_first_press_is_final(world: World) -> None:
    ana, bo = world.people("Ana", "Bo")
    start = await ana.slash(world.lounge, "trivia start", questions=5, style="first")
    assert "**first right only**" in world.read(start)
    card = await world.wait_for("Question 1 of 5")
    first = (await world.press(ana, card, "A · Anouk", after=2)).response
    assert first is not None
    assert world.read(first) == "**Locked in: A · Anouk** (2.0 s). Here the first press is final."
    assert buttons(first) == []
    again = (await world.press(ana, card, "B · Bruno")).response
    assert again is not None
    assert world.read(again) == "Your first press is final: A · Anouk."
    await world.press(bo, card, "B · Bruno", after=4)
    reveal = await world.wait_until_closed(card)
    assert "**1 of 2 right:** @Bo +147 (4.0 s)" in world.read(reveal)


async def test_where_the_first_press_is_final_a_hint_after_it_is_refused_and_costs_nothing(
    world: World,
) -> None:
    ana, bo = world.people("Ana", "Bo")
    await ana.slash(world.lounge, "trivia start", questions=5, style="first")
    card = await world.wait_for("Question 1 of 5")
    await world.press(ana, card, "A · Anouk", after=2)
    refused = await world.press(ana, card, "Hint · half points", after=3)
    assert refused.ephemeral
    assert world.read(refused) == (
        "Your first press is final: A · Anouk. A hint cannot change it any more, so it costs you nothing."
    )
    hint = world.read(await world.press(bo, card, "Hint · half points"))
    await world.press(bo, card, "B · Bruno", after=4)
    assert world.read(await world.press(bo, card, "Hint · half points")) == hint
    reveal = await world.wait_until_closed(card)
    assert "**1 of 2 right:** @Bo +73 (4.0 s, hint)" in world.read(reveal)


async def test_whoever_typed_the_answer_that_is_final_is_not_asked_to_type_again(tmp_path: Path) -> None:
    async with open_world(tmp_path, bank_of(STATEMENTS[0], TYPED[0])) as world:
        ana = world.person("Ana")
        await ana.slash(world.lounge, "trivia start", questions=5, style="first")
        card = await world.wait_for(TYPED[0].text)
        locked = await ana.submit_modal(
            await ana.click(card, label="Type your answer"), {"guess": "who knows"}
        )
        assert "Here the first guess is final." in world.read(locked)
        again = await ana.click(card, label="Type your answer")
        assert world.read(again) == "Your first guess is final: who knows."


async def test_in_a_sudden_death_a_miss_is_out_and_is_told_so(world: World) -> None:
    ana, bo, cleo, dev = world.people("Ana", "Bo", "Cleo", "Dev")
    start = await ana.slash(world.lounge, "trivia start", questions=5, style="sudden")
    assert "**sudden death**: a miss is out" in world.read(start)
    card = await world.wait_for("Question 1 of 5")
    for person, label in ((ana, "B · Bruno"), (bo, "B · Bruno"), (cleo, "A · Anouk")):
        await world.press(person, card, label, after=3)
    assert "**Out:** @Cleo" in world.read(await world.wait_until_closed(card))
    second = await world.wait_for("Question 2 of 5")
    out = (await world.press(cleo, second, "True", after=2)).response
    spectator = (await world.press(dev, second, "True")).response
    assert out is not None
    assert spectator is not None
    assert (
        world.read(out)
        == "You are out of this one: in a sudden death, a miss ends it. The next round is yours!"
    )
    assert "began without you" in world.read(spectator)
    await world.press(ana, second, "True", after=3)
    await world.press(bo, second, "False", after=4)
    ending = world.read(await world.wait_for("wins"))
    assert "## @Ana is the last one standing and wins" in ending
    assert "Joined late?" not in ending


async def test_who_is_out_gets_no_hint_that_would_change_nothing(world: World) -> None:
    ana, bo, cleo = world.people("Ana", "Bo", "Cleo")
    await ana.slash(world.lounge, "trivia start", questions=5, style="sudden")
    card = await world.wait_for("Question 1 of 5")
    for person, label in ((ana, "B · Bruno"), (bo, "B · Bruno"), (cleo, "A · Anouk")):
        await world.press(person, card, label, after=3)
    await world.wait_until_closed(card)
    second = await world.wait_for("Question 2 of 5")
    await world.press(ana, second, "True", after=2)
    await world.press(bo, second, "True", after=2)
    third = await world.wait_for("Question 3 of 5")
    hinted = (await world.press(cleo, third, "Hint · half points")).response
    assert hinted is not None
    assert (
        world.read(hinted)
        == "You are out of this one: in a sudden death, a miss ends it. The next round is yours!"
    )


async def test_who_is_out_has_no_vote_and_is_told_why(world: World) -> None:
    await world.store.save_settings(world.server.id, ServerSettings(skip_votes=2))
    ana, bo, cleo = world.people("Ana", "Bo", "Cleo")
    await ana.slash(world.lounge, "trivia start", questions=5, style="sudden")
    card = await world.wait_for("Question 1 of 5")
    for person, label in ((ana, "B · Bruno"), (bo, "B · Bruno"), (cleo, "A · Anouk")):
        await world.press(person, card, label, after=3)
    await world.wait_until_closed(card)
    second = await world.wait_for("Question 2 of 5")
    refused = await cleo.click(second, label="Skip 0/2")
    assert world.read(refused).startswith("You are out of this one")
    assert "Skip 0/2" in buttons(world.now_on(second))


async def test_play_again_keeps_the_style(world: World) -> None:
    ana = world.person("Ana")
    await ana.slash(world.lounge, "trivia start", questions=5, style="sudden")
    await world.wait_for("Question 1 of 5")
    await ana.slash(world.lounge, "trivia stop")
    ending = await world.wait_for("Stopped by")
    await ana.click(ending, label="Play again")
    assert "**sudden death**" in world.read(world.cards()[-1])
