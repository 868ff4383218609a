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
axis babe baby bachelor back bacon bad badge badger bag bake baker bakery balance balcony bald ball ballad
ballet balloon bamboo banana band bandage bandit bang banjo bank banner banquet baptism bar barber bare
bargain bark barn baron barrel barrier base basement basic basin basket bass bastard bat batch bath batman
battery battle batwoman bauble bay beach beacon bead beak beam bean bear beard beast beat beaver become bed
bee beef beer before beg begin behave behind belief bell bells belly below belt bench bend beneath berry best
betray better between beware beyond bible bicycle big bike bill bird birth bishop bit bitch bite bitter black
blade blame blank blanket blast blaze bleach bleak blend bless blind blink blister block blogger blond blonde
blood bloom blossom blouse blow blue bluff blunt blush board boat body bogus boil bold bolder bolt bomb bond
bone bones bonnet bonus book boot booth boots border bore born borrow boss both bother bottle bottom boulder
bounce bound boundary bouquet bowl box boxer boy brace bracelet braid brain brake branch brand brass brave
bravery bread break breath breed breeze brew brick bride bridge brief briefcase bright bring broke broom broth
brother brown bruise brunch brush bubble bucket buddy budget buffalo buffet bug build builder bull bullet bump
bunch bundle bunker bunny buns burden bureau burger burial burn burst bury bus bush busier busy butcher butler
butter butterfly button buy buzz cab cabbage cabin cabinet cable cactus cage cake calendar calf call calm
camel camera camp campus canal cancel cancer candidate candies candle candy cane cannon canoe canvas canyon
cap cape capital captain captive car caramel caravan carbon card care cargo carnival carpenter carpet carriage
carrot carry cart cartoon case cash casino casket cast castle casual cat catalog catch cathedral cattle cave
cavern ceiling celebrity cell cellar cement censor cent centre century cereal certain chain chair chalk
challenge chamber champagne champion chance change chaos chapel chapter charity charm chart chase chatter
cheap cheat check cheek cheer cheers cheese cheetah chef chemist cherish cherry chess chest chicken chief
child childhood chill chimney chin chip chocolate choice choir choose chorus christmas chronic chuckle church
cigar cinder cinema circle circus citizen city civil claim clap clarity clash class classes classic claw clay
clean cleaner clear clerk clever client climate climax climb clinic clip cloak clock clone close closer cloth
cloud clover clown club clue cluster clutch coach coal coast coat cobra cockpit cocktail coconut code coffee
coffin coin cold collar college colony column combat come comedy comet comfort comic command comment commit
common company compass complex concert concrete conduct confess conflict congress connect conquer consent
contact contest control convict cook cookie cool cooler cop copper copy coral core corn corner corpse correct
corridor cosmos cost costume cottage cotton couch could council counsel count counter country couple courage
courier court cousin cover cow coward cowboy crab crack cradle craft crane crash crate crater crawl crayon
crazed crazy cream credit creek creep crest crew cricket crime crisis crisp critic crocodile croft crook crops
cross crow crowd crown crude cruel cruise crumb crush crust cry cuddle cuff culture cup cupboard curb cure
curious curl current curse curtain custard custody custom cut cute cycle cynic dad dagger daily dairy damage
damp damsel dance dancer danger dare dark darling dash date daughter dawn day dead deadly deaf deal dealer
dear death debate debt decade decay deceit decent decide deck decline decoy deep deer defeat defend degree
delay delicate delight delivery demand demon denial dense dental dentist depart depend deputy derby desert
design desk dessert detail detect device devil devour dial diamond diary dice did die died diet differ dig
digital dilemma dim dime diner dinner dinosaur diploma direct dirt dirty disaster discover disease disguise
disgust dish dismiss display dispute distance distant district ditch dive diver divide divine divorce dizzy
dock doctor dodge dog doll dollar dolphin domain dome domino donkey donor doom door dorm dose double doubt
dove down dragon dragonfly drain drama draw drawer dread dream dress drift drill drink drip drive driver drone
drop drought drown drum drunk dry duchess duck due duel duet duke dull dump dungeon during dust duty dwarf
dynamic dynasty eager eagle ear early earn earring earth earthquake ease east easy eat echo ecstasy edge
editor effect effort egg eight elastic elbow elder elect elephant elevator eleven elf elite else embassy ember
emerald emotion empire employ empty enable end enemy engage engine engrave enigma enjoy enlist enough entrance
entry envelope envy epic episode equal equip era erase errand error escape essay estate eternal even evening
ever every evidence evil exact exalted exam example excess excite excuse exhibit exile exist exit exotic
expect expert expire explain explode explore expose express extra extreme eye fable fabric face fact factor
factory faculty fade fail faint fair fairy fake falcon fall false fame family fan fang fantasy far farce farm
farmer fashion fast fat fatal fate father fatigue fault favor favorite fear feast feather feature fee feed
feel feline fellow female fence fender ferry fertile fetch fetish feud fever few fewer fiction fiddle field
fiend fierce fifteen fifty fight figment figure file fill film filter final finale finance find fine finger
finish fire fireman firm first fish fist fit fixer flag flame flaming flash flat flavor flavour flea fleet
flesh flex flight flip flirt float flock flood floor florist flour flow flower fluid flute fly foam fog foggy
foil fold folder folk follow fondue food fool foot footage footprint force forest forever forget fork form
formal former formula fort fortune forward fossil foster foul found fountain fox fragile fragment frame fraud
freak free freedom freeze freight french frenzy fresh fridge friend friends frighten frog front frontier frost
frown frozen fruit fuel fugitive full fun function fund funeral fungus funnel funny fur furnace furniture
further fury fuse fuss future fuzzy gadget gain galaxy gallant gallery gallon gamble gambler game gang garage
garbage garden garlic garment gas gasp gate gather gave gaze gears gem gender general genie genius genre
gentle gesture ghetto ghost ghoul giant gift giggle giraffe girl give glacier glad gladiator glamour glance
glare glass glasses glitch glitter globe gloom glory glossy glove glow glue goal goat goblin god goddess
godmother goggles gold golden golf golfer gone good goose gorilla gossip got gothic gourmet govern gown grace
grade gradual graduate grain grammar grand granddad grandfather grandma grandmother grandpa granite granny
grape graph grass grave gravel gravity gravy grease great greed greek green grew grief grill grim grin grind
grip grocery groom groove ground group grow growl grown grudge guard guardian guava guess guest guide guilt
guinea guitar gulf gulp gum gun gut gutter guys gypsy habit hacker had hail hair haircut half halfway hall
halloween hallway halo halter ham hammer hamster hand handle handsome hang hangar hanger happy harbor hard
hardly hare harm harness harp harvest hassle hasty hat hatch hate hatred haunt have haven havoc hawk hay
hazard haze head headache headline heal health heap hear heard hearse heart heat heater heathen heaven heavy
hedge heel height heir heiress hell hello helm helmet help helper hen her herb herd here heritage hermit hero
heroes heroine hesitate hid hidden hide high hiking hill him hint hip hire his history hit hobby hockey hold
hole holiday hollow holy home honest honesty honey honor hood hoodie hook hop hope hopeful horizon horn hornet
horrible horror horse hospital host hostage hostel hostile hot hotel hound hour house household housewife
hover how hug huge human humor hundred hunger hunt hunter hurdle hurricane hurry hurt husband hybrid hygiene
hymn hype ice icon idea ideal identity idiot idle idol ignore ill illegal illness image imagine immune impact
import impose impress inch income index indoor infant infect infinite inform ingot inject injury ink inmate
inn inner innocent input insane insect insert inside insight inspect instant instead insult intact intend
intense intent intern invade invent invest invite involve iron irony irritate island itch item ivory jacket
jaguar jail jam janitor jar jaw jazz jealous jealousy jeans jelly jersey jest jet jewel jewelry jigsaw job
jockey jogger join joke joker jolly journal journey joy jubilee judge judgment juggle juice jumbo jump jungle
junior junk jury just justice juvenile karate kayak keen keep keeper kennel kernel kettle key keyboard kick
kid kidney kill killer kilt kimono kind kindness king kingdom kings kiss kitchen kite kitten knead knee kneel
knife knight knit knock knot know knuckle koala lab label labor lace ladder ladies lady ladybird lake lamb
lament lamp land landing landlord lane language lantern lap lapel laptop large laser lasses last latch late
lather latter laugh laughter laundry lava lavender law lawn lawyer lay layer lazy lead leader leaf leak lean
leap learn least leather leave led ledge left leg legacy legal legend leisure lemon lend length lens lentil
leopard leper lesbian less lesson let letter level lever liar liberty library license lid lie lied life
lifetime lift light lighter lightning like likely lily limb lime limestone limit limp line linen linger link
lion lip lipstick liquid liquor list listen literal litter little live lively liver lizard load loaded loaf
loan lobby lobster local lock lodge loft log logic lonely long longing look loop loose lord lorry lose loser
loss lost lot lottery loud lounge lousy love lover low loyal loyalty luck lucky lumber lump lunatic lunch lung
lust luxury lyric machine mad madam made maestro magic magician magnet magpie maid mail main majesty make
maker male malice mall mallard mammal man manage mandate mango manhole manor mansion mantle manual many map
maple marathon marble march marine mark marker market marriage married marrow marry marsh martyr marvel mascot
mask mass massage massive mast master mastermind mat matador match mate math matter maximum mayor maze meadow
meal mean meantime measure meat mechanic medal meddle mediate medical medicine medium meet megaphone mellow
melody melon melt member memory men mental mention mentor menu merchant mercy merge merit mermaid merry mess
message messy metal meteor meter method mice middle midnight might migrant mild mile militia milk mill miller
million mimic mind mine mingle minimum minister minor mint minus minute miracle mirror mischief miser misery
misfit miss missing mission missus mist mistake mister mistress mitten mix mixer moan moat mob mobile mocha
model modern modest molar mold mole molten mom moment monarch monastery money monitor monk monkey monsoon
monster month monument mood moon moose moped moral more morgue morning mortal mosaic mosque moss most motel
moth mother motion motive motor motto mount mountain mourn mouse mouth move movie mower mud muffin mule mum
mumble mummy mundane muppet mural murder murderer murmur muscle muscular museum mush mushroom music musical
must mustache mustang mustard mutant mute mutter mutual muzzle myself mystery myth nail naked name nanny
napkin narrator narrow nasal nasty nation native nature naughty navy near neat neck necklace need needle
neglect neighbor nephew nerd nerve nervous nest net network neutral never new newborn newlywed news next
nickel niece night nightmare nimble nineteen ninety ninja noble nobody noise noisy nomad none noodle noon
normal north nose nostril notch note notebook nothing notice novel novelty now nowhere nuclear nudge nugget
numb number nun nurse nursery nurture nut nutmeg oak oasis oath obey object oblige obscure observe obsess
obvious occasion occult occupy ocean octopus odd oddly odour off offend offer office officer ogre oil old
olive omelette once onion onward ooze open opera opinion opponent oppose option oracle orange orbit orchard
orchid ordeal order ordinary organ organic orphan ostrich other otter our out outbreak outcast outcome outer
outfit outlaw outline outrage outside oval oven over overall overcome overdose overdue overlap owl own owner
oyster pace pack paddle padlock pagan page pageant pager pain paint pair palace pale palette palm pamper pan
pancake panda panel panic panther pantry pants papaya paper parachute parade paradise parallel parasite parcel
parchment pardon parent parish park parks parlor parody parole parrot parsley part particle partner party pass
passage passion passive password past pasta paste pastel pastor pastry patch patent path patient patriot
patrol patron pattern pause paver paw pay payback payment peace peach peacock peak peanut pear pearl pearly
peasant pebble pedal peel peep pelican pen penalty pencil penguin pension peony people pepper perfect perfume
peril period perish permit persist person pest pet petal petite petty phantom phase pheasant phone photo
physics pianist piano pick pickle picnic picture pie piece piety pig pigeon pile pilgrim pill pillar pillow
pilot pimple pin pinch pine pink pinky pint pioneer pipe piranha pirate piss pistol pit pitch pitcher pity
pivot pixel pizza place placebo plague plaid plain plan plane planet plant plaster plastic plate platform
platter play player playful plead pleasant please pleasure pledge plenty plight plot plug plum plumber plunge
plus pocket podium poem poet pointless poison poker polar pole police polish polite politics pollen polo
poncho pond ponder pony pool poor pop popcorn pope poppy popular porcelain porch pork porridge port portal
porter portion portrait position positive possible post poster postman posture pot potato potion pottery pouch
poultry pounce pound poverty powder power praise prank pray prayer preach precious predator prefer pregnant
prelude premier prepare prequel presence present preserve press pretend pretty pretzel prevent previous prey
price pride priest primal primary primate prime prince princess principal principle print printer prism prison
private prize probe problem process produce product profile profit program project promise promote prompt
proof proper prophet propose prosper protect protest prototype proud prowl prune psychic pub public pudding
puddle pull pulse puma pump pumpkin punch punish punk pupil puppet puppy purchase pure purge purity purple
purpose purse pursue push puzzle pyramid python quail quake quality quantum quarrel quarry quart quarter
quartz queen quench query quest question queue quick quicksand quiet quill quilt quirk quit quite quiver quiz
quota quote rabbi rabbit rabies race racer rack racket radar radiant radio radish raft rag rage raid rail
railway rain rainbow raise raisin rake rally ram ramble ramp rampage ran ranch random range rank ransom rapid
rapper rapture rare rascal rash raspberry rat rate rattle ravage raven ravine raw rays razor reach reaction
read reader ready real realm reaper rear reason rebel rebound recall receipt receive recent recipe reckless
reckon record recruit red redeem reduce reef refer reflex reform refuge refuse regal regard regret reign
reindeer reject relate relax release relic relief religion rely remain remark remedy remember remind remote
remove render rent rental repair repeat replace reply report request require rescue resign resist resort
respect respond rest restaurant restore result retail retire retreat return reunion reveal revenge reverse
review revolt reward rhyme rhythm ribbon rice rich riddle ride rider ridge rifle right rigid ring rinse riot
ripe ripple rise risk ritual rival river road roar roast rob robber robbery robe robin robot robust rock
rocker rocket rode rodent rodeo rogue roll roller romance romp roof room rooster root rope rose rotate rotten
rouge rough round route routine row rower royal rub rubber rubbish rubble ruby rudder ruffle rug rugby ruin
rule ruler rumble rumor run runaway runner runway rupture rural rush russet rust rustle ruthless sabotage
sacred sacrifice sad saddle sadness safari safe safety saga sail sailor saint salad sale salmon salon saloon
salt salute salvage salvation same sample sanction sanctuary sand sandal sandwich sanity sapphire sarcasm
satan satin satire sauce savage savanna save savings savior savour saw says scaffold scale scandal scar scare
scarecrow scarf scarlet scatter scene scent scheme scholar school science scissors scold scooter scorch score
scorpion scoundrel scout scramble scrap scratch scream screen script scroll scrub sculptor sea seagull seal
sealed search seaside season seat second secret section sector secure seduce seed seem select self selfish
sell seller seminar senate send senior sensation sense sequel sequence serene series serious sermon serpent
servant service session settle settler seven sewage shabby shack shade shadow shaft shaggy shake shallow shame
shampoo shape share shark sharp shave shed sheep sheet shelf shell shelter shield shift shimmer shine ship
shipment shipwreck shirt shiver shock shoe shoot shop shore short shot should shoulder shout shovel show
shower shred shriek shrimp shrine shrink shroud shuffle shut shutter shuttle shy sibling sick sicken side
siege sigh sight sign signal signature silence silent silicon silk silly silver similar simmer simple sin
sincere sinful sing singer single sink sinner siren sister sitcom sixteen sixty size skate skeleton sketch ski
skill skin skinny skipper skirmish skirt skull skunk sky skyline slam slap slate slaughter slave slayer sled
sleek sleep sleeve sleigh slender sleuth slice slide slim slip slipper slogan slope sloppy slot sloth slow
slug slum slumber slut small smart smash smear smell smile smith smog smoke smooth smuggle snack snail snake
snap snare snatch sneak sneeze sniper snitch snore snow snowball snowman soak soap sober soccer social society
sock soda sofa soft soil solar soldier sole solid solitude solo solution solve somber some son sonar song
sonic sonnet soon soothe sorbet sore sorrow sorry sort soul soulmate sound soup sour source south souvenir
space spaceship spade spaniel spank spare spark sparrow spasm speak spear special specimen spectrum speech
speed spell spend sphere sphinx spice spider spike spill spin spinach spine spiral spirit spit spite splash
splendid split spoil sponge sponsor spooky spoon sport spot spouse sprain spray spread spring sprint sprout
spruce spur spy squad square squash squeak squeal squeeze squid squirrel stab stable stack stadium staff stag
stage stagger stain stair stake stale stalker stallion stamina stamp stampede stand staple star stare starfish
starling stars start startle starve stash state station statue stay steak steal stealth steam steed steel
steep steer stellar stench step stepfather stepmother stepson stereo sterile stern stew stick sticker stiff
stigma stiletto still sting stink stir stitch stock stomach stone stool stop store stork storm story stout
stove straight stranded strange stranger strap strategy straw strawberry streak stream street stress stretch
stride strike string stringent strip stroke stroll strong structure struggle stubborn student studio study
stuff stumble stump stunt stupid sturdy style sublime submarine submit subtle suburb subway succeed success
such sudden suffer suffix sugar suicide suit suite sulk sultan summer summit summon sun sunday sunflower
sunlight sunrise sunset sunshine super superb supergirl superior superman superwoman supper supply support
supreme sure surf surface surfer surge surgeon surgery surname surplus surprise surrender survey survive
survivor suspect suspend suspense swallow swamp swan swap swarm sway swear sweat sweater sweep sweeper sweet
swell swift swim swimmer swing swirl switch sword swore sworn symbol symphony symptom syrup system table
tablet taboo tackle tactic tail tailor take tale talent talk tall tame tangible tangle tango tank tanker
tantrum tap tape tapestry target tarnish tarot tarp tart tassel taste tattoo taunt tavern tax taxi tea teach
teacher team teapot tear tease teen teenager teeth telegram telephone telescope tell temper tempest temple
tempt ten tenant tender tendon tennis tenor tension tent terrace terrible terrific territory terror test
textbook than thank that thaw theft their them then theory therapy there thermal thesis thick thief thigh thin
thing things think thirst thirteen thirty this thistle thorn though thought thrash thread threat threaten
three threw thrift thrill thrive throat throne throw thrust thug thumb thunder thyme tiara ticket tickle tide
tidy tie tied tiger tight tigress tile till timber time timid tin tinker tinsel tiny tip tire tissue titan
title toad toast tobacco today toddler toe together toilet token told tolerate tomato tomb tomorrow tone
tongue tonic tonight tool tooth toothbrush top topic torch torment tornado torpedo torso tortoise torture toss
total totem toucan touch touchdown tough tour tourist tournament towel tower town toxic toy trace track
tractor trade trader tradition traffic tragedy trail trailer train trainer traitor tramp trance transfer
transit transmit transport trap trash trauma travel traveler tray treason treasure treat treaty tree trek
trench trend trial triangle tribe tribute trick trigger trilogy trinity trio trip triumph trolley trombone
troop trophy tropic tropical trouble troublemaker trout truce truck true trump trumpet trunk trust trustee
truth try tub tuba tube tugboat tulip tuna tundra tune tuning tunnel turban turbine turbo turkey turmoil turn
turnip turtle tutor tuxedo twelve twenty twilight twin twinkle twist twister two tycoon typhoon typical tyrant
ugly ulcer ultimate umbrella umpire unable uncle uncover under underdog undertaker undo uniform union unique
unit unity universe unknown unless unlock unmask unravel unreal unrest until unusual update upgrade uphill
upper upright uproar upset upside upstairs uptown uranium urban urge urgent urine use usher usual utensil
utopia utter vacant vacation vaccine vacuum vague valet valiant valid valley valor value vampire van vandal
vanilla vanish vanity vapor variety varnish vase vast vault vector vegan vegetable vehicle veil vein velvet
vendetta vendor venom venture venue verb verdict verge verify vermin verse version vertigo very vessel vest
vet veteran vial vibe vicar vice vicious victim victory video view viking villa village villain vine vinegar
vintage vinyl violence violin viper viral virgin virtual virtue virus vision visit visitor vital vivid vixen
vocal voice volcano volley voltage volume vomit voodoo vortex vote vow voyage vulgar vulture waffle wage wager
wagon wail waist wait waiter waitress wake walk walker wall wallet walrus wander want war ward warden wardrobe
warehouse warlock warm warn warrior wary wash washer wasp waste watch water waterfall wave wax way weak wealth
weapon wear weary weather weave weaver web wedding weed week weekend weight weird welcome welder welfare well
were werewolf west western wet whale wharf what wheat wheel wheelchair when where which whip whirl whirlpool
whisker whiskey whisper whistle white who whole wholesale why wicked wicker wide widow widower wife wild
wilderness will willing win wind windmill window windy wine winery wing winger wings winner winter wire wisdom
wise wish witch witcher with witness wizard wobble wolf woman womb women wonder wonderful wood wooden woodland
woodpecker wool word work worker workshop world worm worry worse worst would wound wrap wreath wreck wrench
wrestle wrestler wrinkle wrist write writer wrong yacht yard year yearn yeast yellow yelp yes yet yeti yield
yoga yoghurt yolk young younger your yourself youth zealot zebra zenith zero zombie zone zoo zoom
"""

EVERYDAY: Final = word_set(_WORDS)
PLACES: Final = word_set(_PLACES)
