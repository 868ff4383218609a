"""Places that have more than one name, and the regions that people add after a comma."""

from typing import Final

_STATES: Final = """
al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|fl florida|ga georgia
|hi hawaii|id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine|md maryland
|ma massachusetts|mi michigan|mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada
|nh new hampshire|nj new jersey|nm new mexico|ny new york|nc north carolina|nd north dakota|oh ohio|ok oklahoma
|or oregon|pa pennsylvania|ri rhode island|sc south carolina|sd south dakota|tn tennessee|tx texas|ut utah|vt vermont
|va virginia|wa washington|wv west virginia|wi wisconsin|wy wyoming|dc district of columbia|uk united kingdom
|usa united states
"""
_COUNTRIES: Final = """
england|scotland|wales|ireland|northern ireland|france|germany|italy|spain|portugal|belgium|netherlands|switzerland
|austria|denmark|sweden|norway|finland|iceland|poland|greece|turkey|russia|canada|mexico|brazil|argentina|japan|china
|india|australia|new zealand|south africa|egypt|ontario|quebec|british columbia
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


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split("|")]


# The codes are as `folding.words_of` writes them: "MT" is read as "mount", "OK" as "okay".
CODES: Final = {
    {"mt": "mount", "ok": "okay"}.get(code, code): name
    for code, name in (state.split(" ", 1) for state in _split(_STATES))
}
REGIONS: Final[dict[str, tuple[str, ...]]] = (
    dict.fromkeys(CODES.values(), ())
    | dict.fromkeys(_split(_COUNTRIES), ())
    | {name.replace(" ", ""): tuple(line.split("|")) for line in _SAME.strip().splitlines() for name in line.split("|")}
)
REGION_KEYS: Final = frozenset(name.replace(" ", "") for name in (*REGIONS, *CODES))
