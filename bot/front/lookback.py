"""After a round, in private: one's own answers, and one's misses once more.

Nothing is remembered between two presses: the round, the page, the question and how many were right so far
all stand in the custom_ids.
"""

import discord

from bot.front.buttons import Pressable, button, custom_id, typed_in
from bot.front.desk import desk_of
from bot.front.playing import place
from bot.front.rendering import ASKING, ENDED, MOST_TEXT, REVEALED, Part, card, option_parts, row
from bot.front.words import lookback as words
from bot.front.words.answers import form_label
from bot.game.answering import LONGEST_GUESS
from bot.game.lookback import OwnAnswer, Reveal, judged, misses
from bot.game.question import Closest
from bot.host.refusals import Refusal

MOST_ON_A_PAGE = 10  # questions: more would be a long way on a phone
SHOWN = -1  # in the place of an option: the answer was to be shown


async def mine(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """A page of one's own answers: a private message, edited in place once it is there."""
    round_id, page = parts
    view = answers_card(round_id, await _own(interaction, round_id), int(page))
    if interaction.message is not None and interaction.message.flags.ephemeral:
        await interaction.response.edit_message(view=view)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


async def misses_next(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The first of one's misses after a question, to be tried again."""
    round_id, after, right = parts
    missed = misses(await _own(interaction, round_id))
    coming = next((reveal for reveal in missed if reveal.number > int(after)), None)
    if coming is None:
        raise Refusal(words.NO_MISSES)
    await interaction.response.edit_message(view=once_more_card(round_id, missed, coming, int(right)))


async def retry(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """An option of a question that is tried again; or its answer is to be shown."""
    round_id, number, right, option = parts[0], *map(int, parts[1:])
    missed, reveal = await _missed(interaction, round_id, number)
    tried = None if option == SHOWN else words.choice_text(reveal, option)
    is_right = option == reveal.right
    view = tried_card(round_id, missed, reveal, right + is_right, tried, is_right=is_right)
    await interaction.response.edit_message(view=view)


async def retry_type(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The form for a question that is answered by typing."""
    round_id, number, right = parts
    _, reveal = await _missed(interaction, round_id, int(number))
    form = discord.ui.Modal(
        title=words.form_title(reveal), custom_id=custom_id("retry_guess", round_id, number, right)
    )
    label = form_label(reveal.form.unit if isinstance(reveal.form, Closest) else None)
    field = discord.ui.TextInput[discord.ui.Modal](custom_id="guess", max_length=LONGEST_GUESS)
    form.add_item(discord.ui.Label(text=label, component=field))
    await interaction.response.send_modal(form)


async def retry_guess(interaction: discord.Interaction, parts: tuple[str, ...]) -> None:
    """The form was sent in."""
    round_id, number, right = parts[0], *map(int, parts[1:])
    missed, reveal = await _missed(interaction, round_id, number)
    guess = typed_in(interaction)["guess"]
    verdict = judged(reveal, guess)
    if verdict.verdict == "prompt":
        more = words.asking_more(verdict.because, guess)
        view = once_more_card(round_id, missed, reveal, right, more)
    else:
        is_right = verdict.verdict == "accept"
        view = tried_card(round_id, missed, reveal, right + is_right, guess, is_right=is_right)
    await interaction.response.edit_message(view=view)


def answers_card(round_id: str, own: tuple[OwnAnswer, ...], page: int) -> discord.ui.LayoutView:
    """A page of a person's answers, and what they can do with them."""
    if all(answer.press is None for answer in own):
        again = button("misses", round_id, 0, 0, label="Try its questions", style=discord.ButtonStyle.primary)
        return card(ENDED, words.NOT_PLAYED, row(again))
    found = pages(own)
    page = min(page, len(found) - 1)
    buttons: list[Pressable] = []
    if page > 0:
        buttons.append(button("mine", round_id, page - 1, label="Back"))
    if page + 1 < len(found):
        buttons.append(button("mine", round_id, page + 1, label="Next"))
    if misses(own):
        buttons.append(
            button("misses", round_id, 0, 0, label="Repeat my misses", style=discord.ButtonStyle.primary)
        )
    below: list[Part] = [row(*buttons)] if buttons else []
    return card(ENDED, words.head_text(own, page, len(found)), *found[page], *below)


def once_more_card(
    round_id: str, missed: tuple[Reveal, ...], reveal: Reveal, right: int, more: str = ""
) -> discord.ui.LayoutView:
    """A missed question with its buttons; `more` is what is wanted of a guess that was not enough."""
    of_question = (round_id, reveal.number, right)

    def made(option: int, label: str) -> Pressable:
        return button("retry", *of_question, option, label=label)

    ways = option_parts(reveal.options, made)
    if not ways:
        typing = button(
            "retry_type", *of_question, label="Type your answer", style=discord.ButtonStyle.primary
        )
        ways = [row(typing, button("retry", *of_question, SHOWN, label="Show the answer"))]
    unit = reveal.form.unit if isinstance(reveal.form, Closest) else None
    head = words.once_more_text(reveal, missed.index(reveal), len(missed))
    return card(ASKING, head, words.number_text(unit), more, *ways)


def tried_card(
    round_id: str,
    missed: tuple[Reveal, ...],
    reveal: Reveal,
    right: int,
    tried: str | None,
    *,
    is_right: bool,
) -> discord.ui.LayoutView:
    """What came of a try; `right` counts it already."""
    at = missed.index(reveal)
    text = words.tried_text(reveal, at, len(missed), tried, is_right=is_right)
    if at + 1 < len(missed):
        coming = button(
            "misses", round_id, reveal.number, right, label="Next", style=discord.ButtonStyle.primary
        )
        return card(REVEALED, text, row(coming))
    done = words.done_text(right, len(missed))
    return card(REVEALED, text, done, row(button("mine", round_id, 0, label="My answers")))


def pages(own: tuple[OwnAnswer, ...]) -> list[list[str]]:
    """The texts of all answers, as many on a page as Discord takes and a phone shows."""
    found: list[list[str]] = [[]]
    room = MOST_TEXT - len(words.head_text(own, 98, 99))
    for text in map(words.answer_text, own):
        if found[-1] and (len(found[-1]) == MOST_ON_A_PAGE or sum(map(len, found[-1])) + len(text) > room):
            found.append([])
        found[-1].append(text)
    return found


async def _own(interaction: discord.Interaction, round_id: str) -> tuple[OwnAnswer, ...]:
    server, _ = place(interaction)
    own = await desk_of(interaction).store.own_answers(server, round_id, interaction.user.id)
    if not own:
        raise Refusal(words.GONE)
    return own


async def _missed(
    interaction: discord.Interaction, round_id: str, number: int
) -> tuple[tuple[Reveal, ...], Reveal]:
    """All that the person missed, and of it the question with this number."""
    missed = misses(await _own(interaction, round_id))
    reveal = next((one for one in missed if one.number == number), None)
    if reveal is None:  # a moderator has ruled in the meantime that it was right after all
        raise Refusal(words.RIGHT_AFTER_ALL)
    return missed, reveal
