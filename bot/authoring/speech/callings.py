"""What people are called: roles, titles, offices and nations, in small letters unless they stand in capitals.

Before a name these are no part of it; without one they describe somebody.
"""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


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
ROLES = word_set(_ROLES)

# Capitalised before a name, never part of it.
TITLES = ROLES | word_set("""
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
HONORIFICS = ROLES | word_set("""
    mr mrs ms miss mx dr prof sir dame lord lady madam mp msp mep sen rep gov rev fr cllr capt sgt cpl lt col
    gen insp supt pc dci ds dcs
""")

# Titles that are surnames as well: a run of capitals that ends with any other title is an office, Acme CEO.
OFFICES = TITLES - word_set(
    "constable star king prince pope bishop dean judge major guard marshal sergeant chancellor"
)
# A ruler is called by the title: “King Charles” is the whole name; “Dean Pratt” is more often than not.
REGAL = word_set("king queen prince princess pope emperor dean duke")

# What somebody from a place is called; those in -ian, -ean, -ese and -man are known by their endings.
NATIONALS = word_set("""
    american argentine belfaster briton brit canuck croat cypriot czech dane dubliner dutch filipino finn
    german glaswegian greek icelander indian iraqi irish israeli kiwi kosovar kuwaiti londoner mancunian
    mexican moroccan nebraskan new-yorker pakistani parisian pole qatari saudi scot serb slovak slovene
    somali spaniard swede swiss texan thai tibetan turk uzbek yorker zealander african korean aussie
    muslim hindu sikh jewish catholic protestant buddhist sunni shiite shia kurdish arab afghan yemeni
    bangladeshi nepali liverpudlian berliner viennese angeleno chicagoan mainer bostonian scouser cornish tory
""")

# Letters of honour and office behind a name, no part of it.
POSTNOMINALS = word_set(
    "KC QC SC SAN MP MSP MEP MLA MBE OBE CBE DBE KBE AM AO AC PhD MD DO RN CPA Esq Esq. JP DL FRS"
)
