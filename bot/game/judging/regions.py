"""Places that have more than one name, and the regions that people add after a comma."""

from typing import Final

from bot.game.judging.folding import words_of
from bot.game.judging.word_lists import entries

_STATES: Final = """
al alabama | ak alaska | az arizona | ar arkansas | ca california | co colorado | ct connecticut | de
delaware | fl florida | ga georgia | hi hawaii | id idaho | il illinois | in indiana | ia iowa | ks kansas |
ky kentucky | la louisiana | me maine | md maryland | ma massachusetts | mi michigan | mn minnesota | ms
mississippi | mo missouri | mt montana | ne nebraska | nv nevada | nh new hampshire | nj new jersey | nm new
mexico | ny new york | nc north carolina | nd north dakota | oh ohio | ok oklahoma | or oregon | pa
pennsylvania | ri rhode island | sc south carolina | sd south dakota | tn tennessee | tx texas | ut utah |
vt vermont | va virginia | wa washington | wv west virginia | wi wisconsin | wy wyoming | dc district of
columbia | uk united kingdom | usa united states
"""
_COUNTRIES: Final = """
england | scotland | wales | ireland | northern ireland | france | germany | italy | spain | portugal |
belgium | netherlands | switzerland | austria | denmark | sweden | norway | finland | iceland | poland |
greece | turkey | russia | canada | mexico | brazil | argentina | japan | china | india | australia | new
zealand | south africa | egypt | ontario | quebec | british columbia
"""
# Each line holds names of the same place.
_SAME: Final = """
new york city|new york|nyc
los angeles|la
united states|united states of america|usa|us|america
united kingdom|uk
las vegas|vegas
san francisco|san fran|sf
washington dc|washington d c|dc
philadelphia|philly
"""


# The codes are as `folding.words_of` writes them: "MT" is read as "mount", "OK" as "okay".
CODES: Final = {
    {"mt": "mount", "ok": "okay"}.get(code, code): " ".join(name) for code, *name in entries(_STATES)
}
SAME_PLACE: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "".join(name): names
    for names in (tuple(entries(line)) for line in _SAME.strip().splitlines())
    for name in names
}
REGIONS: Final = frozenset(CODES.values()) | {" ".join(name) for name in entries(_COUNTRIES)}
REGION_KEYS: Final = frozenset(name.replace(" ", "") for name in (*REGIONS, *CODES, *SAME_PLACE))


def in_region(text: str) -> tuple[str, str] | None:
    """The name and the region of "Scranton, Pennsylvania", if that is what `text` is."""
    name, comma, region = text.partition(",")
    folded = " ".join(words_of(region))
    region = CODES.get(folded, folded)
    return (name, region) if comma and region in REGIONS else None
