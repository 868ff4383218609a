"""More words that a guess may mean when it is near to an answer: "sliver" is no slip of "silver".

Unlike those of `everyday` they may well be first names ("Colt", "Temple"), so they say nothing of names.
"""

from typing import Final

from bot.game.judging.word_lists import word_set

_WORDS: Final = """
abide ablaze aboard abound abrupt absence absorb abstract abundant academy accept accord accuse acquire acute
adapt addict adhere adjust admire admit adopt adore advance advent adverb advise affect affirm afford agency
agenda agony almond aloof alpine altitude amend amuse anguish annex annoy annual aplomb apology append apply
appoint archer arise arouse artery artisan ascent ashamed aspect aspire assault assent assert assess asset
assort assume assure astute atone attach attain attempt attend attire attitude attract audio austrian autumn
avail avert await awoke babble backer baggy bailiff bale ballot balmy bane banish banter bard barren barrow
bask batter beaker beck bedding beggar behold belgian bellow belong bender benefit beside beverage bide bile
binder birch bizarre bland bleat bleed blight blitz bloat blunder blur boast bobbin bodice boiler bolster
bonfire booze bosom botch bought bounty bout bowler bracket brag bran brandy brash brat brawl breast brewer
bribe brig brim brisk bristle british broad broken broker bronze brooch brook brutal buck buckle buffer bugle
bulb bulk bullion bully bumper bunk burp burrow butt buyer buzzer cabaret cadet cameo canadian candid canopy
canteen caper caption capture career caress carnal carp carrier carton carver cashier cask cater caught cause
caution cavity cease cedar cello census champ channel chant chap char charge chariot charter chaste chat chick
chime chinese chirp chisel choke chop chord chow chrome chug chunk cider clad clam clamp clan clasp clause
clergy click cling clod clog closet clot cluck clump coax cocoa coil collide colon colt comb compel compete
compose concept concern condemn cone confirm confuse consider consist console consult contain contend content
context convert cooper cope corrupt cosmic cougar course cove cozy cram cramp crave creak create creature crib
crop crouch crumble crypt cube cuckoo culprit cult cunning curate curfew curly curry curve cushion cymbal cyst
dabble dainty dame danish dapper daring dart daze dazzle debris debut decor decree deduce deed defect
defective defiant define delete deliver delta deluge demise dent deny deposit depth derail descent deserve
desire despair despite destiny destroy detach detain detective deter detour develop devote diadem dialect
dictate diesel digest digit dignity dilute dine dire disc discard discuss disk dismal distort ditto dole
doodle dote dough doze drag dram drastic drawl drool droop drowsy dude dummy dune duplex duress dusk dutch
dwell easel eastern eaten ebb eclipse edible egyptian either elated elegant element elk elm elope embark
emblem embrace emerge emperor enamel enchant encore endure energy english ensure enter entice entire envoy
epoch erode erupt escort essence esteem ethics evade event evict evoke exalt exceed except execute exempt
exert exhale expand expel exploit export extend extent facade fallen falter famine famous fancy fare fasten
fathom fawn federal feeble feign fennel ferret fest fiery fifth fin finder finnish fiscal fisher fitness
fixture flair flake flank flannel flap flare flask flaw fleece flicker flimsy flinch fling flint flop floral
flue fluent fluff flush flutter foal focus fodder folly fond font forge forgive forth forum founder fowl foyer
fraction frail frantic fray freckle fret friar friction fringe frolic frugal fudge fume furious fusion gale
gall galley gallop gamma gander gape garb gargle garnet garnish garter gash gavel gazelle gear gelatin genesis
genuine geology germ german gibbon gill gilt given gland gleam glee glide glimmer glimpse global gloss glucose
gnash gnat gnaw gnome gobble goblet goggle gondola goof gopher gore gorge gosh gospel grab graft gram grasp
grate gratify graze grecian greet grenade grid grieve grime gripe grit gritty groin gross grouch grouse grove
growth grub gruel gruff grunt guild guise gull gunman gust guzzle hack haggle hairy hallow halt hamlet hammock
hamper happen harass hardy harmony harpoon harsh haste healer hearth hectic heed heist helium hence herald
hernia heroin heron herpes herring hiccup highway hike hilt hind hinder hinge hippo hitch hive hoax hobble
homage hoof hoop hoot hoover horde hormone horrid hose hoses howl hubbub huddle hull humble hump hunk hurl
hush husk hustle hutch hyena hyphen icelandic ignite impale imply improve impulse incline include indeed
indian indict indigo induce inferno infest inflate inhale inherit injure innate inning insist inspire install
instinct insure inter invoke irish isolate israeli issue italian itchy jackal jagged japanese jargon jerk
jester jiggle jingle jinx joint jolt joust jovial jumble jumper juror kangaroo kebab keel keg kelp ketchup
kidnap kindle kiosk kipper knack knave knives knob korean lacquer lagoon larch lash lass lattice launch laurel
lavish lawful laxative leaflet league leash lecture leek leeway legion legume lemming lender lesion lessen
lethal lettuce liable libel liberal lice lichen lifter ligament lilac limber limousine lineage lining linoleum
lioness lisp listener litany livid loathe lobe locate locker locket locust lodger logger loin loiter lollipop
londoner looter lotion lotus louse lower lucid lullaby lunar lurch lure lurid lurk lush lynx macabre mace
mackerel magenta maggot magma magnify mahogany malady malaria mallet malt mammoth mane mangle maniac manner
manure mare margin marital maroon marshal mart martial martini mascara mash massacre mastiff mature maul
maverick maxim mayhem mead measles meddler medley meek memoir menace mender meow mercury merger mesh mexican
midget mighty migrate militant mince mineral minnow minstrel mirage mire mishap missile mixture mobster mock
modem module molecule mongrel moody mope morale morbid moroccan morsel mortar mottle mound mover mucus muddle
muffle mugger mulberry mulch mull multiple munch murky muse musk musket muslin mussel mutiny mutt mutton
myriad myrtle mystic nape nausea naval navel navigate nearby nearly nebula nectar negate neither nettle neuron
newt newton nibble nitrogen node nominal nook noose nope norwegian notion nougat noun novice nozzle nuance
nylon nymph oblong oboe obtain octave oddity often omen onset opaque optic orator orca orient origin ornate
osprey ounce outing outlet outlook output ovary oxide oxygen packet pact pail palate pallet palsy panacea pane
pansy pant papal paradox paragon paralyze parasol parch parisian parka parsnip partial passport pastime
pasture patter pave pavement pawn payroll peat pecan peck peddle pedestal peek peerage pellet pelt pelvis
pendant perch perform perjury perk persian peruse pervert pesky petition petrol pewter phrase pigment pike
pillage pimp pinball pincer pipette piracy piston placate placid plaintiff plank plaque plasma plateau platoon
plaza plea pleat pliers plod plop ploy pluck plume plump plunder plural plush poach poetic poetry point poise
polaris policy pollute pomp pompous pontoon poodle poplar porcupine pore portly portray portuguese posh posse
postal potent potter pout practice prairie prance prattle prawn precede precise predict preface prefix premise
premium prep prestige prevail prickle prim prior proceed proclaim procreation prod profane profess prohibit
prolong prom prone prop propel prose protein proton prove proverb provide provoke prow proxy prudent pry psalm
puberty puff puffin pulley pulpit pumice pummel pungent pupa purify pursuit pygmy quack quadrant quaint quaver
quay queasy quibble quiche quinine quintet quip rabble radial radius raffle ragged raider rancid ranger rant
rapt rasp rather ration rave reality reap rebate rebuke recede recess recite recover rectory reed reek reel
refine reflect refrain refund regain regatta regent reggae region register regular rehearse rein rejoice
relapse relay relent relish remnant remorse rend renew renown repel repent replica reptile repulse resent
reside resin resolve restrain resume retain retch retina retort revenue revere revise revive revolve rhubarb
rife rift rind rink roach roam romanian rook roost rosary roster rotund rove ruffian rugged ruse russian
rustic rustler sabbath saffron sage salary saliva sane sapling sardine sash satchel satellite satyr saucer
sauna sausage saxon scab scald scallop scalp scam scamper scan scanner scant scarce scenic schedule scoff
scoop scope scorn scot scotch scottish scour scowl scrabble scrape scrawl screech screw scribble scribe scruff
scurry scurvy seam seance sear secede secession seclude secular sedate seep seesaw segment seismic seize
seldom senile sensor sentence sentry separate sepia septic sequin serbian serenade sergeant serial serum
setback sever severe sewer sewn sextet shackle shaker shamble shapeless shard shatter shawl shear sheath sheen
sheer sheriff shin shingle shirk shoal shorten shorts shove shrew shrill shrivel shrub shrug shudder shun
shyster sickle sidekick siesta sieve sift signet silt sinew sinister siphon sire sitter sizzle skater skewer
skillet skim skimpy skip skittle slab slack slag slander slang slash slat slavery sleeper sleet slew slick
slight slime slimy slinger slit slither sliver slob slop slosh slouch slump slur slurp slush smack smelt smirk
smite smock smother smudge smug snag snarl sneer sniff snigger snip snippet snob snoop snooze snorkel snort
snot snout snub snuff snug socket sodium softly solemn solicit solitary solstice soluble sonata soot sorcerer
sordid southern sovereign spanish spanner sparkle sparse spat spatula speaker species speck spectacle spigot
spindle spinster spire spleen splint splinter splurge spoiler spool spore spotless sprawl spree sprig sprinkle
sprite sprocket spud squabble squalid squall squalor squat squint squire squirm squirt squish stagnant
stalactite stalagmite stalk stall stammer stance stapler starch stark static status staunch stave steady
steeple stencil sternum steward stifle stingy stipend stirrup stoic stoke stooge stoop storage strand strangle
stray strength strict stripe strive strum stub stubble stucco stud stuffy stun stupor stutter suave suitor
sullen sultry summary sunder sundry supple surfeit surly surmise surround sustain swab swagger swarthy swat
swede swedish swerve swig swindle swine swish swiss swivel swoon swoop sycamore syllable syndrome syrian
syringe tabby tack taco tact tadpole talisman tallow talon tandem tangent tangy taps tardy tariff tarpon
tarragon tartan tartar tatter tattle taut tawny teacup teal teaser tedious teeter tempo tentacle tepid terrain
terrier testify tether texture thai thatch theme theorem thicket thimble thinner thorough thousand thresher
throb throng throttle thud thwart tick tidal tilt tinder tingle tirade tithe toboggan toffee toil toll tonsil
toothache topaz topple torrent tote toxin tracer tram trample tranquil trapeze trawl trawler tremble tremor
triage trickle trident trifle trinket triple tripod trivial trooper trot trough trousers trowel truant trudge
truffle truss tsar tuck tuft tumble tumult tunic tunisian turk turkish turret tusk tussle tweed tweezers twig
twirl twitch udder ukrainian uncut undergo uneasy unfair unicorn unison unite unkind unlike unveil uphold
upkeep urchin useful vagrant vain valve vane variable veneer venetian vent veranda versatile vertical vestry
veto viaduct vibrant viennese vigil vile visa visible visor visual vogue void vouch voucher vowel waddle waft
waggle waif walnut wand wane wanton warble warfare warmth warp warrant wart watcher wavelet weaken weasel
wedge weep weevil weigh weld welsh welt wham wheeze whether whim whimper whine whippet whisk whiz wick wicket
widget width wiggle wildcat wilder wilt wimp wink wipe wisp wistful woolly workman worship worthy wounded
wrangle wren wretch wriggle writhe yank yarn yawn yearling yeoman yodel yogurt yonder zigzag zinc zipper
zodiac
"""

MORE_WORDS: Final = word_set(_WORDS)
