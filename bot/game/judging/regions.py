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
zealand | south africa | egypt | ontario | quebec | british columbia | czech republic | hungary | romania |
croatia | serbia | ukraine | thailand | vietnam | south korea | philippines | indonesia | malaysia | pakistan
| iran | iraq | israel | united arab emirates | kenya | morocco | nigeria | cuba | peru | chile | colombia |
venezuela | luxembourg | monaco | malta | cyprus
"""
# Each line holds a region and the cities in it that hardly anyone would look for elsewhere.
_CITIES: Final = """
france | paris | lyon | marseille | nice | cannes | saint tropez | bordeaux | versailles
england | london | manchester | liverpool | oxford | brighton | bath | birmingham | leeds | york
scotland | edinburgh | glasgow
ireland | dublin
italy | rome | milan | venice | florence | naples | turin | verona
spain | madrid | barcelona | seville
germany | berlin | munich | hamburg
russia | moscow
japan | tokyo | kyoto
china | beijing | shanghai
australia | sydney | melbourne | canberra | brisbane | perth | adelaide
new zealand | auckland | wellington
belgium | brussels | antwerp | bruges
netherlands | amsterdam | rotterdam
switzerland | geneva | zurich | bern
austria | vienna | salzburg
denmark | copenhagen
sweden | stockholm | gothenburg
norway | oslo | bergen
finland | helsinki
iceland | reykjavik
poland | warsaw | krakow
turkey | istanbul | ankara
czech republic | prague
hungary | budapest
romania | bucharest
croatia | zagreb | dubrovnik
serbia | belgrade
ukraine | kyiv | kiev | odesa
india | delhi | new delhi | mumbai | kolkata
thailand | bangkok
vietnam | hanoi | saigon
south korea | seoul
philippines | manila
indonesia | jakarta
malaysia | kuala lumpur
pakistan | karachi | islamabad
iran | tehran
iraq | baghdad
israel | jerusalem | tel aviv
united arab emirates | dubai | abu dhabi
kenya | nairobi
morocco | casablanca | marrakesh | rabat
nigeria | lagos
south africa | cape town | johannesburg | pretoria
cuba | havana
mexico | mexico city | cancun | tijuana
brazil | rio de janeiro | sao paulo | brasilia
argentina | buenos aires
peru | lima
chile | santiago
colombia | bogota
venezuela | caracas
wales | cardiff | swansea
northern ireland | belfast
canada | toronto | montreal | vancouver | ottawa
portugal | lisbon
greece | athens
egypt | cairo
new york | new york city | nyc | brooklyn | manhattan | queens
california | los angeles | la | san francisco | san diego | hollywood | sacramento | malibu
illinois | chicago
massachusetts | boston
pennsylvania | philadelphia | pittsburgh
washington | seattle
texas | dallas | houston | austin
florida | miami | orlando
georgia | atlanta
tennessee | nashville | memphis
louisiana | new orleans
michigan | detroit
ohio | cleveland | cincinnati
maryland | baltimore
nevada | las vegas
new mexico | albuquerque
colorado | denver
hawaii | honolulu
minnesota | minneapolis
"""
# Each line holds names of the same place.
_SAME: Final = """
new york city|new york|nyc|ny
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


_IN_BRITAIN: Final = frozenset({"england", "scotland", "wales", "northern ireland"})
_HOMES: Final = {
    "".join(city): " ".join(region)
    for region, *cities in (tuple(entries(line)) for line in _CITIES.strip().splitlines())
    for city in cities
}


def regions_of(city: str) -> tuple[str, ...]:
    """What may be added to the key of a well-known city: its region in full, and the codes for it."""
    region = _HOMES.get(city)
    if region is None:
        return ()
    codes = tuple(code for code, long in CODES.items() if long == region)
    if codes:
        return (region, *codes, "usa")
    return (region, "uk", "united kingdom") if region in _IN_BRITAIN else (region,)


def in_region(text: str) -> tuple[str, str] | None:
    """The name and the region of "Scranton, Pennsylvania", if that is what `text` is."""
    name, comma, region = text.partition(",")
    folded = " ".join(words_of(region))
    region = CODES.get(folded, folded)
    return (name, region) if comma and region in REGIONS else None
