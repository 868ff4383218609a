"""Who hears which press: the name in a button's custom_id, and what it does. A missing name is the error."""

from types import MappingProxyType

from bot.front import (
    answering,
    boards,
    daily,
    leading,
    lookback,
    panel,
    playing,
    privacy,
    record,
    reporting,
    teaming,
)
from bot.front.desk import Press

PRESSES: MappingProxyType[str, Press] = MappingProxyType(
    {
        "answer": answering.answer,
        "change": answering.change,
        "type": answering.open_form,
        "guess": answering.guess,
        "points": playing.points,
        "hint": leading.hint,
        "vote": leading.vote_skip,
        "menu": leading.menu,
        "skip": leading.skip,
        "more": leading.more,
        "pause": leading.pause,
        "halt": leading.halt,
        "go_on": leading.go_on,
        "join": teaming.join,
        "shuffle": teaming.shuffle,
        "again": playing.again,
        "play": playing.play,
        "board": boards.turn,
        "mine": lookback.mine,
        "misses": lookback.misses_next,
        "retry": lookback.retry,
        "retry_type": lookback.retry_type,
        "retry_guess": lookback.retry_guess,
        "report": reporting.ask,
        "take_report": reporting.take,
        "reports": reporting.show,
        "reports_page": reporting.turn,
        "dismiss": reporting.dismiss,
        "daily": daily.answer,
        "show_record": record.share,
        "download_me": privacy.download,
        "ask_delete": privacy.ask,
        "delete_me": privacy.delete,
        "keep_me": privacy.keep,
        "setup": panel.set_up,
        "set": panel.choose,
        "numbers": panel.ask_numbers,
        "take_numbers": panel.take_numbers,
    }
)
