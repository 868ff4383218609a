"""What people say around a guess: "is it …?", "i think …", "…, right?"; never a "not"."""

from typing import Final

from bot.game.judging.folding import ARTICLES, REWRITTEN
from bot.game.judging.word_lists import entries

# As `folding.words_of` writes them: "it's" is "it is", "isn't it" is "is not it".
_LEADS: Final = """
some | um | umm | uh | uhh | er | hm | hmm | hmmm | oh | ooh | ah | okay | well | so | like | maybe | perhaps
| probably | possibly | definitely | surely | certainly | obviously | clearly | easy | yes | yeah | yep | wait
| lol | haha | omg | just | actually | honestly | hey | guys | of course | for sure | i think | i guess | i
believe | i say | id say | i would say | ill say | i will say | i am going with | going with | i go with | i
will go with | ill go with | i am going to say | going to say | i am pretty sure | pretty sure | i am sure | i
am guessing | i am thinking | i bet | i reckon | i suppose | my guess is | my answer is | the answer is |
answer is | answer | my guess | guess | final answer | is not it | was not it | is not that | isnt it | its |
thats | is it | is that | is this | is he | is she | was it | was that | was he | was she | could it be | can
it be | would it be | might be | may be | must be | has to be | got to be | should be | could be | would be |
it is | it was | it must be | it has to be | it might be | it could be | it would be | it should be | it got
to be | that is | that was | that would be | that must be | that got to be | this is | he is | she is | they
are | they were | he was | she was | what is | what are | what was | who is | who was | who are | where is |
when is | when was | do you mean | you mean | think | in | at | on | from | by | to | of | for | during |
since | called | named | because | there is | there are | there was | there were | it ran for | it lasted | it
lasts | it took | it takes | it has | it had | they have | they had | id guess | i would guess | ill guess | i
will guess | my bet is | my bet | created by | directed by | played by | written by | produced by | the city
of | city of | the year | year | the country of | the show | the series | the movie | the film | the character
| the actor | the actress | the show is | the series is | the movie is | the film is | the character is | the
actor is | the actress is | the song is | the book is | the answer would be | the answer must be | the answer
has to be | is the answer | could the answer be | would the answer be | ofc | obv | def | prob | probs | tbh |
hopefully | i am going for | i will go for | i want to say | i am saying | got it | i got it | i know this |
hold on | no wait | my final answer is | final answer is | let us say | let me say | let me guess | how about
| what about
"""
_TAILS: Final = """
i think | i guess | i believe | i bet | i am sure | i am pretty sure | i would say | i suppose | i reckon | i
am guessing | right | maybe | probably | perhaps | definitely | obviously | lol | haha | hahaha | please | pls
| plz | for sure | of course | final answer | is it | is not it | was it | is that right | is that it | or
something | tho | though | duh | idk | imo | surely | no doubt | easy | guys | xd | was not it | if i remember
| ofc | obv | obvs | def | prob | probs | innit | lmao | rofl | yeah | yep | yes | btw |
tbh | ngl | iirc | afaik | for real | hopefully | is my guess | is my answer | is the answer | is my final
answer | would be my guess | is what i think | i know this | then
"""
_DEEPEST: Final = 5

_Phrases = tuple[list[str], ...]
_Places = dict[str, dict[str, _Phrases]]
_ALONE: Final = ""  # beside a word that is an aside by itself
_OTHERS: Final[dict[str, _Phrases]] = {}


def _placed(text: str, *, at: int, beside: int) -> _Places:
    """The phrases by their first (or last) word and the one beside it; the longest first."""
    places: _Places = {}
    for phrase in sorted((list(entry) for entry in entries(text)), key=len, reverse=True):
        neighbours = places.setdefault(phrase[at], {_ALONE: ()})
        neighbour = phrase[beside] if len(phrase) > 1 else _ALONE
        neighbours[neighbour] = (*neighbours.get(neighbour, ()), phrase)
    for neighbours in places.values():
        for neighbour in neighbours.keys() - {_ALONE}:
            neighbours[neighbour] += neighbours[_ALONE]
    return places


_LEADING: Final = _placed(_LEADS, at=0, beside=1)
_TRAILING: Final = _placed(_TAILS, at=-1, beside=-2)
ASIDE_WORDS: Final = frozenset(word for phrase in entries(f"{_LEADS}|{_TAILS}") for word in phrase)
# Before words are read: "im pretty sure …" will be "i am pretty sure …".
OPENERS: Final = frozenset(_LEADING) | ARTICLES | REWRITTEN
CLOSERS: Final = frozenset(_TRAILING) | REWRITTEN
_ALWAYS_OPEN: Final = ARTICLES | REWRITTEN


def may_hold_asides(words: list[str] | tuple[str, ...]) -> bool:
    """Whether it is worth while to look for asides, by the first word and the last alone."""
    return words[0] in _LEADING or words[-1] in _TRAILING or words[0] in ARTICLES


def may_come_to_hold_asides(words: list[str]) -> bool:
    """Whether it is worth while to look for asides in words before they are read, by two at either end."""
    first, last = words[0], words[-1]
    if first in _ALWAYS_OPEN or last in REWRITTEN:
        return True
    if len(words) == 1:
        return False
    neighbours = _LEADING.get(first)
    if neighbours is not None and (neighbours[_ALONE] or words[1] in neighbours or words[1] in REWRITTEN):
        return True
    neighbours = _TRAILING.get(last)
    return neighbours is not None and bool(
        neighbours[_ALONE] or words[-2] in neighbours or words[-2] in REWRITTEN
    )


def without_asides(words: list[str]) -> list[list[str]]:
    """The guess with one aside after the other taken away: "i think it is x" gives "it is x" and "x"."""
    left: list[list[str]] = []
    while len(words) > 1 and len(left) < _DEEPEST:
        shorter = _without_one(words)
        if shorter is None:
            break
        left.append(shorter)
        words = shorter
    return left


def _without_one(words: list[str]) -> list[str] | None:
    size = len(words)
    neighbours = _TRAILING.get(words[-1], _OTHERS)
    for phrase in neighbours.get(words[-2]) or neighbours.get(_ALONE, ()):
        length = len(phrase)
        if size > length and words[-length:] == phrase:
            return words[:-length]
    neighbours = _LEADING.get(words[0], _OTHERS)
    for phrase in neighbours.get(words[1]) or neighbours.get(_ALONE, ()):
        length = len(phrase)
        if size > length and words[:length] == phrase:
            return words[length:]
    return words[1:] if words[0] in ARTICLES else None
