"""The words that the rules go by: verbs of saying, roles and titles, and capitals that start no name.

All are lower case. Nothing here is about one show: these are the words of English news.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


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
SAYING = _words("""
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
    _words("dubbed dubs branded brands saw sees slammed slams")
    | _forms("""
    accuse applaud appeal attack blame blast call characterise characterize cite commend compare
    condemn congratulate credit criticise criticize defend denounce deride describe dismiss encourage
    believe feel hail hope label liken mock oppose praise pronounce refer ridicule term thank welcome
""")
    | _words("referred referring felt boasts boasted")
)

# After these the speaker may follow the verb: “…,” said Star. One never writes: “…,” told Star.
NEVER_INVERTED = (
    _words("told tells tell telling went goes put puts hit hits found finds read reads") | CALLING
)

PERSON_PRONOUNS = _words("he she they i we")
PRONOUNS = PERSON_PRONOUNS | {"it"}
POSSESSIVES = _words("his her their its my our your")
# Whoever these say it of said nothing: “you might say …”, “a culture that tells you …”.
NOBODY = _words("you anyone anybody nobody no-one whoever")
TELLING_YOU = _words("tell tells telling ask asks asking")
DETERMINERS = _words("""
    the a an this that these those one another some many several both two three four five six seven eight
    nine ten most all other each every his her their its my our your few such
""")
RELATIVES = _words("who whose which whom where that when what")
PREPOSITIONS = _words("""
    of for from at in on with to by about against after before during behind near under over into as than
    between among within without through throughout across around outside inside since until despite
    amid alongside besides beyond following including like off per toward towards upon via
""")
CONJUNCTIONS = _words("and but or nor so yet while because although though if when whereas then as")
SUBORDINATING = _words("while because although though if when whereas as")
AUXILIARIES = _words("""
    has have had having would will could can may might must shall should did does do is was were are am
    be been being not never didn’t didn't doesn’t doesn't don’t don't hasn’t hasn't hadn’t hadn't
    wouldn’t wouldn't won’t won't couldn't couldn’t cannot can’t can't
""")
BEING = _words("is was were are am be been being")
ADVERBS = _words("""
    also later then once now still just even already often always again first further since soon too
    simply ever quickly back only sometimes almost perhaps rather instead today yesterday tonight
    reportedly famously once twice out
""")
# “went on to say”, “is quoted as saying”, “used to say”: what stands between a speaker and the verb.
LEADING_TO = _words("""
    to on went goes going continued continues used liked likes wanted wants sought chose chooses
    proceeded tried tries came comes rushed quoted heard seen as began begins started starts
""")

_ROLES = """
    actor actress adviser advisor agent ambassador analyst anchor architect archbishop artist assistant
    associate astronaut astronomer athlete attorney author ballerina banker baroness baron bishop biologist
    blogger boss brother boxer bassist broadcaster builder businessman businesswoman candidate captain
    cardinal caretaker carer cellist ceo cfo chair chairman chairperson chairwoman champion chancellor chef
    chemist chief choreographer cinematographer citizen climber clerk co-author co-chair co-creator
    co-director co-founder co-host co-leader co-owner co-producer co-star co-writer coach colleague
    columnist comedian comic commander commentator commissioner commuter composer conductor congressman
    congresswoman conservationist consultant coo coordinator coroner correspondent councillor councilman
    councilwoman councilor counsel counselor countess cousin creator critic curator customer dad
    dancer daughter dean defender delegate democrat deputy designer detective developer dictator director
    diplomat doctor driver drummer duchess duke economist editor editor-in-chief educator emperor employee
    engineer entrepreneur envoy epidemiologist executive expert fan farmer father filmmaker firefighter
    fisherman forecaster forward founder friend gardener general geologist geophysicist goalkeeper goalie
    governor graduate grandfather grandmother grandson granddaughter guard guest guitarist hairdresser head
    headteacher historian homeowner host hostess husband hydrologist illustrator inspector instructor
    investigator investor inventor journalist judge justice keeper king lawmaker lawyer leader lecturer
    legislator librarian lieutenant linguist lobbyist magistrate magnate major manager marine marshal mayor
    mechanic member meteorologist midfielder minister mogul mother model mom mum musician narrator native
    naturalist navigator neighbor neighbour neurologist neuroscientist newcomer niece nephew novelist nurse
    nutritionist officer official opponent organiser organizer owner painter pastor parent paramedic partner
    passenger pastor patient patriarch pediatrician photographer physician physicist pianist pilot pitcher
    player playwright poet politician pope premier president presenter priest prime prince princess
    principal producer professor programmer prosecutor protester psychiatrist psychologist publicist
    publisher quarterback queen rabbi rapper receptionist referee reporter representative republican
    researcher resident restaurateur retiree reverend rider runner sailor scholar scientist screenwriter
    sculptor secretary senator sergeant sheriff shopkeeper showrunner singer sister skater skier skipper
    solicitor soldier soloist son soprano speaker spokesman spokesperson spokeswoman star starlet
    statistician strategist striker student sub-editor superintendent superstar supervisor supporter surgeon
    survivor swimmer tailor teacher teammate technician technologist tenant tenor therapist tourist trader
    trainer translator treasurer trustee tutor twin umpire uncle aunt undersecretary veteran verger vet vicar
    victim violinist virologist vocalist volunteer waiter waitress warden winger wife winner witness worker
    writer youngster zoologist winger hooker goaltender shortstop linebacker rookie runner-up
    team-mate ex-wife ex-husband fiancé fiancée boyfriend girlfriend newsreader
    activist aide airman all-rounder animator anthropologist appellant archaeologist archeologist
    astrophysicist auctioneer backbencher bandmate barista barrister bartender batsman beekeeper billionaire
    biographer bookseller botanist bystander campaigner cardiologist cartoonist castmate centre-back claimant
    classmate cofounder constable contestant cosmologist courier criminologist cyclist debutant defendant
    dentist detainee dietitian dissident dj documentarian dramatist ecologist electrician eyewitness finalist
    financier flatmate florist footballer frontman frontwoman fullback full-back gallerist geneticist
    goalscorer golfer gp gymnast headmaster headmistress heiress hiker hotelier housemate immunologist
    incumbent influencer inmate insider intern jockey juror keyboardist landlady landlord laureate lifeguard
    lyricist mathematician medalist medallist memoirist midwife millionaire motorist mountaineer nominee
    oceanographer oncologist onlooker optician paratrooper passer-by pensioner pharmacist philanthropist
    philosopher physiotherapist plaintiff plumber podcaster policeman policewoman pollster postman
    prisoner publican pundit pupil qualifier quarter-finalist radiographer refugee roommate satirist
    schoolboy schoolgirl seismologist semi-finalist semifinalist shopper singer-songwriter snowboarder
    counterpart predecessor replacement rival stand-in successor
    socialite sociologist sommelier songwriter sprinter staffer stepfather stepmother streamer stylist
    supermodel surfer teenager theologian tiktoker triathlete trooper trucker undergraduate vlogger
    volcanologist weatherman whistleblower widower wildcard winemaker wrestler youtuber
"""
ROLES = _words(_ROLES)

# Capitalised before a name, never part of it.
TITLES = ROLES | _words("""
    mr mrs ms miss mx dr prof sen sens rep reps gov govs lt col gen maj capt cpl sgt cmdr adm pvt det insp
    supt rev fr sr ds dcs hon pres sir dame lord lady madam mister master vice deputy assistant acting former
    ex-president ex-mayor interim chief senior junior executive managing general inspector attorney
    district federal supreme prime foreign defense defence interior finance health justice treasury
    education transport home shadow secretary chairman mp mps msp mep cllr pc dci ag gop democratic
    republican conservative labour independent liberal archdeacon canon imam sheikh ayatollah brother
    emeritus officer of-state police fire first commerce energy agriculture labor housing press
    communications operating financial technology marketing chief-of-staff
    u.s u.k u.n american british french german canadian australian russian chinese ukrainian israeli
    indian japanese italian spanish irish scottish welsh palestinian iranian turkish mexican brazilian
    dutch swedish norwegian danish polish greek south-korean
    secretary-general attorney-general vice-president vice-chancellor director-general editor-in-chief
    lieutenant-general major-general vice-chairman vice-chair professor-emeritus
    ceo cfo coo cto svp evp vp md qc kc gm
    fellow local longtime teen newlywed widow academic mentor mother-of-one father-of-one
    airline automaker broadcaster carmaker chipmaker conglomerate drugmaker fintech housebuilder insurer
    lender manufacturer nonprofit planemaker regulator retailer start-up startup supermarket telco toymaker
    argentine briton glaswegian icelander londoner mancunian parisian spaniard swede texan
    alhaji alhaja hajia mallam malam engr barr otunba oba shri smt mama madame monsieur herr frau señor señora
    signor signora coun councilmember administrator advocate ombudsman ombudswoman auditor comptroller
    controller alderman alderwoman selectman assemblyman assemblywoman assemblymember whip rector provost
    deacon elder chaplain monsignor abbot swami guru maulana mufti lama ranger patrolman commodore brigadier
    corporal ensign cadet midshipman subedar havildar admiral seaman registrar recorder headman nawab raja
    maharaja sultan emir taoiseach tánaiste regent governor-general high attaché consul gaffer cosmonaut lead
    forensic staff-sergeant begum rt honourable honorable policy programme sales regional deputy-chief
    vice-captain co-captain grandma grandpa granny grandad auntie nana bandleader baker butcher barber
    archivist conservator restorer glaciologist paleontologist palaeontologist entomologist ornithologist
    mycologist radiologist pharmacologist toxicologist parliamentarian congressperson sub-inspector
    inspector-general additional joint under-secretary comrade state exchequer opposition
    chief-justice retired
""")

# Before a name these show that it is a person's.
HONORIFICS = ROLES | _words("""
    mr mrs ms miss mx dr prof sir dame lord lady madam mp msp mep sen rep gov rev fr cllr capt sgt cpl lt col
    gen insp supt pc dci ds dcs
""")

# Titles that are surnames as well: a run of capitals that ends with any other title is an office, Acme CEO.
OFFICES = TITLES - _words(
    "constable star king prince pope bishop dean judge major guard marshal sergeant chancellor"
)
# A ruler is called by the title: “King Charles” is the whole name; “Dean Pratt” is more often than not.
REGAL = _words("king queen prince princess pope emperor dean duke")

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
    | _words("""
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
UNNAMED = _words("""
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

ORGANISATION_WORDS = _words("""
    inc corp corporation co company ltd llc plc lp group holdings partners capital ventures energy foods
    bank university college school institute department ministry office bureau agency commission committee
    council court church hospital museum association federation foundation union society party club
    fc united league center centre board authority service services airlines airways motors entertainment
    studios pictures records media network news times post tribune herald journal gazette guardian sentinel
    magazine press weekly radio television tv watch house senate congress parliament army navy force
    coalition alliance campaign initiative organisation organization trust fund delegation embassy chamber
    academy conference team industries systems technologies transit police pentagon kremlin vatican
""")
ORGANISATION_DESCRIPTIONS = _words("""
    company firm club group union university school team organisation organization agency ministry
    department council airline bank network charity party hospital museum studio retailer manufacturer
    supermarket newspaper magazine broadcaster operator
""")

# What somebody from a place is called; those in -ian, -ean, -ese and -man are known by their endings.
NATIONALS = _words("""
    american argentine belfaster briton brit canuck croat cypriot czech dane dubliner dutch filipino finn
    german glaswegian greek icelander indian iraqi irish israeli kiwi kosovar kuwaiti londoner mancunian
    mexican moroccan nebraskan new-yorker pakistani parisian pole qatari saudi scot serb slovak slovene
    somali spaniard swede swiss texan thai tibetan turk uzbek yorker zealander african korean aussie
    muslim hindu sikh jewish catholic protestant buddhist sunni shiite shia kurdish arab afghan yemeni
    bangladeshi nepali liverpudlian berliner viennese angeleno chicagoan mainer bostonian scouser cornish tory
""")

PARTICLES = _words(
    "de da di del della der den des du la le van von bin ibn al el y dos das ten ter af zu bint ní ó nic uí"
)
SUFFIXES = _words("jr sr ii iii iv")
# Letters of honour and office behind a name, no part of it.
POSTNOMINALS = _words(
    "KC QC SC SAN MP MSP MEP MLA MBE OBE CBE DBE KBE AM AO AC PhD MD DO RN CPA Esq Esq. JP DL FRS"
)
# Words that a point belongs to; it ends no sentence before a name.
ABBREVIATIONS = _words("""
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
PARTICIPLES = _words("""
    accepting addressing announcing answering appearing arriving asking closing cross-examining defending
    describing ending explaining facing holding introducing interviewing joining leaving looking opening
    pointing prosecuting questioning quoting reacting reading recalling referring reflecting remembering
    responding returning sentencing sitting smiling speaking standing summing talking testifying thanking
    turning visiting watching wearing welcoming writing
""")

# What may stand before a colon at the start of a paragraph and is nobody.
NOT_VOICES = _words("""
    related update updated note what when where who why how watch more read warning spoiler spoilers photo
    photos video credit source sources breaking tip tips ps score result results goals attendance referee date
    time venue tickets price address cast director starring runtime rating ingredients method serves details
    q&a interview exclusive watch live pictured background review recap
    location correction analysis opinion listen verdict sport background summary conclusion
""")

# What somebody’s words are called: “…” was Star’s reply.
WORDINGS = _words("reply answer response verdict words message motto advice explanation warning conclusion")

# Sets that are asked for at every word.
FUNCTION_WORDS = PREPOSITIONS | CONJUNCTIONS | RELATIVES | AUXILIARIES
DESCRIBING = ROLES | UNNAMED | NOBODY | ORGANISATION_DESCRIPTIONS
ANY_SAYING = SAYING | CALLING | {"according"}
MODIFIERS = _words("former veteran fellow chief deputy senior late young old")
# Prepositions by which one noun phrase hangs on another: “a spokesman for Doe”.
ATTACHING = _words("of for from at in with on by about against near behind to")
