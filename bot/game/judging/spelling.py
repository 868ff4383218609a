"""How far a guess may be from a form of the answer and still be a misspelling of it.

The whole guess is compared with the whole form by optimal string alignment (a swap is one edit); how many
edits are allowed grows with the length. Digits, single letters, negations and words that are words of their
own are never a matter of spelling.
"""

import re
from collections.abc import Collection, Iterable
from typing import Final

from msgspec import Struct
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.game.judging.everyday import EVERYDAY, PLACES
from bot.game.judging.folding import ARTICLES, key_of
from bot.game.judging.given_names import GIVEN_NAMES, SAME_NAME
from bot.game.judging.more_words import MORE_WORDS
from bot.game.judging.word_lists import entries, word_set

_NAMES: Final = GIVEN_NAMES | PLACES
_WORDS: Final = EVERYDAY | MORE_WORDS
_NEGATIONS: Final = word_set("not no never nor neither without except nobody none nothing")
_PLURAL_OF: Final = {"man": "men", "woman": "women", "child": "children", "person": "people"}
_PRONOUNS: Final = {
    word: at
    for at, words in enumerate(
        entries("i me my|you your|he him his|she her hers|it|we us our|they them their")
    )
    for word in words
}
_TENSES: Final = {"is": 1, "was": 1, "are": 2, "were": 2}
_ENDINGS: Final = {"s": ("s", "es"), "d": ("d", "ed"), "g": ("ing",)}
_LONG_PHRASE: Final = 3  # words, small ones aside
_doubled = re.compile(r"(.)\1+")
_SMALL: Final = word_set("of in on and to for with at by from or is it") | ARTICLES
_RULED: Final = _PRONOUNS.keys() | _NEGATIONS | _TENSES.keys() | _SMALL
_SAME_SOUNDS: Final = """
their there | to too | brake break | peace piece | hear here | write right | see sea | son sun | which witch |
whole hole | weather whether | then than | loose lose | past passed | principal principle | aisle isle | steel
steal | tail tale | waste waist | male mail | meet meat | night knight | new knew | pair pear | plane plain |
role roll | hey hay | buy bye | cell sell | dear deer | fair fare | great grate | hair hare | heal heel |
heard herd | hour our | idol idle | lead led | made maid | main mane | morning mourning | none nun | pail pale
| pause paws | peer pier | pray prey | rain reign rein | rap wrap | real reel | ring wring | road rode | root
route | sail sale | sew sow | sight site | some sum | stake steak | suite sweet | toe tow | vain vein vane |
wail whale | war wore | warn worn | wood would | die dye | flea flee | mist missed | berry bury | board bored
| boulder bolder | cereal serial | chord cord | coarse course | feat feet | genes jeans | groan grown |
guessed guest | hall haul | loan lone | maze maize | medal meddle | pedal peddle | pole poll | profit prophet
| rose rows | sees seas seize | slay sleigh | soar sore | tea tee | threw through | tire tyre | toad towed |
whine wine | whose whos | tide tied | wait weight | week weak | flower flour | scene seen | sole soul | stair
stare | throne thrown
"""
_SOUNDS: Final = {word: at for at, words in enumerate(entries(_SAME_SOUNDS)) for word in words}
_FIRST_SOUNDS: Final = ("ckq", "csz", "gj", "eiy", "fpv", "vw", "ao", "wr", "kn")
_SAME_FIRST_SOUNDS: Final = ({"c", "k"}, {"k", "q"}, {"g", "j"}, {"i", "y"}, {"s", "z"})
edits_between: Final = OSA.distance
_SHORT_NAME: Final = 5  # letters; up to here a wrong first letter makes another word


class Form(Struct, frozen=True):
    """One written form of a name, ready to be compared with guesses.

    `size` counts its words without the small ones; `telling` is the only one that is no article, if any is.
    """

    words: tuple[str, ...]
    key: str
    spaced: str
    digits: tuple[str, ...]
    limit: int
    size: int
    telling: str


Rivals = dict[int, tuple[str, ...]]  # keys by their length
Near = tuple[str, int, Form]  # its key, how many edits it allows, and itself


def form_of(words: tuple[str, ...] | list[str]) -> Form:
    """The words as a form."""
    key = key_of(words)
    size = sum(word not in _SMALL for word in words)
    telling = [word for word in words if word not in ARTICLES]
    one = telling[0] if len(telling) == 1 else ""
    return Form(tuple(words), key, " ".join(words), digits_of(words), limit_of(len(key)), size, one)


def limit_of(letters: int) -> int:
    """How many edits a text of so many letters allows: none up to 3, then 1 to 7, 2 to 12, and 3."""
    return 0 if letters <= 3 else 1 if letters <= 7 else 2 if letters <= 12 else 3  # noqa: PLR2004 - the rule itself


def digits_of(words: Iterable[str]) -> tuple[str, ...]:
    """The words that hold digits, which must be the same on both sides."""
    return tuple(word for word in words if not word.isalpha())


def within(forms: tuple[Near, ...], key: str) -> list[tuple[Form, int]]:
    """The forms that are as near to the key as they allow, each with the edits between."""
    found: list[tuple[Form, int]] = []
    for its_key, limit, form in forms:
        # A single edit leaves the first letter alone or else the last.
        if limit > 1 or its_key[0] == key[0] or its_key[-1] == key[-1]:
            edits = edits_between(key, its_key, score_cutoff=limit)
            if edits <= limit:
                found.append((form, edits))
    return found


def is_slip(words: list[str], key: str, form: Form) -> bool:
    """Whether a guess that is near to a form is no more than a slip of the keyboard away from it."""
    if len(form.key) <= _SHORT_NAME and _starts_elsewhere(key, form.key):
        return False
    if (form.digits or not key.isalpha()) and digits_of(words) != form.digits:
        return False
    if len(words) != len(form.words):
        return _is_slip_of_the_space_bar(words, form)
    number = form.size
    if number == 1 and _are_many_of_one(key, form.key):
        return False
    for word, meant in zip(words, form.words, strict=True):
        if word != meant and _is_another(word, meant, of=number):
            return False
    return True


def is_doubtful(words: list[str], form: Form) -> bool:
    """Whether a slip of the one word that tells may as well be another word: "forgo" of "Fargo", "viscount".

    Letters that are swapped, left out or doubled are slips of the hand, and so is another way to write the
    first sound; in a short word another letter need not be, nor at its beginning in any.
    """
    if not form.telling:
        return False
    if len(words) != len(form.words):
        return _may_be_a_word("".join(words), form.key)
    said = [word for word in words if word not in form.words]
    return len(said) == 1 and form.telling not in words and _may_be_a_word(said[0], form.telling)


def is_name_like(word: str, meant: str, within: int) -> bool:
    """Whether one first name may be meant for another beside the right surname: "Mary" for "Marie"."""
    within = min(within, 2 if min(len(word), len(meant)) > _SHORT_NAME - 2 else 0)
    return _starts_alike(word, meant) and 0 < edits_between(word, meant, score_cutoff=within) <= within


def single(word: str) -> str:
    """The word with each doubled letter once."""
    return _doubled.sub(r"\1", word)


def nearest(key: str, keys: Collection[str], within: int) -> str | None:
    """The nearest of `keys` to `key`, if one is within so many edits."""
    if not keys:
        return None
    found = extractOne(key, keys, scorer=OSA.distance, score_cutoff=within)
    return found[0] if found else None


def has_near(key: str, rivals: Rivals, edits: int) -> bool:
    """Whether one of the rivals is within so many edits of the key."""
    for length in range(len(key) - edits, len(key) + edits + 1):
        for rival in rivals.get(length, ()):
            if edits_between(key, rival, score_cutoff=edits) <= edits:
                return True
    return False


def _may_be_a_word(word: str, meant: str) -> bool:
    if word[0] != meant[0] and sorted(word[:2]) != sorted(meant[:2]):
        return not _starts_alike(word, meant)
    if len(meant) > _SHORT_NAME or word == f"{meant}s":
        return False
    if len(word) < len(meant):
        return len(meant) < _SHORT_NAME
    return sorted(word) != sorted(meant) and single(word) != single(meant)


def _sounds_the_same(word: str, meant: str) -> bool:
    """Whether it is "their" for "there", or only a doubled letter is amiss: "Ham" for "Hamm"."""
    sound = _SOUNDS.get(word)
    if sound is not None and sound == _SOUNDS.get(meant):
        return True
    return set(word) == set(meant) and word not in _NAMES and single(word) == single(meant)


def _ends_otherwise(word: str, meant: str) -> bool:
    """Whether the words are alike but for a last "a" or "o", as many a man's and a woman's name are."""
    if word[-1] not in "ao" and meant[-1] not in "ao":
        return False
    if len(word) == len(meant):
        return word[:-1] == meant[:-1]
    longer, shorter = (word, meant) if len(word) > len(meant) else (meant, word)
    return longer[-1] in "ao" and longer[:-1] == shorter and longer[-1] != shorter[-1:]


def _starts_elsewhere(guess: str, key: str) -> bool:
    """Whether the first letter is another one, and not just swapped with the second."""
    return guess[0] != key[0] and guess[:2] != key[1::-1]


def _starts_alike(word: str, meant: str) -> bool:
    """Whether the first letters may stand for one sound: "Corea" and "Korea"."""
    first, its_first = word[0], meant[0]
    return first == its_first or any(first in letters and its_first in letters for letters in _FIRST_SOUNDS)


def _is_another(word: str, meant: str, *, of: int) -> bool:
    """Whether `word` is not a slip of `meant`, one of so many words."""
    if len(word) == 1 or len(meant) == 1 or word in _RULED or meant in _RULED:
        another = _is_another_by_rule(word, meant)
        if another is not None:
            return another
    name = SAME_NAME.get(word)
    if (name is not None and name == SAME_NAME.get(meant)) or (of > 1 and _sounds_the_same(word, meant)):
        return False
    return _is_too_far(word, meant) or _is_other_word(word, meant, of=of)


def _is_another_by_rule(word: str, meant: str) -> bool | None:
    """The same where one of them is small or turns a sentence round; None where no rule says so."""
    if word in _PRONOUNS and meant in _PRONOUNS:
        return _PRONOUNS[word] != _PRONOUNS[meant]
    if len(meant) == 1 or len(word) == 1 or word in _NEGATIONS or meant in _NEGATIONS:
        return True  # initials and the like tell names apart
    if word in _TENSES and meant in _TENSES:
        return _TENSES[word] != _TENSES[meant]
    if meant in _SMALL:
        return word in _NAMES or not word.isalpha() or edits_between(word, meant) > 1
    return None


def _is_too_far(word: str, meant: str) -> bool:
    if len(meant) == 2:  # noqa: PLR2004 - as good as an initial
        return True
    if len(word) == len(meant) <= _SHORT_NAME and _starts_elsewhere(word, meant):
        corea = len(meant) >= _SHORT_NAME - 1 and {word[0], meant[0]} in _SAME_FIRST_SOUNDS
        if not corea:
            return True
    return edits_between(word, meant) > max(1, limit_of(len(meant)))


def _is_other_word(word: str, meant: str, *, of: int) -> bool:
    """Whether `word` is a name or a word of its own and not a way to write `meant`.

    Beside other words an "s" more or less is a slip; alone it tells "Aliens" from "Alien".
    """
    plural = _PLURAL_OF.get(word) == meant or _PLURAL_OF.get(meant) == word
    if plural or f"{word}s" == meant or word == f"{meant}s":
        return of == 1 and (word in _WORDS or meant in _WORDS)
    elsewhere = word[0] != meant[0]
    named = word in _NAMES or (elsewhere and word.removesuffix("s") in GIVEN_NAMES)
    if not named and not _is_everyday(word) and not _ends_otherwise(word, meant):
        return False
    if named or elsewhere or of == 1:
        return True
    # Beside other words a slip of the keyboard can make a word too: "meet" of "met", "pairs" of "Paris".
    return of < _LONG_PHRASE and sorted(word) != sorted(meant)


def _is_everyday(word: str) -> bool:
    """Whether it is one of the words we know, or "wired" or "wires" of one."""
    if word in _WORDS:
        return True
    endings = _ENDINGS.get(word[-1])
    return endings is not None and any(
        word.endswith(ending) and word[: -len(ending)] in _WORDS for ending in endings
    )


def _are_many_of_one(key: str, its_key: str) -> bool:
    """Whether one is a man and the other are men."""
    return key[:-2] == its_key[:-2] and {key[-3:], its_key[-3:]} == {"man", "men"}


def _is_slip_of_the_space_bar(words: list[str], form: Form) -> bool:
    """Whether a space more or less explains the number of words; a whole word come or gone does not."""
    if edits_between(" ".join(words), form.spaced, score_cutoff=form.limit) > form.limit:
        return False
    if _are_many_of_one("".join(words), form.key):
        return False
    extra, missing = set(words).difference(form.words), set(form.words).difference(words)
    if not extra or not missing:
        return False
    said, meant = ({_PRONOUNS.get(word) for word in some} for some in (extra, form.words))
    negated = any(word in _NEGATIONS for word in extra | missing)
    named = any(word in GIVEN_NAMES and word not in form.key for word in extra)
    return not negated and not named and said <= meant | {None}
