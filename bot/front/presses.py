"""Who hears which press: the name in a button's custom_id, and what it does. A missing name is the error."""

from types import MappingProxyType

from bot.front import answering, boards, daily, panel, playing
from bot.front.desk import Press

PRESSES: MappingProxyType[str, Press] = MappingProxyType(
    {
        "answer": answering.answer,
        "change": answering.change,
        "type": answering.open_form,
        "guess": answering.guess,
        "points": playing.points,
        "again": playing.again,
        "play": playing.play,
        "board": boards.turn,
        "daily": daily.answer,
        "setup": panel.set_up,
        "set": panel.choose,
        "numbers": panel.ask_numbers,
        "take_numbers": panel.take_numbers,
    }
)
