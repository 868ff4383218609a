"""Relations: the kinds of statement a fact can make, what they allow us to conclude, and how they are asked.

Both directions of a relation say how complete our knowledge is:

- `functional`: there is one. Any other is wrong.
- `closed`: there may be several, and the facts list them all. What is not listed is wrong.
- `open`: there may be others that we do not know of. Nothing is provably wrong, so no wrong options are made.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import asdict, replace

from bot.authoring.numbers import Difficulty
from bot.authoring.problems import Problem
from bot.authoring.show import Kind
from bot.authoring.toml_files import TomlFile, typed_as

Knowledge: TypeAlias = Literal["functional", "closed", "open"]
WAYS = ("forward", "inverse", "statement")


class Way(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One way of asking. Whatever a fact says here goes before what its relation says.

    `text` is a template; `because` says why another option is wrong, from the fact that option belongs to,
    and `because_from` names further relations whose facts tell what an option is instead;
    `among` names the pool of wrong options, or `wrong` lists them (what the relation does not prove wrong is
    refused); `twin` is what a false statement says instead; `shown` is how many options a round shows.
    `typed` asks without options as well, or only so, and `accepts` lists more that is right then; `closest`
    asks for a number as well, where the nearest wins.
    """

    text: str = ""
    difficulty: Difficulty = 0
    shown: int = 0
    because: str = ""
    because_from: tuple[str, ...] = ()
    among: str = ""
    wrong: tuple[str, ...] = ()
    twin: str = ""
    explanation: str = ""
    typed: Literal["", "also", "only"] = ""
    accepts: tuple[str, ...] = ()
    closest: bool = False


class Ranking(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Asking which of four came second.

    The text is given {place}, the explanation {ranked}: every `entry` in order.
    """

    text: str
    places: tuple[int, ...] = (2,)
    entry: str = "{subject}"
    descending: bool = True
    difficulty: Difficulty = 4
    explanation: str = "{ranked}."


class Derived(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Asking for the one subject whose facts stand out: here, who shares a name with the object."""

    rule: Literal["shares a name"]
    text: str
    difficulty: Difficulty = 3
    explanation: str = ""


class Relation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One kind of statement. `says` tells it as a sentence; what is `time_bound` must say when it held.

    Of what is `rare` a round asks at most one question in five.
    """

    subject: tuple[Kind, ...]
    object: tuple[Kind, ...]
    subjects: Knowledge
    objects: Knowledge
    theme: str
    says: str
    statement: Way | None = None
    forward: Way | None = None
    inverse: Way | None = None
    time_bound: bool = False
    rare: bool = False
    ranking: Ranking | None = None
    derived: Derived | None = None
    id: str = ""

    def way(self, name: str) -> Way | None:
        """The template for one of `WAYS`."""
        return {"forward": self.forward, "inverse": self.inverse, "statement": self.statement}[name]


def read_relations(file: TomlFile) -> tuple[dict[str, Relation], dict[str, Problem]]:
    """The usable relations of a file, and what is wrong with each of the others."""
    relations: dict[str, Relation] = {}
    problems: dict[str, Problem] = {}
    for name, raw in file.tables.items():
        place = file.place(name)
        table: Mapping[str, object] = raw if isinstance(raw, dict) else {}  # pyright: ignore[reportUnknownVariableType] (TOML holds anything)
        relation, problem = typed_as({**table, "id": name}, Relation, place)
        if relation is not None:
            relations[name] = relation
        elif problem is not None:
            problems[name] = problem
    return relations, problems


def merged(general: Way | None, own: Way | None) -> Way | None:
    """The relation’s way of asking with a fact's own wording over it."""
    if own is None or general is None:
        return own or general
    default = asdict(Way())
    return replace(general, **{key: value for key, value in asdict(own).items() if value != default[key]})
