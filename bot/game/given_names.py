"""First names that are names of their own: "Kate" is not a misspelling of "Katie", nor "Rose" of "Ross".

Only what is near to another name or word matters here, so the list is of the common ones. Spellings of the
same spoken name stand together in `SAME_NAME` and may stand for each other.
"""

from typing import Final

_GROUPS: Final = """
aaron arron | adrian adrien | alan allan allen | alastair alistair alasdair | alex alix | alexandre alexander |
alison allison alyson | anita | ann anne | anna ana | annika anika | anthony antony | ashley ashleigh ashlee |
bill | bobby bobbie | brett bret | brian bryan | britney brittany brittney | caitlin kaitlyn katelyn |
camille camile | carl karl | carla karla | carol carole caroll | caroline carolyn | carrie kerry |
catherine katherine kathryn katharine cathryn | cathy kathy | chelsea chelsey | chris kris | christian kristian |
christina kristina | christine kristine | christopher kristopher | claire clare clair | connor conor |
corey cory | craig | dani danny dannie | darren daren darrin | daryl darryl darrell | debbie debby |
deborah debra | denis dennis | dianne diane | dillon dylan | don | elisabeth elizabeth | elliot eliot elliott |
emily emilie emely | eric erik | erica erika | erin | ethan | evelyn | felicia | francis frances | gabriel gabriell |
gavin | geoff jeff | geoffrey jeffrey jeffery | george | gerard | gillian jillian | glen glenn | graham graeme |
greg gregg | hailey hayley haley | hannah hanna | harriet | helen | henry henri | howard | hugh hew | ian iain |
isabel isabelle isobel | jackie jacky | jacklyn jaclyn jacqueline | jaime jamie | jared jarrod | jasmine jasmin |
jennifer jenifer | jenny jennie | jeremy | jerry gerry | jill | jodie jody jodi | joe jo | joel | john jon |
jonathan johnathan jonathon | joseph | josie | julian julien | karen karin | kathleen | katie katy | kelly kellie |
kenneth | kevin | kimberly kimberley | kirsten kirstin | kristen kristin | kurt curt | laura | lauren | laurence
lawrence | leigh lee | leonard | leslie lesley | lewis louis luis | lilian lillian | lily lilly | linda lynda |
lindsay lindsey | lisa | lorelai lorelei | lori laurie | luc luke | lucas lukas | lucy lucie | lynn lynne |
madeleine madeline | marc mark | margaret | margo margot margaux | maria | marilyn | martin | mathew matthew |
maurice | megan meghan | melanie | melissa | michael micheal | michele michelle | mindy mindi | molly mollie |
monica monika | nancy | natalie nathalie | nathan | nicholas nicolas | nicola | nicole nichole | niles |
oliver olivier | olivia | patty patti | paula | penny pennie | peter | philip phillip | phoebe phebe | rachel
rachael | rebecca rebekah | rhys reese reece | richard | ricky rickie | robin robyn | roger rodger | roland |
russell russel | ryan | sandra | sara sarah | sean shaun shawn | sharon sharron | sheldon | sheryl cheryl |
sidney sydney | sofia sophia | sophie sofie | stacey stacy | stefan stephan | stephanie stefanie |
stephen steven | steve | stewart stuart | susan suzan | sylvie silvie | sylvia silvia | tara | teresa theresa |
terry terri | thomas tomas | timothy | toby tobey | tony toni | tracy tracey | trevor | tristan | tyler | valerie |
veronica | vicky vicki | victor viktor | vincent | vivian vivien | walter | wendy | yvonne | zach zack zac | zoe zoey
"""

_SINGLE: Final = """
abby abe abel abigail ada adam adele agnes aidan al albert alberta alec alejandro alexa alexandra alexis alf alfie
alfred ali alice alicia alma alvin amanda amber amelia amy andre andrea andrei andrew andy angel angela angelo
angie angus antoine antonia antonio april archie ariel arnold art arthur arya audrey austin ava avery barbara barney
barry bart basil beatrice becky bella ben benjamin bennett benny bernard bernice bert bertha bertie beth bethany
betsy betty beverly blair blake blanche bob bonnie boris brad bradley brandon brenda brendan brianna bridget brooke
bruce bruno burt byron calvin cameron candice cara carlo carlos carly carmela carmen casey cassie cecil cecilia
cersei chad chandler charles charlie charlotte cher chester chloe chuck cindy clara clark claude claudia clay
clement cliff clint clive clyde cole colin connie constance cora cordelia courtney crystal curtis cynthia daisy dale
damian damon dan dana daniel daniela danielle daphne darlene darwin dave david dawn dean dee delia dennis derek
derrick desmond dexter diana dick diego dina dirk dolly dolores dominic donald donna dora doreen dorian doris
dorothy doug douglas drew duncan dustin dwayne dwight earl ed eddie edgar edie edith edmund edward edwin eileen
elaine eleanor elena eli elisa eliza ella ellen ellie elmer elsa elsie elvis emil emilia emma emmett enid erik ernest
ernie estelle esther eugene eva evan eve faith fanny faye felix fern fiona flora florence floyd forrest fran frank
frankie franklin fred freddie freddy frederick frieda gabby gabriela gabriella gabrielle gail garrett gary gaston
gemma gene genevieve georgia georgina gerald gertrude gideon gilbert gina ginger ginny gladys gloria gordon grace
grant greta grover guy gwen hal hank harley harold harper harry harvey hazel heather hector heidi heinrich helena
helene herb herbert herman hilary hilda holly homer hope horace hubert hugo ida igor inez ingrid ira irene iris irma
irving isaac isabella isaiah ivan ivy jack jackson jacob jade jake james jan jana jane janet janice janine jason jasper
jay jean jeanette jed jemima jen jenna jesse jessica jessie jethro jim jimmy joan joanna joanne joey joffrey johanna
johnny jon jordan jorge jose josef josefina josephine josh joshua joy joyce juan judith judy jules julia juliana julie
juliet julio julius june justin justine kara kate kathie kay keith ken kendall kendra kenny kent kermit kev kim kip
kirk kirsty kit kyle kylie lance larry laverne lea leah leia lena leo leon leonardo leroy les lester leticia lex liam
libby lila lillie lina linus lionel lisa liz liza lizzie logan lois lola lorenzo loretta lorna lorraine lou louise
lucia luciana lucille lucinda lucius luigi luisa lulu luna luther lydia lyle mabel mac mackenzie maddie madison mae
maggie malcolm mallory mandy manny manuel mara marcel marcia marco marcus marge margie marian mariana marianne marie
marina mario marion marisa marissa marjorie marla marlene marlon marsha martha marty marvin mary mason matilda matt
maude maureen mavis max maxine may maya meg mel melinda melvin mercedes mercy meredith mia mick mickey miguel mike mila
mildred miles millie milo milton mimi minnie mira miranda miriam misty mitch mitchell mona monique morgan moses muriel
murray myra nadia naomi nat natalia natasha nate ned neil nell nellie nelson nick nicky nigel nina noah noel nola nora
norma norman oleg olga olive ollie omar opal ophelia orlando oscar otis otto owen paige pam pamela pat patricia
patrick patsy paul paulette pauline pearl pedro peggy pepper percy perry pete petra petunia phil philippa phyllis
pierce pierre piper polly preston prudence quentin quincy rafael ralph ralphie ramona randall randy raphael raquel raul
ray raymond reggie regina reginald rex rhoda rhonda ricardo rick rita rob robert roberta roberto rocky rod rodney
rodrigo roman romeo ron ronald ronnie rory rosa rosalie rosalind rose rosemary rosie ross roxanne roy roz ruby rudy
rufus rupert ruth sabrina sadie sal sally sam samantha sammy samson samuel sandy sansa santiago sasha saul scarlett
scott sebastian selena selina selma serena seth seymour shane shannon shari sheila shelby shelley sherry shirley sid
silas simon simone skyler sol solomon sonia sonny sonya spencer stan stanley stella sterling stevie sue summer susana
susanna susannah susie suzanne sven tabitha tamara tammy tanner tanya tasha tate ted teddy tess tessa thea thelma theo
theodore tiffany tilda tim tina todd tom tommy tracey travis tricia trina trisha troy trudy tyrion tyrone tywin ursula
val valentina vanessa velma vera vernon vince viola violet virgil virginia vivienne wade wallace wally wanda warren
wayne wendell wes wesley whitney wilbur will willa william willie willow wilma winnie winona winston woody xander
xavier yasmin yolanda yvette zelda
"""


def _groups(text: str) -> dict[str, int]:
    return {name: at for at, group in enumerate(text.split("|")) for name in group.split()}


SAME_NAME: Final = _groups(_GROUPS)
GIVEN_NAMES: Final = frozenset(SAME_NAME) | frozenset(_SINGLE.split())
