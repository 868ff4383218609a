"""Words and places of their own: "Last" is no misspelling of "Lost", nor "Ireland" of "Iceland".

The list holds what one or two letters turn into another word or place; it need not be complete, it only makes
the judge more careful where it can be.
"""

from typing import Final

from bot.game.judging.word_lists import word_set

_PLACES: Final = """
aarhus abu adelaide africa akron albania albany aleppo alexandria algeria amalfi amarillo america amman
amsterdam ancona angola ankara annecy antibes antwerp arabia arizona arkansas arles asia aspen assisi athens
atlanta auckland austin australia austria avignon bahrain bali baltimore barcelona bari basel bath beijing
belfast belgium belize bend bergen berlin bermuda bern biarritz bilbao biloxi bismarck boise bolivia bologna
bombay bonn bordeaux bosnia boston botswana boulder brazil bremen brest brisbane bristol britain brno brooklyn
bruges brunei brussels budapest buffalo bulgaria burma cadiz caen cairo calais calcutta calgary california
cambodia cambridge camden canada canberra cannes canton capri caracas carolina casablanca catania cebu chad
chennai chester chicago chile china cleveland cologne colombia colombo colorado columbia columbus como congo
connecticut copenhagen cordoba corfu cork cracow crete croatia cuba cyprus dakota dallas damascus darwin
dayton delaware delft delhi denmark denver derby derry detroit dijon doha dominica dortmund dover dresden
dubai dublin duluth dundee dunedin durango durham ecuador edinburgh egypt england essen essex estonia ethiopia
eugene europe exeter fargo faro ferrara fiji finland flagstaff florence florida france frankfurt gabon
galveston galway gambia gary gdansk geneva genoa georgia germany ghana ghent glasgow goa granada graz greece
greenland grenada grenoble guatemala guinea guyana haifa haiti halifax halle hamburg hampshire hanoi hanover
hartford havana hawaii helsinki hialeah hobart holland honduras houston hue hungary ibiza iceland idaho
illinois india indiana indonesia innsbruck iowa iran iraq ireland island israel istanbul italy jaffa jaipur
jamaica japan jena jersey jordan kabul kansas karachi kassel kauai kaunas kent kentucky kenya kiel kiev
kolkata korea kos krakow kuwait lagos lahore laos laredo latvia lebanon leeds leicester leiden leipzig lesotho
liberia libya lille lima limerick lincoln linz lisbon lithuania liverpool lodz london louisiana lourdes
lubbock lubeck lublin lucca lugano lviv lyon macedonia macon madison madras madrid maine mainz majorca malaga
malawi malaysia maldives mali mallorca malmo malta manchester manhattan manila maryland massachusetts maui
mauritius melbourne memphis menorca menton mesa messina metz mexico miami michigan milan minneapolis minnesota
minorca minsk mississippi missouri mobile modena moldova monaco mongolia montana montreal morocco moscow
mozambique mulhouse mumbai munich muscat myanmar namibia namur nancy nantes naples nashville naxos nebraska
nepal netherlands nevada newark newport nice niger nigeria nimes norway norwich oahu oakland odense odessa
ohio oklahoma omaha oman oregon orlando orleans oslo ostrava ottawa oulu oxford pakistan palermo panama
paraguay paris parma paros pavia peking pennsylvania peoria perth peru perugia philadelphia phoenix pisa
pittsburgh poland poole portland porto portugal poznan prague provence providence pune quebec quito racine
ravenna regina reims rennes reno rhodes riga rimini rio ripon rochester romania rome rostock roswell rouen
russia rwanda sahara saigon salamanca salem salerno salzburg samoa samos santiago sarasota savannah scotland
seattle sedona selma senegal seoul serbia seville siberia sicily siena singapore slovakia slovenia somalia
sorrento spain spokane springfield stockholm strasbourg sudan suriname sussex suva sweden switzerland
sydney syracuse syria tacoma taiwan tallinn tampa tangier taos tartu tehran tempe tennessee texas thailand
tibet togo tokyo toledo topeka toronto toulon toulouse tours trento trenton trier trieste tripoli truro tucson
tulsa tunis tunisia turin turkey turku tuvalu uganda ukraine ulm uppsala uruguay utah utica utrecht vail
valencia venezuela venice vermont verona versailles victoria vienna vietnam vilnius virginia waco wales warsaw
washington wellington wichita winnipeg wisconsin wyoming yemen york zagreb zambia zimbabwe zug zurich
"""

_WORDS: Final = """
abbey able about above abroad absent accent access accident account ache acid acorn acre across active actor
actress actual add adult advice affair afraid after again age agent ago agree ahead aide aim air aisle alarm
album alert algae alias alibi alien align alike alley allow alloy ally almost alone along alpha also altar
alter always amaze amber ambush among amount ample anchor ancient angel anger angle angler angry ankle answer
ant anthem antler anvil anxious any anyone apart ape appeal appear apple apron arcade arch arctic area arena
argue arm armour army aroma around arrest arrive arrow arson art article ash aside ask asleep assist atlas
atom attack attic auction audience audit aunt author avenue avoid awake award aware away awful awkward axe
axis babe baby bachelor back bacon bad badge badger bag bake baker bakery balance balcony bald bale ball
ballad ballet balloon bamboo banana band bandage bandit bane bang banjo bank banner banquet baptism bar barber
bard bare bargain bark barn baron barrel barrier base basement basic basin bask basket bass bastard bat batch
bath batman battery battle batwoman bauble bay beach beacon bead beak beam bean bear beard beast beat beaver
beck become bed bee beef beer before beg begin behave behind belief bell bells belly below belt bench bend
beneath berry best betray better between beware beyond bible bicycle bide big bike bile bill bird birth bishop
bit bitch bite bitter black blade blame blank blanket blast blaze bleach bleak blend bless blind blink blister
block blogger blond blonde blood bloom blossom blouse blow blue bluff blunt blush board boat body bogus boil
bold bolder bolt bomb bond bone bones bonnet bonus book boot booth boots border bore born borrow boss botch
both bother bottle bottom boulder bounce bound boundary bouquet bout bowl box boxer boy brace bracelet brag
braid brain brake bran branch brand brash brass brat brave bravery brawl bread break breath breed breeze brew
brick bride bridge brief briefcase brig bright brim bring broke broom broth brother brown bruise brunch brush
bubble buck bucket buddy budget buffalo buffet bug build builder bulb bulk bull bullet bump bunch bundle bunk
bunker bunny buns burden bureau burger burial burn burp burst bury bus bush busier busy butcher butler butt
butter butterfly button buy buzz cab cabbage cabin cabinet cable cactus cage cake calendar calf call calm
camel camera camp campus canal cancel cancer candidate candies candle candy cane cannon canoe canvas canyon
cap cape capital captain captive car caramel caravan carbon card care cargo carnival carp carpenter carpet
carriage carrot carry cart cartoon case cash casino cask casket cast castle casual cat catalog catch cathedral
cattle cave cavern ceiling celebrity cell cellar cement censor cent centre century cereal certain chain chair
chalk challenge chamber champagne champion chance change chaos chap chapel chapter char charity charm chart
chase chat chatter cheap cheat check cheek cheer cheers cheese cheetah chef chemist cherish cherry chess chest
chicken chief child childhood chill chimney chin chip chocolate choice choir choose chop chorus chow christmas
chronic chuckle chug church cigar cinder cinema circle circus citizen city civil clad claim clam clan clap
clarity clash class classes classic claw clay clean cleaner clear clerk clever client climate climax climb
clinic clip cloak clock clod clog clone close closer closet clot cloth cloud clover clown club clue cluster
clutch coach coal coast coat coax cobra cockpit cocktail coconut code coffee coffin coil coin cold collar
college colony colt column comb combat come comedy comet comfort comic command comment commit common company
compass complex concert concrete conduct cone confess conflict congress connect conquer consent contact
contest control convict cook cookie cool cooler cop cope copper copy coral core cork corn corner corpse
correct corridor cosmos cost costume cottage cotton couch could council counsel count counter country couple
courage courier court cousin cove cover cow coward cowboy cozy crab crack cradle craft cram crane crash crate
crater crawl crayon crazed crazy cream credit creek creep crest crew crib cricket crime crisis crisp critic
crocodile croft crook crop crops cross crouch crow crowd crown crude cruel cruise crumb crush crust cry cube
cuddle cuff culture cup cupboard curb cure curious curl current curse curtain custard custody custom cut cute
cycle cynic cyst dad dagger daily dairy damage dame damp damsel dance dancer danger dare dark darling dart
dash date daughter dawn day daze dead deadly deaf deal dealer dear death debate debt decade decay deceit
decent decide deck decline decoy deed deep deer defeat defend degree delay delicate delight delivery demand
demon denial dense dent dental dentist depart depend deputy derby desert design desk dessert detail detect
device devil devour dial diamond diary dice did die died diet differ dig digital dilemma dim dime dine diner
dinner dinosaur diploma dire direct dirt dirty disaster discover disease disguise disgust dish disk dismiss
display dispute distance distant district ditch dive diver divide divine divorce dizzy dock doctor dodge dog
dole doll dollar dolphin domain dome domino donkey donor doom door dorm dose dote double doubt dove down doze
drag dragon dragonfly drain dram drama draw drawer drawl dread dream dress drift drill drink drip drive driver
drone drop drought drown drum drunk dry duchess duck dude due duel duet duke dull dump dune dungeon during
dusk dust duty dwarf dynamic dynasty eager eagle ear earl early earn earring earth earthquake ease east easy
eat ebb echo ecstasy edge editor effect effort egg eight elastic elbow elder elect elephant elevator eleven
elf elite elk elm else embassy ember emerald emotion empire employ empty enable end enemy engage engine
engrave enigma enjoy enlist enough entrance entry envelope envy epic episode equal equip era erase errand
error escape essay estate eternal even evening ever every evidence evil exact exalted exam example excess
excite excuse exhibit exile exist exit exotic expect expert expire explain explode explore expose express
extra extreme eye fable fabric face fact factor factory faculty fade fail faint fair fairy fake falcon fall
false fame family fan fang fantasy far farce fare farm farmer fashion fast fat fatal fate father fatigue fault
favor favorite fawn fear feast feather feature fee feed feel feline fellow female fence fender fern ferry
fertile fest fetch fetish feud fever few fewer fiction fiddle field fiend fierce fifteen fifty fight figment
figure file fill film filter fin final finale finance find fine finger finish fire fireman firm first fish
fist fit fixer flag flame flaming flap flash flat flavor flavour flaw flea fleet flesh flex flight flip flirt
float flock flood floor flop florist flour flow flower flue fluid flute fly foal foam fog foggy foil fold
folder folk follow fond fondue font food fool foot footage footprint force forest forever forget fork form
formal former formula fort fortune forward fossil foster foul found fountain fowl fox fragile fragment frame
fraud fray freak free freedom freeze freight french frenzy fresh fret fridge friend friends frighten frog
front frontier frost frown frozen fruit fuel fugitive full fume fun function fund funeral fungus funnel funny
fur furnace furniture further fury fuse fuss future fuzzy gadget gain galaxy gale gall gallant gallery gallon
gamble gambler game gang gape garage garb garbage garden garlic garment gas gash gasp gate gather gave gaze
gear gears gem gender general genie genius genre gentle germ gesture ghetto ghost ghoul giant gift giggle gill
gilt giraffe girl give glacier glad gladiator glamour glance glare glass glasses glee glitch glitter globe
gloom glory glossy glove glow glue gnash gnat gnaw goal goat goblin god goddess godmother goggles gold golden
golf golfer gone good goof goose gore gorilla gosh gossip got gothic gourmet govern gown grab grace grade
gradual graduate grain gram grammar grand granddad grandfather grandma grandmother grandpa granite granny
grape graph grass grave gravel gravity gravy grease great greed greek green grew grid grief grill grim grin
grind grip grit grocery groom groove grouch ground group grow growl grown grub grudge guard guardian guava
guess guest guide guilt guinea guitar gulf gull gulp gum gun gust gut gutter guys gypsy habit hack hacker had
hail hair haircut half halfway hall halloween hallway halo halt halter ham hammer hamster hand handle handsome
hang hangar hanger happy harbor hard hardly hare harm harness harp harvest hassle hasty hat hatch hate hatred
haunt have haven havoc hawk hay hazard haze head headache headline heal health heap hear heard hearse heart
heat heater heathen heaven heavy hedge heed heel height heir heiress hell hello helm helmet help helper hen
her herb herd here heritage hermit hero heroes heroine hesitate hid hidden hide high hike hiking hill hilt him
hind hint hip hire his history hit hitch hive hoax hobby hockey hold hole holiday hollow holy home honest
honesty honey honor hood hoodie hoof hook hoop hoot hop hope hopeful horizon horn hornet horrible horror horse
hose hoses hospital host hostage hostel hostile hot hotel hound hour house household housewife hover how hug
huge hull human humor hump hundred hunger hunk hunt hunter hurdle hurl hurricane hurry hurt husband hush husk
hutch hybrid hygiene hymn hype ice icon idea ideal identity idiot idle idol ignore ill illegal illness image
imagine immune impact import impose impress inch income index indoor infant infect infinite inform ingot
inject injury ink inmate inn inner innocent input insane insect insert inside insight inspect instant instead
insult intact intend intense intent intern invade invent invest invite involve iron irony irritate island itch
itchy item ivory jacket jade jaguar jail jam janitor jar jaw jazz jealous jealousy jeans jelly jerk jersey
jest jet jewel jewelry jigsaw jinx job jockey jogger join joke joker jolly jolt journal journey joy jubilee
judge judgment juggle juice jumbo jump jungle junior junk jury just justice juvenile karate kayak keel keen
keep keeper keg kelp kennel kernel kettle key keyboard kick kid kidney kill killer kilt kimono kind kindness
king kingdom kings kiss kitchen kite kitten knead knee kneel knife knight knit knob knock knot know knuckle
koala lab label labor lace ladder ladies lady ladybird lake lamb lament lamp land landing landlord lane
language lantern lap lapel laptop larch large laser lash lass lasses last latch late lather latter laugh
laughter laundry lava lavender law lawn lawyer lay layer lazy lead leader leaf leak lean leap learn leash
least leather leave led ledge leek left leg legacy legal legend leisure lemon lend length lens lentil leopard
leper lesbian less lesson let letter level lever liar liberty library license lid lie lied life lifetime lift
light lighter lightning like likely lily limb lime limestone limit limp line linen linger link lion lip
lipstick liquid liquor lisp list listen literal litter little live lively liver lizard load loaded loaf loan
lobby lobe lobster local lock lodge loft log logic loin lonely long longing look loop loose lord lorry lose
loser loss lost lot lottery loud lounge louse lousy love lover low loyal loyalty luck lucky lumber lump
lunatic lunch lung lure lurk lush lust luxury lynx lyric mace machine mad madam made maestro magic magician
magnet magpie maid mail main majesty make maker male malice mall mallard malt mammal man manage mandate mane
mango manhole manor mansion mantle manual many map maple marathon marble march mare marine mark marker market
marriage married marrow marry marsh mart martyr marvel mascot mash mask mass massage massive mast master
mastermind mat matador match mate math matter maul maximum mayor maze mead meadow meal mean meantime measure
meat mechanic medal meddle mediate medical medicine medium meek meet megaphone mellow melody melon melt member
memory men mental mention mentor menu meow merchant mercy merge merit mermaid merry mesh mess message messy
metal meteor meter method mice middle midnight might migrant mild mile militia milk mill miller million mimic
mind mine mingle minimum minister minor mint minus minute miracle mire mirror mischief miser misery misfit
miss missing mission missus mist mistake mister mistress mitten mix mixer moan moat mob mobile mocha mock
model modern modest molar mold mole molt molten mom moment monarch monastery money monitor monk monkey monsoon
monster month monument mood moon moose mope moped moral more morgue morning mortal mosaic mosque moss most
motel moth mother motion motive motor motto mound mount mountain mourn mouse mouth move movie mower mud muffin
mulch mule mull mum mumble mummy munch mundane muppet mural murder murderer murmur muscle muscular muse museum
mush mushroom music musical musk must mustache mustang mustard mutant mute mutt mutter mutual muzzle myself
mystery myth nail naked name nanny nape napkin narrator narrow nasal nasty nation native nature naughty navy
near neat neck necklace need needle neglect neighbor nephew nerd nerve nervous nest net network neutral never
new newborn newlywed news newt next nickel niece night nightmare nimble nineteen ninety ninja noble nobody
node noise noisy nomad none noodle nook noon noose nope normal north nose nostril notch note notebook nothing
notice noun novel novelty now nowhere nuclear nudge nugget numb number nun nurse nursery nurture nut nutmeg
oak oasis oath obey object oblige obscure observe obsess obvious occasion occult occupy ocean octopus odd
oddly odour off offend offer office officer ogre oil old olive omelette omen once onion onward ooze open opera
opinion opponent oppose option oracle orange orbit orca orchard orchid ordeal order ordinary organ organic
orphan ostrich other otter our out outbreak outcast outcome outer outfit outlaw outline outrage outside oval
oven over overall overcome overdose overdue overlap owl own owner oyster pace pack pact paddle padlock pagan
page pageant pager pail pain paint pair palace pale palette palm pamper pan pancake panda pane panel panic
pant panther pantry pants papaya paper parachute parade paradise parallel parasite parcel parch parchment
pardon parent parish park parks parlor parody parole parrot parsley part particle partner party pass passage
passion passive password past pasta paste pastel pastor pastry patch patent path patient patriot patrol patron
pattern pause pave paver paw pawn pay payback payment peace peach peacock peak peanut pear pearl pearly
peasant peat pebble peck pedal peek peel peep pelican pelt pen penalty pencil penguin pension peony people
pepper perch perfect perfume peril period perish perk permit persist person pest pet petal petite petty
phantom phase pheasant phone photo physics pianist piano pick pickle picnic picture pie piece piety pig pigeon
pike pile pilgrim pill pillar pillow pilot pimp pimple pin pinch pine pink pinky pint pioneer pipe piranha
pirate piss pistol pit pitch pitcher pity pivot pixel pizza place placebo plague plaid plain plan plane planet
plant plaster plastic plate platform platter play player playful plea plead pleasant please pleasure pledge
plenty plight plod plop plot plow ploy pluck plug plum plumber plunge plus poach pocket podium poem poet
pointless poison poker polar pole police polish polite politics pollen polo pomp poncho pond ponder pony pool
poor pop popcorn pope poppy popular porcelain porch pore pork porridge port portal porter portion portrait
position positive possible post poster postman posture pot potato potion pottery pouch poultry pounce pound
pout poverty powder power praise prank pray prayer preach precious predator prefer pregnant prelude premier
prep prepare prequel presence present preserve press pretend pretty pretzel prevent previous prey price pride
priest prim primal primary primate prime prince princess principal principle print printer prism prison
private prize probe problem process prod produce product profile profit program project prom promise promote
prompt proof prop proper prophet propose prosper protect protest prototype proud prow prowl prune pry psychic
pub public pudding puddle puff pull pulse puma pump pumpkin punch punish punk pupa pupil puppet puppy purchase
pure purge purity purple purpose purse pursue push puzzle pyramid python quail quake quality quantum quarrel
quarry quart quarter quartz quay queen quench query quest question queue quick quicksand quiet quill quilt
quip quirk quit quite quiver quiz quota quote rabbi rabbit rabies race racer rack racket radar radiant radio
radish raft rag rage raid rail railway rain rainbow raise raisin rake rally ram ramble ramp rampage ran ranch
random range rank ransom rant rapid rapper rapt rapture rare rascal rash rasp raspberry rat rate rattle ravage
rave raven ravine raw rays razor reach reaction read reader ready real realm reap reaper rear reason rebel
rebound recall receipt receive recent recipe reckless reckon record recruit red redeem reduce reed reef reek
reel refer reflex reform refuge refuse regal regard regret reign rein reindeer reject relate relax release
relic relief religion rely remain remark remedy remember remind remote remove rend render rent rental repair
repeat replace reply report request require rescue resign resist resort respect respond rest restaurant
restore result retail retch retire retreat return reunion reveal revenge reverse review revolt reward rhyme
rhythm ribbon rice rich riddle ride rider ridge rife rifle rift right rigid rind ring rink rinse riot ripe
ripple rise risk ritual rival river roach road roam roar roast rob robber robbery robe robin robot robust rock
rocker rocket rode rodent rodeo rogue roll roller romance romp roof rook room rooster root rope rose rotate
rotten rouge rough round route routine rove row rower royal rub rubber rubbish rubble ruby rudder ruffle rug
rugby ruin rule ruler rumble rumor run runaway runner runway rupture rural ruse rush russet rust rustle
ruthless sabotage sacred sacrifice sad saddle sadness safari safe safety saga sage sail sailor saint salad
sale salmon salon saloon salt salute salvage salvation same sample sanction sanctuary sand sandal sandwich
sane sanity sapphire sarcasm sash satan satin satire sauce savage savanna save savings savior savour saw says
scab scaffold scale scam scan scandal scar scare scarecrow scarf scarlet scatter scene scent scheme scholar
school science scissors scold scooter scorch score scorpion scoundrel scout scowl scramble scrap scratch
scrawl scream screen script scroll scrub sculptor sea seagull seal sealed seam sear search seaside season seat
second secret section sector secure seduce seed seem seep select self selfish sell seller seminar senate send
senior sensation sense sequel sequence serene series serious sermon serpent servant service session settle
settler seven sewage sewn shabby shack shade shadow shaft shaggy shake shallow shame shampoo shape share shark
sharp shave shawl shed sheep sheet shelf shell shelter shield shift shimmer shin shine ship shipment shipwreck
shirt shiver shock shoe shoot shop shore short shot should shoulder shout shovel show shower shred shriek
shrimp shrine shrink shroud shuffle shun shut shutter shuttle shy sibling sick sicken side siege sift sigh
sight sign signal signature silence silent silicon silk silly silt silver similar simmer simple sin sincere
sinful sing singer single sink sinner sire siren sister sitcom sixteen sixty size skate skeleton sketch ski
skill skim skin skinny skip skipper skirmish skirt skull skunk sky skyline slab slag slam slap slash slat
slate slaughter slave slayer sled sleek sleep sleeve sleigh slender sleuth slew slice slide slim slip slipper
slit slob slogan slop slope sloppy slot sloth slow slug slum slumber slur slut small smart smash smear smell
smile smith smog smoke smooth smug smuggle snack snag snail snake snap snare snatch sneak sneeze snip sniper
snitch snob snore snot snow snowball snowman snub snug soak soap sober soccer social society sock soda sofa
soft soil solar soldier sole solid solitude solo solution solve somber some son sonar song sonic sonnet soon
soot soothe sorbet sore sorrow sorry sort soul soulmate sound soup sour source south souvenir space spaceship
spade spaniel spank spare spark sparrow spasm spat speak spear special specimen spectrum speech speed spell
spend sphere sphinx spice spider spike spill spin spinach spine spiral spirit spit spite splash splendid split
spoil sponge sponsor spooky spoon sport spot spouse sprain sprawl spray spread spring sprint sprout spruce
spud spur spy squad square squash squeak squeal squeeze squid squirrel stab stable stack stadium staff stag
stage stagger stain stair stake stale stalker stallion stamina stamp stampede stand staple star stare starfish
starling stars start startle starve stash state station statue stay steak steal stealth steam steed steel
steep steer stellar stench step stepfather stepmother stepson stereo sterile stern stew stick sticker stiff
stigma stiletto still sting stink stir stitch stock stomach stone stool stop store stork storm story stout
stove straight stranded strange stranger strap strategy straw strawberry streak stream street stress stretch
stride strike string stringent strip stroke stroll strong structure struggle stub stubborn stud student studio
study stuff stumble stump stun stunt stupid sturdy style sublime submarine submit subtle suburb subway succeed
success such sudden suffer suffix sugar suicide suit suite sulk sultan summer summit summon sun sunday
sunflower sunlight sunrise sunset sunshine super superb supergirl superior superman superwoman supper supply
support supreme sure surf surface surfer surge surgeon surgery surname surplus surprise surrender survey
survive survivor suspect suspend suspense swab swallow swamp swan swap swarm swat sway swear sweat sweater
sweep sweeper sweet swell swift swig swim swimmer swing swirl switch sword swore sworn symbol symphony symptom
syrup system table tablet taboo tack tackle taco tact tactic tail tailor take tale talent talk tall tame
tangible tangle tango tank tanker tantrum tap tape tapestry taps target tarnish tarot tarp tart tassel taste
tattoo taunt taut tavern tax taxi tea teach teacher teal team teapot tear tease teen teenager teeth telegram
telephone telescope tell temper tempest temple tempt ten tenant tender tendon tennis tenor tension tent
terrace terrible terrific territory terror test textbook than thank that thaw theft their them then theory
therapy there thermal thesis thick thief thigh thin thing things think thirst thirteen thirty this thistle
thorn though thought thrash thread threat threaten three threw thrift thrill thrive throat throne throw thrust
thud thug thumb thunder thyme tiara tick ticket tickle tide tidy tie tied tiger tight tigress tile till tilt
timber time timid tin tinker tinsel tiny tip tire tissue titan title toad toast tobacco today toddler toe
together toil toilet token told tolerate toll tomato tomb tomorrow tone tongue tonic tonight tool tooth
toothbrush top topic torch torment tornado torpedo torso tortoise torture toss total tote totem toucan touch
touchdown tough tour tourist tournament towel tower town toxic toy trace track tractor trade trader tradition
traffic tragedy trail trailer train trainer traitor tram tramp trance transfer transit transmit transport trap
trash trauma travel traveler trawl tray treason treasure treat treaty tree trek trench trend trial triangle
tribe tribute trick trigger trilogy trinity trio trip triumph trolley trombone troop trophy tropic tropical
trot trouble troublemaker trout truce truck true trump trumpet trunk trust trustee truth try tsar tub tuba
tube tuck tuft tugboat tulip tuna tundra tune tuning tunnel turban turbine turbo turkey turmoil turn turnip
turtle tusk tutor tuxedo twelve twenty twig twilight twin twinkle twist twister twitch two tycoon typhoon
typical tyrant ugly ulcer ultimate umbrella umpire unable uncle uncover under underdog undertaker undo uniform
union unique unit unity universe unknown unless unlock unmask unravel unreal unrest until unusual update
upgrade uphill upper upright uproar upset upside upstairs uptown uranium urban urge urgent urine use usher
usual utensil utopia utter vacant vacation vaccine vacuum vague vain valet valiant valid valley valor value
vampire van vandal vane vanilla vanish vanity vapor variety varnish vase vast vault vector vegan vegetable
vehicle veil vein velvet vendetta vendor venom vent venture venue verb verdict verge verify vermin verse
version vertigo very vessel vest vet veteran veto vial vibe vicar vice vicious victim victory video view
viking vile villa village villain vine vinegar vintage vinyl violence violin viper viral virgin virtual virtue
virus visa vision visit visitor vital vivid vixen vocal voice void volcano volley voltage volume vomit voodoo
vortex vote vouch vow voyage vulgar vulture wade waffle waft wage wager wagon waif wail waist wait waiter
waitress wake walk walker wall wallet walrus wand wander wane want war ward warden wardrobe warehouse warlock
warm warn warp warrior wart wary wash washer wasp waste watch water waterfall wave wax way weak wealth weapon
wear weary weather weave weaver web wedding weed week weekend weep weight weird welcome weld welder welfare
well welt were werewolf west western wet whale wham wharf what wheat wheel wheelchair when where which whim
whip whirl whirlpool whisker whiskey whisper whistle white whiz who whole wholesale why wick wicked wicker
wide widow widower wife wild wilderness will willing wilt wimp win wind windmill window windy wine winery wing
winger wings wink winner winter wipe wire wisdom wise wish wisp witch witcher with witness wizard wobble wolf
woman womb women wonder wonderful wood wooden woodland woodpecker wool word work worker workshop world worm
worry worse worst would wound wrap wreath wreck wren wrench wrestle wrestler wrinkle wrist write writer wrong
yacht yank yard yarn yawn year yearn yeast yellow yelp yes yet yeti yield yoga yoghurt yolk young younger your
yourself youth zealot zebra zenith zero zinc zombie zone zoo zoom
"""

EVERYDAY: Final = word_set(_WORDS)
PLACES: Final = word_set(_PLACES)
