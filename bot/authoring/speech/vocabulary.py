"""The words that the rules go by: verbs of saying, small words, and capitals that start no name.

All are lower case. Nothing here is about one show: these are the words of English news.
"""

from bot.authoring.speech.callings import ROLES, word_set


def _forms(stems: str) -> frozenset[str]:
    """Every regular form of each verb: ask, asks, asked, asking; a final e or y is minded."""
    found: set[str] = set()
    for verb in stems.split():
        stem = verb[:-1] if verb.endswith(("e", "y")) else verb
        past = f"{stem}ied" if verb.endswith("y") and verb[-2] not in "aeo" else f"{stem}ed"
        third = f"{stem}ies" if verb.endswith("y") and verb[-2] not in "aeo" else f"{verb}s"
        third = f"{verb}es" if verb.endswith(("sh", "ch", "ss")) else third
        present = f"{verb}ing" if verb.endswith("y") else f"{stem}ing"
        found |= {third, f"{verb}ed" if verb.endswith(("ay", "ey", "oy")) else past, present}
    return frozenset(found)


# Verbs that a quotation's speaker is named with, before it or after it.
SAYING = word_set("""
    said says say saying told tells tell telling wrote writes written writing asked asks ask asking
    thought thinks think thinking read reads reading spoke quipped quips quipping put puts began begins
    shot fired cried cries crying swore swears sang sings sung found finds went goes
    admitted admits admitting texted texts texting hit hits repeated testified captioned captions
    sobbed sobs sobbing begged bragged nodded nodding grinned grinning shrugged shrugging deadpanned summed
    blogged pled speaks speaking
""") | _forms("""
    add agree acknowledge admonish advise affirm allege announce answer apologize apologise argue assert
    assure beam beg bellow boast brag caution challenge chant chime claim clarify comment complain concede
    conclude confess confide confirm contend continue counter croon declare decry demand deny detail
    disclose echo elaborate emphasize emphasise enthuse estimate exclaim explain express fume gasp giggle
    groan grumble gush hint howl implore inform insist interject interrupt joke lament laugh maintain
    marvel mention moan murmur muse mutter note object observe offer opine order plead pledge point post
    predict proclaim promise propose protest quote rant reason reassure recall reckon recount reflect
    reiterate relate remark remember remind repeat reply report respond retort reveal roar rule scoff
    scream shout shriek sigh smile snap sneer speculate state stress suggest summarize summarise tease
    testify thunder tweet urge volunteer vow wail warn whisper wonder yell
    chuckle deadpan instruct bemoan cheer crow sniff venture hiss rage reassure theorize theorise lecture
    hypothesize preach weigh recite shrug grin signal applaud guess add text blog caution
""")

# Verbs whose object the speaker calls something: they govern a quoted fragment that comes after them.
CALLING = (
    word_set("dubbed dubs branded brands saw sees slammed slams")
    | _forms("""
    accuse applaud appeal attack blame blast call characterise characterize cite commend compare
    condemn congratulate credit criticise criticize defend denounce deride describe dismiss encourage
    believe feel hail hope label liken mock oppose praise pronounce refer ridicule term thank welcome
""")
    | word_set("referred referring felt boasts boasted")
)

# After these the speaker may follow the verb: “…,” said Star. One never writes: “…,” told Star.
NEVER_INVERTED = (
    word_set("told tells tell telling went goes put puts hit hits found finds read reads") | CALLING
)

PERSON_PRONOUNS = word_set("he she they i we")
PRONOUNS = PERSON_PRONOUNS | {"it"}
POSSESSIVES = word_set("his her their its my our your")
# Whoever these say it of said nothing: “you might say …”, “a culture that tells you …”.
NOBODY = word_set("you anyone anybody nobody no-one whoever")
TELLING_YOU = word_set("tell tells telling ask asks asking")
DETERMINERS = word_set("""
    the a an this that these those one another some many several both two three four five six seven eight
    nine ten most all other each every his her their its my our your few such
""")
RELATIVES = word_set("who whose which whom where that when what")
PREPOSITIONS = word_set("""
    of for from at in on with to by about against after before during behind near under over into as than
    between among within without through throughout across around outside inside since until despite
    amid alongside besides beyond following including like off per toward towards upon via
""")
CONJUNCTIONS = word_set("and but or nor so yet while because although though if when whereas then as")
SUBORDINATING = word_set("while because although though if when whereas as")
AUXILIARIES = word_set("""
    has have had having would will could can may might must shall should did does do is was were are am
    be been being not never didn’t didn't doesn’t doesn't don’t don't hasn’t hasn't hadn’t hadn't
    wouldn’t wouldn't won’t won't couldn't couldn’t cannot can’t can't
""")
BEING = word_set("is was were are am be been being")
ADVERBS = word_set("""
    also later then once now still just even already often always again first further since soon too
    simply ever quickly back only sometimes almost perhaps rather instead today yesterday tonight
    reportedly famously once twice out
""")
# “went on to say”, “is quoted as saying”, “used to say”: what stands between a speaker and the verb.
LEADING_TO = word_set("""
    to on went goes going continued continues used liked likes wanted wants sought chose chooses
    proceeded tried tries came comes rushed quoted heard seen as began begins started starts
""")

# A capital at the start of a sentence, or a day, that begins no name.
NOT_NAMES = (
    PRONOUNS
    | POSSESSIVES
    | NOBODY
    | DETERMINERS
    | RELATIVES
    | PREPOSITIONS
    | CONJUNCTIONS
    | AUXILIARIES
    | ADVERBS
    | word_set("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december however meanwhile earlier afterwards afterward additionally
    there here how why not no yes well what's it's he's she's that's there's i'm i’m i've i’ve it’s he’s she’s
    that’s there’s let's let’s asked speaking according when whether unlike once again finally next last more
    much though although indeed still even only maybe perhaps certainly clearly ultimately hopefully
    eventually recently previously currently nearly more less least moreover furthermore nevertheless
    nonetheless otherwise likewise similarly elsewhere anyway sure ok okay thanks thank please yeah hey hello
    hi oh wow either neither good great new old late early just because during whenever unless until
    am pm us uk image photo photos video caption season episode chapter part
    """)
)

# Nouns in a speaker's place that name nobody: “police said”, “the report said”.
UNNAMED = word_set("""
    police officials official authorities prosecutors critics experts investigators researchers scientists
    witnesses residents lawyers doctors neighbors neighbours fans others some many one another sources source
    someone somebody everyone everybody people
    detectives organizers organisers campaigners activists analysts economists teachers parents students
    workers protesters supporters opponents democrats republicans conservatives lawmakers senators
    organisations organizations firefighters rescuers relatives family friends colleagues historians
    astronomers astronomer commuters passengers shopkeepers visitors users readers viewers insiders
    officers medics paramedics soldiers astronauts businesses companies reports report statement statements
    documents document court lawsuit complaint indictment filing affidavit letter email memo post tweet
    message sign note caption study survey poll headline article review website page biography
""")

ORGANISATION_WORDS = word_set("""
    inc corp corporation co company ltd llc plc lp group holdings partners capital ventures energy foods
    bank university college school institute department ministry office bureau agency commission committee
    council court church hospital museum association federation foundation union society party club
    fc united league center centre board authority service services airlines airways motors entertainment
    studios pictures records media network news times post tribune herald journal gazette guardian sentinel
    magazine press weekly radio television tv watch house senate congress parliament army navy force
    coalition alliance campaign initiative organisation organization trust fund delegation embassy chamber
    academy conference team industries systems technologies transit police pentagon kremlin vatican
""")
ORGANISATION_DESCRIPTIONS = word_set("""
    company firm club group union university school team organisation organization agency ministry
    department council airline bank network charity party hospital museum studio retailer manufacturer
    supermarket newspaper magazine broadcaster operator
""")

PARTICLES = word_set(
    "de da di del della der den des du la le van von bin ibn al el y dos das ten ter af zu bint ní ó nic uí"
)
SUFFIXES = word_set("jr sr ii iii iv")
# Words that a point belongs to; it ends no sentence before a name.
ABBREVIATIONS = word_set("""
    mr mrs ms mx dr prof sen sens rep reps gov govs lt col gen maj capt cpl sgt cmdr adm pvt det insp supt
    rev fr sr jr hon pres st mt ft vs inc corp co ltd bros dept univ messrs mme mlle atty asst
    jan feb mar apr aug sept oct nov dec mohd md smt engr barr alh chas jos thos wm hr fr br coun
""")
# What may stand after a comma as a place of the place before it: Albany, New York.
PLACES = frozenset({
    "new york", "new jersey", "new mexico", "new hampshire", "north carolina", "south carolina",
    "north dakota", "south dakota", "west virginia", "rhode island", "south africa", "south korea",
    "northern ireland", "new zealand", "south australia", "new south wales", "british columbia",
    "nova scotia", "saudi arabia", "sri lanka", "costa rica", "puerto rico",
})  # fmt: skip

# With a capital at the start of a sentence these lead up to its subject: “Sentencing Oakes, he said …”.
PARTICIPLES = word_set("""
    accepting addressing announcing answering appearing arriving asking closing cross-examining defending
    describing ending explaining facing holding introducing interviewing joining leaving looking opening
    pointing prosecuting questioning quoting reacting reading recalling referring reflecting remembering
    responding returning sentencing sitting smiling speaking standing summing talking testifying thanking
    turning visiting watching wearing welcoming writing
""")

# What may stand before a colon at the start of a paragraph and is nobody.
NOT_VOICES = word_set("""
    related update updated note what when where who why how watch more read warning spoiler spoilers photo
    photos video credit source sources breaking tip tips ps score result results goals attendance referee date
    time venue tickets price address cast director starring runtime rating ingredients method serves details
    q&a interview exclusive watch live pictured background review recap
    location correction analysis opinion listen verdict sport background summary conclusion
""")

# What somebody’s words are called: “…” was Star’s reply.
WORDINGS = word_set("""
    reply answer response verdict words message motto advice explanation warning conclusion accusation claim
    allegation assertion comment remark statement promise pledge insistence suggestion argument complaint
    description contention belief view demand criticism assessment prediction admission boast joke quip
""")

# Sets that are asked for at every word.
FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | RELATIVES | AUXILIARIES
DESCRIBING = ROLES | UNNAMED | NOBODY | ORGANISATION_DESCRIPTIONS
ANY_SAYING = SAYING | CALLING | {"according"}
MODIFIERS = word_set("former veteran fellow chief deputy senior late young old")
# Prepositions by which one noun phrase hangs on another: “a spokesman for Doe”.
ATTACHING = word_set("""
    of for from at in with on by about against near behind to under over after before between alongside since
""")
