"""First names that are names of their own: "Kate" is not a misspelling of "Katie", nor "Rose" of "Ross".

Only what is near to another name or word matters here, so the list is of the common ones. Spellings of the
same spoken name stand together in `SAME_NAME` and may stand for each other. A name and what it is shortened
to (`CALLED`) may do so where a surname says who is meant.
"""

from typing import Final

from bot.game.judging.word_lists import entries, word_set

_GROUPS: Final = """
aaron arron | adrian adrien | alan allan allen | alastair alistair alasdair | alex alix | alexandre
alexander | alison allison alyson | ann anne | anna ana | annika anika | anthony antony | ashley ashleigh
ashlee | bobby bobbie | brett bret | brian bryan | britney brittany brittney | caitlin kaitlyn katelyn |
camille camile | camilla kamilla | carl karl | carla karla | carol carole caroll | caroline carolyn | carrie
kerry | catherine katherine kathryn katharine cathryn | cathy kathy | chelsea chelsey | chris kris |
christian kristian | christina kristina cristina | christine kristine | christopher kristopher | claire
clare clair | connor conor | corey cory | dani danny dannie | darren daren darrin | daryl darryl darrell |
debbie debby | deborah debra | denis dennis | dianne diane | dillon dylan | elisabeth elizabeth | elliot
eliot elliott | emily emilie emely | eric erik | erica erika | francis frances | gabriel gabriell | geoff
jeff | geoffrey jeffrey jeffery | gillian jillian | glen glenn | graham graeme | greg gregg | hailey hayley
haley | hannah hanna | henry henri | hugh hew | ian iain | isabel isabelle isobel | jackie jacky | jacklyn
jaclyn jacqueline | jaime jamie | jared jarrod | jasmine jasmin | jennifer jenifer | jenny jennie | jerry
gerry | jodie jody jodi | joe jo | john jon | jonathan johnathan jonathon | julian julien | karen karin |
katie katy | kelly kellie | kimberly kimberley | kirsten kirstin | kristen kristin | kurt curt | laurence
lawrence | leigh lee | leslie lesley | lewis louis luis | lilian lillian | lily lilly | linda lynda |
lindsay lindsey | lorelai lorelei | lori laurie | luc luke | lucas lukas | lucy lucie | lynn lynne |
madeleine madeline | marc mark | margo margot margaux | mathew matthew | megan meghan | michael micheal |
michele michelle | mindy mindi | molly mollie | monica monika | natalie nathalie | nicholas nicolas | nicole
nichole | oliver olivier | patty patti | penny pennie | philip phillip | phoebe phebe | rachel rachael |
rebecca rebekah | rhys reese reece | ricky rickie | robin robyn | roger rodger | russell russel | sara sarah
| sean shaun shawn | sharon sharron | sheryl cheryl | sidney sydney | sofia sophia | sophie sofie | stacey
stacy | stefan stephan | stephanie stefanie | stephen steven | stewart stuart | susan suzan | sylvie silvie
| sylvia silvia | teresa theresa | terry terri | thomas tomas | toby tobey | tony toni | tracy tracey |
vicky vicki | victor viktor | vivian vivien | zach zack zac | zoe zoey zooey
"""

_SINGLE: Final = """
abby abe abel abigail ada adam adele agnes aidan al albert alberta alec alejandro alexa alexandra alexis alf
alfie alfred ali alice alicia alma alvin amanda amber amelia amy andre andrea andrei andrew andy angel
angela angelo angie angus anita antoine antonia antonio april archie ariel armand arnaud arnold art arthur
arya audrey austin ava avery barbara barney barry bart basil beatrice becky bella ben benjamin bennett benny
benoit bernard bernice bert bertha bertie beth bethany betsy betty beverly bill blair blake blanche bob
bonnie boris brad bradley brandon brenda brendan brianna bridget brooke bruce bruno burt byron calvin
cameron candice cara carlo carlos carly carmela carmella carmen casey cassie cecil cecilia cedric celina
celine cersei chad chandler charles charlie charlotte cher chester chloe chuck cindy clara clarissa clarisse
clark claude claudia clay clement cliff clint clive clyde cole colette colin connie constance cora cordelia
corinne courtney craig crystal curtis cynthia daisy dale damian damon dan dana daniel daniela danielle
daphne darlene darwin dave david dawn dean dee delia delilah derek derrick desmond dexter diana dick diego
dina dion dionne dirk dolly dolores dominic don donald donna dora doreen dorian doris dorothy doug douglas
drew duncan dustin dwayne dwight earl ed eddie edgar edie edith edmund edward edwin eileen elaine eleanor
elena eli elisa eliza ella elle ellen ellie elmer elodie elsa elsie elvis emil emile emilia emilio emma
emmanuel emmett emmy enid erin ernest ernie estella estelle esther ethan eugene eva evan eve evelyn fabian
fabio faith fanny farrah faye felicia felix fern fernando fiona flora florence floyd flynn forrest fran
frank frankie franklin fred freddie freddy frederick freya frieda gabby gabriela gabriella gabrielle gail
garrett gary gaston gavin gemma gene genevieve george georgia georgina gerald gerard gertrude gianna gideon
gilbert giles gina ginger ginny gladys gloria gordon grace grant greta grover guy gwen hal hank hans harley
harold harper harriet harry harvey hazel heather hector heidi heinrich helen helena helene helga herb
herbert herman herschel hilary hilda holly homer hope horace howard howie hubert hugo hunter ibrahim ida
igor imogen india inez ingrid iona ira irene iris irma irving isaac isabella isaiah isla ivan ivanka ivy
jack jackson jacob jada jade jaden jake jamal james jan jana jane janet janice janine jason jasper jay jean
jeanette jed jemima jen jenna jeremy jesse jessica jessie jethro jill jim jimmy joan joanna joanne joel joey
joffrey johanna johnny jordan jorge jose josef josefina joseph josephine josh joshua josie joy joyce juan
judith judy jules julia juliana julie juliet julio julius june justin justina justine kara kate kathie
kathleen kay keira keith ken kendall kendra kenneth kenny kent kermit kev kevin kiera kim kip kirk kirsty
kit kyle kylie lance lara larissa larry laura lauren laverne lea leah leia lena leo leon leonard leonardo
leroy les lester leticia lex liam libby lila lilith lillie lina linus lionel lisa liz liza lizzie logan lois
lola lorena lorenzo loretta lorna lorraine lou louisa louise lucia luciana luciano lucien lucille lucinda
lucio lucius luigi luisa lulu luna luther lydia lyle mabel mac mackenzie maddie madelyn madison mae maggie
malcolm mallory mandy manny manuel mara marcel marcella marcelle marcia marco marcus margaret marge margie
maria mariah marian mariana marianne marie marilyn marina mario marion marisa marissa marjorie marla marlene
marlon marsha martha martin marty marvin mary mason mateo mathieu mathilde matilda matt matteo maude maureen
maurice mavis max maxine may maya meg mel melanie melinda melissa melvin mercedes mercy meredith mia mick
mickey miguel mike mikhail mila mildred milena miles millie milo milton mimi minnie mira miranda miriam
misty mitch mitchell moira mona monique monty morgan moses muriel murray myra nadia nadine nadja nancy naomi
nat natalia natasha nate nathan ned neil nell nellie nelson nick nicky nicola nigel niles nina noah noel
noelle nola nora norma norman odette oleg olga olive olivia ollie omar opal ophelia orlando oscar otis otto
owen paige pam pamela pascal pat patrice patricia patrick patsy paul paula paulette pauline pearl pedro
peggy penelope pepper percy perla perry pete peter petra petunia phil philippa philippe phyllis pierce
pierre pierrette piper polly preston priya prudence quentin quincy quinn rafael ralph ralphie ramon ramona
randall randy raphael raquel raul ray raymond reggie regina reginald rene renee rex rhiannon rhoda rhonda
ricardo richard rick rita rob robert roberta roberto rocky rod rodney rodrigo roland roman romeo ron ronald
ronnie rory rosa rosalie rosalind rosalyn roscoe rose rosemary rosie ross rowan roxanne roy roz ruby rudy
rufus rupert ruth ryan sabrina sadie sal sally salma sam samantha samira sammy samson samuel sandra sandy
sansa santiago sasha saul scarlett scott sebastian selena selina selma serena seth seymour shane shania
shannon shari sheena sheila shelby sheldon shelley sherry shirley sid silas simon simone skyler sol solomon
sonia sonja sonny sonya spencer stan stanley stefano stella sterling steve stevie sue suki summer susana
susanna susannah susie suzanne sven sybil sylvain sylvan tabitha tamara tammy tanner tanya tara tasha tate
ted teddy tess tessa thea thelma theo theodore thierry tiffany tilda tim timothy tina todd tom tommy travis
trevor tricia trina trisha tristan trixie troy trudy tyler tyrion tyrone tywin ulrich uma ursula val
valentina valeria valerie vanessa velma vera vernon veronica vince vincent viola violet virgil virginia vito
vivienne vladimir wade wallace wally walt walter wanda warren wayne wendell wendy wes wesley whitney wilbur
will willa william willie willow wilma winnie winona winston woody xander xavier yasmin yolanda yvette
yvonne zara zelda
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
