"""First names that are names of their own: "Kate" is not a misspelling of "Katie", nor "Rose" of "Ross".

Only what is near to another name or word matters here, so the list is of the common ones. Spellings of the
same spoken name stand together in `SAME_NAME` and may stand for each other. A name and what it is shortened
to (`CALLED`) may do so where a surname says who is meant.
"""

from typing import Final

from bot.game.judging.word_lists import entries, word_set

_GROUPS: Final = """
aaliyah aliyah | aaron arron | abbie abby | abigail abigale abigayle | adele adelle | adrian adrien | aidan
aiden ayden | aimee amy | alan allan allen | alastair alistair alasdair | alex alix | alexandre alexander |
alison allison alyson | angie angy | ann anne | anna ana | annie anny | annika anika | anthony antony | ashley
ashleigh ashlee | audrey audry | bailey baylee | barry barrie | betty bettie | billy billie | bobby bobbie |
brett bret | brian bryan | bridget bridgette | britney brittany brittney | bryce brice | caitlin kaitlyn
katelyn | callum calum | cameron kameron | camilla kamilla | camille camile | candice candace | carl karl |
carla karla | carmela carmella | carol carole caroll | caroline carolyn | carrie kerry | cate kate | catherine
katherine kathryn katharine cathryn | cathy kathy | celine seline | cersei cersie | charlie charley | chelsea
chelsey | chloe khloe | chris kris | christian kristian | christina kristina cristina | christine kristine |
christopher kristopher | cindy cyndi | claire clare clair | clark clarke | cody kody | colin collin | connor
conor | corey cory | courtney kourtney | dani danny dannie | danielle daniele | darren daren darrin | daryl
darryl darrell | debbie debby | deborah debra | denis dennis | dianne diane | dillon dylan | dominic dominick
| eileen aileen | elisabeth elizabeth | elise elyse | ellen ellyn | elliot eliot elliott | emily emilie emely
| emmet emmett | eric erik | erica erika | esther ester | francis frances | freddy freddie | frederick
fredrick frederic | gabriel gabriell | gabrielle gabriele | gary garry | geoff jeff | geoffrey jeffrey jeffery
| gerard gerrard | gillian jillian | glen glenn | graham graeme | greg gregg | gwyneth gwenyth | hailey hayley
haley | hannah hanna | helen hellen | henry henri | holly hollie | hugh hew | ian iain | isabel isabelle
isobel | jackie jacky | jacklyn jaclyn jacqueline | jacob jakob | jaime jamie | janice janis | jared jarrod |
jasmine jasmin | jayne jane | jeanette jeannette | jemima jemimah | jennifer jenifer | jenny jennie | jeremy
jeremie | jerry gerry | jesse jessie | jimmy jimmie | joanna johanna | joanne joann | jodie jody jodi | joe jo
| john jon | johnny jonny johnnie | jonathan johnathan jonathon | josef joseph | julian julien | juliana
giuliana | juliet juliette | kara cara | karen karin | kathleen cathleen | katie katy | katrina catrina |
keira kiera | kelly kellie | kelsey kelsie | kimberly kimberley | kirsten kirstin | kristen kristin | kristy
christy kristie | kurt curt | laurence lawrence | leigh lee | leonard lenard | leslie lesley | lewis louis
luis | lilian lillian | lily lilly | linda lynda | lindsay lindsey | lorelai lorelei | lori laurie | luc luke
| lucas lukas | lucille lucile | lucy lucie | lynn lynne | maddie maddy | madeleine madeline | mallory malory
| marc mark | marcus markus | margaret margret | margo margot margaux | mariah moriah | marilyn marylin
marilynn | mathew matthew | matt mat | maureen maurine | maya maia | megan meghan | michael micheal | michele
michelle | mindy mindi | mitchell mitchel | molly mollie | monica monika | myles miles | natalie nathalie |
natasha natacha | nathaniel nathanael | neal neil | nicholas nicolas | nicole nichole | nikki nicky | nora
norah | oliver olivier | patty patti | penelope penelopy | penny pennie | peyton payton | philip phillip |
philippa phillipa | phoebe phebe | priscilla pricilla | rachel rachael | raphael rafael | reagan regan |
rebecca rebekah | rhys reese reece | ricky rickie | robin robyn | roger rodger | ronnie ronny | rosalind
rosalyn | rosie rosy | russell russel | sammy sammie | sara sarah | scarlett scarlet | sean shaun shawn |
sebastian sebastien | serena sirena | shannon shanon | sharon sharron | sheila shiela | shelley shelly |
sherry sheri | sheryl cheryl | sidney sydney | skyler skylar schuyler | sofia sophia | sonia sonya sonja |
sophie sofie | stacey stacy | stefan stephan | stephanie stefanie | stephen steven | stewart stuart | susan
suzan | susie suzie | suzanne susanne | sylvia silvia | sylvie silvie | teresa theresa | terry terri |
theodore theodor | thomas tomas | tiffany tiffani | timmy timmie | timothee timothy | toby tobey | todd tod |
tommy tommie | tony toni | tracy tracey | vanessa vannessa | vicky vicki | victor viktor | violet violette |
vivian vivien | vivienne vivianne | willie willy | winifred winnifred | yvonne ivonne | zach zack zac | zoe
zoey zooey
"""

_SINGLE: Final = """
abe abel ada adam agnes al albert alberta alec alejandro alexa alexandra alexis alf alfie alfred ali alice
alicia alma alvin amanda amber amelia andre andrea andrei andrew andy angel angela angelo angus anita antoine
antonia antonio april archie ariel armand arnaud arnold art arthur arya austin ava avery barbara barney bart
basil beatrice becky bella ben benjamin bennett benny benoit bernard bernice bert bertha bertie beth bethany
betsy beverly bill blair blake blanche bob bonnie boris brad bradley brandon brenda brendan brianna brooke
bruce bruno burt byron calvin carlo carlos carly carmen casey cassie cecil cecilia cedric celina chad chandler
charles charlotte cher chester chuck clara clarissa clarisse claude claudia clay clement cliff clint clive
clyde cole colette connie constance cora cordelia corinne craig crystal curtis cynthia daisy dale damian damon
dan dana daniel daniela daphne darlene darwin dave david dawn dean dee delia delilah derek derrick desmond
dexter diana dick diego dina dion dionne dirk dolly dolores don donald donna dora doreen dorian doris dorothy
doug douglas drew duncan dustin dwayne dwight earl ed eddie edgar edie edith edmund edward edwin elaine
eleanor elena eli elisa eliza ella elle ellie elmer elodie elsa elsie elvis emil emile emilia emilio emma
emmanuel emmy enid erin ernest ernie estella estelle ethan eugene eva evan eve evelyn fabian fabio faith fanny
farrah faye felicia felix fern fernando fiona flora florence floyd flynn forrest fran frank frankie franklin
fred freya frieda gabby gabriela gabriella gail garrett gaston gavin gemma gene genevieve george georgia
georgina gerald gertrude gianna gideon gilbert giles gina ginger ginny gladys gloria gordon grace grant greta
grover guy gwen hal hank hans harley harold harper harriet harry harvey hazel heather hector heidi heinrich
helena helene helga herb herbert herman herschel hilary hilda homer hope horace howard howie hubert hugo
hunter ibrahim ida igor imogen india inez ingrid iona ira irene iris irma irving isaac isabella isaiah isla
ivan ivanka ivy jack jackson jada jade jaden jake jamal james jan jana janet janine jason jasper jay jean jed
jen jenna jessica jethro jill jim joan joel joey joffrey jordan jorge jose josefina josephine josh joshua
josie joy joyce juan judith judy jules julia julie julio julius june justin justina justine kathie kay keith
ken kendall kendra kenneth kenny kent kermit kev kevin kim kip kirk kirsty kit kyle kylie lance lara larissa
larry laura lauren laverne lea leah leia lena leo leon leonardo leroy les lester leticia lex liam libby lila
lilith lillie lina linus lionel lisa liz liza lizzie logan lois lola lorena lorenzo loretta lorna lorraine lou
louisa louise lucia luciana luciano lucien lucinda lucio lucius luigi luisa lulu luna luther lydia lyle mabel
mac mackenzie madelyn madison mae maggie malcolm mandy manny manuel mara marcel marcella marcelle marcia marco
marge margie maria marian mariana marianne marie marina mario marion marisa marissa marjorie marla marlene
marlon marsha martha martin marty marvin mary mason mateo mathieu mathilde matilda matteo maude maurice mavis
max maxine may meg mel melanie melinda melissa melvin mercedes mercy meredith mia mick mickey miguel mike
mikhail mila mildred milena millie milo milton mimi minnie mira miranda miriam misty mitch moira mona monique
monty morgan moses muriel murray myra nadia nadine nadja nancy naomi nat natalia nate nathan ned nell nellie
nelson nick nicola nigel niles nina noah noel noelle nola norma norman odette oleg olga olive olivia ollie
omar opal ophelia orlando oscar otis otto owen paige pam pamela pascal pat patrice patricia patrick patsy paul
paula paulette pauline pearl pedro peggy pepper percy perla perry pete peter petra petunia phil philippe
phyllis pierce pierre pierrette piper polly preston priya prudence quentin quincy quinn ralph ralphie ramon
ramona randall randy raquel raul ray raymond reggie regina reginald rene renee rex rhiannon rhoda rhonda
ricardo richard rick rita rob robert roberta roberto rocky rod rodney rodrigo roland roman romeo ron ronald
rory rosa rosalie roscoe rose rosemary ross rowan roxanne roy roz ruby rudy rufus rupert ruth ryan sabrina
sadie sal sally salma sam samantha samira samson samuel sandra sandy sansa santiago sasha saul scott selena
selina selma seth seymour shane shania shari sheena shelby sheldon shirley sid silas simon simone sol solomon
sonny spencer stan stanley stefano stella sterling steve stevie sue suki summer susana susanna susannah sven
sybil sylvain sylvan tabitha tamara tammy tanner tanya tara tasha tate ted teddy tess tessa thea thelma theo
thierry tilda tim tina tom travis trevor tricia trina trisha tristan trixie troy trudy tyler tyrion tyrone
tywin ulrich uma ursula val valentina valeria valerie velma vera vernon veronica vince vincent viola virgil
virginia vito vladimir wade wallace wally walt walter wanda warren wayne wendell wendy wes wesley whitney
wilbur will willa william willow wilma winnie winona winston woody xander xavier yasmin yolanda yvette zara
zelda
"""

# Each name is followed by those that it is shortened to.
_SHORTENED: Final = """
abigail abby | alexander alex xander | alexandra alex | amanda mandy | andrew andy drew | anthony tony |
barbara barb | benjamin ben benny | catherine cathy cat | charles charlie chuck | christina chris tina |
christopher chris | cynthia cindy | daniel dan danny | david dave | deborah deb debbie | donald don donnie |
douglas doug | edward ed eddie | elizabeth liz lizzie beth betty | eugene gene | frederick fred freddie |
gabriel gabe | gregory greg | isabella bella | jacob jake | jacqueline jackie | james jim jimmy | jeffrey
jeff | jennifer jen jenny | jessica jess | john johnny | jonathan jon | joseph joe joey | joshua josh |
judith judy | katherine kate katie kathy | kenneth ken kenny | kimberly kim | lawrence larry | leonard leo
lenny | madeleine maddie | margaret maggie meg peggy | martin marty | matthew matt | melissa mel | michael
mike | nathan nate | nathaniel nate | nicholas nick | nicole nikki | olivia liv | pamela pam | patricia pat
patty trish | patrick pat | penelope penny | peter pete | philip phil | phillip phil | raymond ray | rebecca
becky becca | richard rick ricky rich dick | robert rob bob bobby robbie | ronald ron ronnie | samantha sam
| samuel sam sammy | sandra sandy | stanley stan | stephen steve | steven steve | stewart stu | susan sue
susie | terrence terry | theodore ted teddy theo | thomas tom tommy | timothy tim | valerie val | victoria
vicky | vincent vince | walter walt | william will bill billy | zachary zach zack
"""


def _both_ways(text: str) -> dict[str, tuple[str, ...]]:
    called: dict[str, tuple[str, ...]] = {}
    for name, *shorter in entries(text):
        called[name] = (*called.get(name, ()), *shorter)
        for short in shorter:
            called[short] = (*called.get(short, ()), name)
    return called


CALLED: Final = _both_ways(_SHORTENED)
SAME_NAME: Final = {name: at for at, group in enumerate(entries(_GROUPS)) for name in group}
GIVEN_NAMES: Final = frozenset(SAME_NAME) | word_set(_SINGLE)
