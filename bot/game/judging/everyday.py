"""Words and places of their own: "Last" is no misspelling of "Lost", nor "Ireland" of "Iceland".

The list holds what one or two letters turn into another word or place; it need not be complete, it only makes
the judge more careful where it can be.
"""

from typing import Final

from bot.game.judging.word_lists import word_set

_PLACES: Final = """
africa albania algeria america amsterdam angola ankara arabia arizona arkansas asia athens atlanta austin
australia austria bahrain bali baltimore barcelona beijing belfast belgium belize berlin bermuda bern
bolivia bologna bombay bonn bosnia boston botswana brazil bremen bristol britain brooklyn brunei brussels
budapest buffalo bulgaria burma cairo calgary california cambodia cambridge canada canberra cannes caracas
carolina chad chester chicago chile china cleveland cologne colombia colombo colorado columbia columbus
congo connecticut copenhagen cordoba cork crete croatia cuba cyprus dakota dallas damascus delaware delhi
denmark denver detroit dominica dover dresden dubai dublin durham ecuador edinburgh egypt england essex
estonia ethiopia europe fiji finland florence florida france frankfurt gabon gambia geneva genoa georgia
germany ghana glasgow granada greece greenland grenada guatemala guinea guyana haiti hamburg hampshire hanoi
havana hawaii helsinki holland honduras houston hungary iceland idaho illinois india indiana indonesia iowa
iran iraq ireland island israel istanbul italy jamaica japan jersey jordan kansas kent kentucky kenya kiev
korea kuwait laos latvia lebanon leeds leicester lesotho liberia libya lima limerick lisbon lithuania
liverpool london louisiana lublin lyon macedonia madrid maine malawi malaysia maldives mali malta manchester
manhattan manila maryland massachusetts mauritius melbourne memphis mexico miami michigan milan minneapolis
minnesota mississippi missouri moldova monaco mongolia montana montreal morocco moscow mozambique mumbai
munich myanmar namibia nantes naples nashville nebraska nepal netherlands nevada newark nice niger nigeria
norway norwich oakland ohio oklahoma omaha oman oregon orlando orleans oslo ottawa oxford pakistan palermo
panama paraguay paris parma peking pennsylvania perth peru philadelphia phoenix pittsburgh poland portland
portugal prague provence quebec quito reno riga rio romania rome russia rwanda sahara saigon salem samoa
santiago savannah scotland seattle senegal seoul serbia seville siberia sicily singapore slovakia slovenia
somalia spain stockholm sudan suriname sussex sweden switzerland sydney syria taiwan tampa tehran tennessee
texas thailand tibet togo tokyo toronto toulouse trieste tripoli tucson tunis tunisia turin turkey tuvalu
uganda ukraine uruguay utah utrecht valencia venezuela venice vermont verona versailles vienna vietnam
virginia wales warsaw washington wisconsin wyoming yemen york zagreb zambia zimbabwe zurich
"""

_WORDS: Final = """
able about above acid acre actor actress add after again age agent ago air alien alley alone along also
always amber among angel anger angle angry ankle answer ant any apple apron area arm army around arrow art
ash ask aunt away awful baby back bacon bad badge bag bake baker ball band bang bank bar bare bark barn base
bat batch bath batman battle batwoman bay beach bead beak beam bean bear beard beast beat bed bee beef beer
before beg bell bells belt bench bend best better big bike bill bird birth bit bitch bite bitter black blade
blame blank blast blaze bless blind block blond blonde blood blow blue board boat body boil bold bolt bomb
bond bone bones book boot boots border bore born boss both bottle bottom bowl box boxer boy brain brake
branch brand brave bread break breath bride bridge bright bring broke brother brown brush bubble bucket bug
build bull bullet bump burn bury bus bush busy butter button buy cab cabin cable cage cake call calm camel
camera camp candle candy cane cap cape captain car card care cargo carpet carry cart cartoon case cash cast
castle cat catch cattle cave cell cent chain chair chalk chance change charm chart chase cheap cheat check
cheek cheer cheers cheese chef cherry chess chest chicken chief child chin chip choice choose church cigar
circle city claim class claw clay clean clear clever climb cloak clock close closer cloth cloud clown club
clue coach coal coast coat cobra code coffee coin cold collar college come comet comic cook cool cop copper
copy coral core corn corner cost cottage couch could count country couple court cousin cover cow crab crack
craft crash crazy cream crime crook cross crow crowd crown cruel cry cup cure curse curtain cut dad daily
dance danger dare dark darling date daughter dawn day dead deaf deal dear death debt deep deer dentist
desert desk dessert devil diamond diary did die diet dig dime diner dinner dirt dirty dish ditch dive diver
dock doctor dog doll dollar donkey door double doubt dove down dragon drama draw dream dress drink drive
driver drop drum drunk dry duck due dull dump dust duty eagle ear early earth ease east easy eat echo edge
egg elder elf else empty end enemy engine enough even evening ever every evil exam exit eye face fact fail
faint fair fairy fake fall false fame family fan far farm farmer fast fat fate father fault favor fear feast
feather fee feed feel fellow female fence fever few field fiend fight file fill film final find fine finger
fire firm first fish fist fit flag flame flash flat flea flesh flight flip flock flood floor flour flow
flower fly foam fog fold folk follow food fool foot force forest forget fork form fort fortune forward foul
found fountain fox frame free fresh friend friends frog front frost fruit fuel full fun funny fur further
fury future gain game gang garden garlic gas gate gather gave gem general gentle ghost giant gift girl give
glad glass globe glory glove glow glue goal goat god gold golden golf gone good goose got grace grade grain
grand grape graph grass grave great greed green grew grill grind groom ground group grow grown guard guess
guest guide guilt guitar gum gun gut had hair half hall halo ham hammer hand handle hang happy hard hare
harm harp hat hate haunt have hawk hay head heal health heap hear heard heart heat heaven heavy hedge heel
height heir hell hello helmet help hen her herb herd here hero heroes hid hide high hill him hint hip hire
his hit hold hole holiday hollow holy home honest honey honor hood hook hop hope horn horror horse host hot
hotel hound hour house how hug huge human humor hundred hunger hunt hunter hurry hurt husband ice idea idle
idol ill inch ink inn inner insect inside iron island itch item jail jam jar jaw jazz jealous jet jewel job
join joke joker journey joy judge juice jump jungle junior jury just keen keep kettle key kick kid kill
killer kind king kings kiss kitchen kite kitten knee knife knight knit knock knot know lab labor lace ladder
lady lake lamb lamp land lane lap large laser last late laugh law lawn lawyer lay lazy lead leader leaf lean
leap learn least leather leave led left leg lemon lend lens less lesson let letter level liar lid lie life
lift light like lily limb lime limit limp line link lion lip list little live liver lizard load loaf loan
lobby local lock log lonely long look loop loose lord lose loser loss lost lot loud love lover low loyal
luck lucky lunch lung lust mad made magic maid mail main make maker male mall mammal man mango manor many
map marble march mark market marry marsh mask mass mast master mat match mate math matter mayor meal mean
meat medal medical meet melon melt member memory men mental menu mercy mermaid merry mess metal meter mice
middle might mild mile milk mill mind mine mint miracle mirror miss missing missus mist mister mix moan mob
model mole moment money monk monkey monster month mood moon moose more morning moss most moth mother motor
mount mouse mouth move mud mule mum murder muscle museum mush music must mystery nail name narrow nasty
nation nature naughty near neck need nerve nest net never new news next night noble nobody noise none noodle
noon north nose note nothing novel now nun nurse nut oak ocean odd off offer office officer oil old olive
once onion open orange orbit order organ other otter our out outer oven over owl own owner pace pack page
pain paint pair palace pale palm pan panda panic pants paper parade pardon parent park parks parrot part
party pass past paste path patient pause paw pay peace peach peak peanut pear pearl pen pencil people pepper
person pet phone photo piano pick picture pie piece pig pigeon pile pill pillow pilot pin pine pink pint
pipe pirate pit pitch pity place plain plan plane planet plant plate play player please plot plug plum plus
poem poet poison poker pole police polite pond pony pool poor pop pope pork port possible post pot potato
pound powder power praise pray prayer present press pretty price pride priest prince princess print prison
prize proof proper proud prune pub pull pump punch pupil puppet puppy pure purple purse push puzzle queen
quest quick quiet quilt quit quite rabbit race rack radio rag rage rail rain raise rake ram ran ranch range
rank rare rash rat rate raven raw razor reach read ready real rebel red rent rescue rest rice rich ride
rider right ring riot ripe rise risk river road roar roast rob robber robe robin robot rock rocket rode roll
roof room root rope rose rough round row royal rub ruby rug ruin rule ruler run rush rust sad saddle safe
sail sailor saint salad sale salmon salt same sand sauce save savior savour saw scale scar scare scarf scene
school science score scout scream screen sea seal search season seat second secret seed seem self sell send
senior sense servant service seven shade shadow shake shallow shame shape share shark sharp shave shed sheep
sheet shelf shell shelter shine ship shirt shoe shoot shop shore short shot should shout show shower shrink
shut shy sick side sign silence silent silk silly silver simple sin sing singer single sink sister size
skate ski skill skin skirt skull sky slap slave sleep sleeve slice slide slim slip slope slow small smart
smash smell smile smoke smooth snail snake snap snow soap social sock soft soil soldier some son song soon
sore sorry sort soul sound soup sour south space spade spare spark speak spear speech speed spell spend
spice spider spill spin spirit spit spoil spoon sport spot spring spy square squid stable staff stage stain
stair stake stamp stand star stars start state station statue stay steak steal steam steel steep step stick
still sting stitch stock stone stop store storm story stove straight strange stranger straw stream street
strike string strong student study stuff style suburb such sudden sugar suit summer sun super supergirl
superman superwoman supper sure surf swan swear sweat sweet swim swing sword table tail tailor take tale
talk tall tame tank tap tape target taste tax taxi tea teach teacher team tear teen teeth tell temple ten
tennis tent test than thank that their them then theory there thick thief thin thing things think thirst
this thorn though thought thread threat three threw throat throne throw thumb thunder ticket tide tie tiger
tight tile till time tin tiny tip tire title toad toast toe together toilet told tomb tone tongue tool tooth
top torch toss total touch tough tour towel tower town toy track trade trail train trap trash travel tray
treat tree trek trial tribe trick trip troop trouble trout truck true trump trunk trust truth try tub tube
tune tunnel turn turtle twin twist two ugly uncle under union unit until upper urban use usual valley van
vase vast veil vein verse very vest vet vice victim video view village villain vine violin visit voice vote
wage wagon waist wait waiter waitress wake walk walker wall wallet want war ward warm warn wash wasp waste
watch water wave wax way weak wealth weapon wear weary weather weave web wedding weed week weight weird well
were west wet whale what wheat wheel when where which whip white who whole why wide widow wife wild will win
wind window wine wing wings winner winter wire wise wish witch witcher with wolf woman women wonder wood
wool word work worker world worm worry worse worst would wound wrap wrist write writer wrong yard year
yellow yes yet yield young your youth zebra zone zoo
"""

EVERYDAY: Final = word_set(_WORDS)
PLACES: Final = word_set(_PLACES)
