"""Single sentences: who is found, by which words, and how sure."""

import pytest

from bot.authoring.speech import Person, segments_of

Found = tuple[str | None, str | None, str]


def found_in(article: str, *people: Person) -> list[Found]:
    return [(segment.speaker, segment.cue, segment.tier) for segment in segments_of(article, people)]


@pytest.mark.parametrize(
    ("article", "speaker", "cue"),
    [
        ("“We won,” said Jo Star.", "Jo Star", "Jo Star"),
        ("“We won,” Jo Star said.", "Jo Star", "Jo Star"),
        ("“We won”, said Jo Star.", "Jo Star", "Jo Star"),
        ("“We won,” Jo Star, 59, told E! News.", "Jo Star", "Jo Star"),
        ("“We won,” Jo Star, who owns it, later added.", "Jo Star", "Jo Star"),
        ("“We won,” said Lowe Sports chief executive Jo Star.", "Jo Star", "Jo Star"),
        ("“We won,” said the club’s founder, Jo Star, who is 90.", "Jo Star", "Jo Star"),
        ("“We won,” according to Jo Star.", "Jo Star", "Jo Star"),
        ("“We won today.” — Jo Star, Leeds", "Jo Star", "Jo Star"),
        ("“We won today,” is Jo Star’s reply.", "Jo Star", "Jo Star"),
        ("Jo Star said: “We won.”", "Jo Star", "Jo Star"),
        ("Said Jo Star: “We won.”", "Jo Star", "Jo Star"),
        ("Jo Star: “We won.”", "Jo Star", "Jo Star"),
        ("According to Jo Star, “we won a prize.”", "Jo Star", "Jo Star"),
        ("As Jo Star put it, “we won a prize.”", "Jo Star", "Jo Star"),
        ("The cup, which its maker, Jo Star, calls “a tin of tears,” is gone.", "Jo Star", "Jo Star"),
        ("The cup was described by maker Jo Star as “a tin of tears.”", "Jo Star", "Jo Star"),
        ("Jo Star opened up, telling Radio Week that it was “a dream.”", "Jo Star", "Jo Star"),
        ("Its captain, Jo Star, smiled and said it was “a dream.”", "Jo Star", "Jo Star"),
        ("Jo Star was quoted as saying “it was a dream.”", "Jo Star", "Jo Star"),
        ("Jo Star went on to say that it was “a dream.”", "Jo Star", "Jo Star"),
        ("Jo Star — a lawyer for Al Moon — called it “a dream.”", "Jo Star", "Jo Star"),
        ("Professor Jo Star of the National Institute of Stars said it was “a dream.”", "Jo Star", "Jo Star"),
        ("To which Jo Star, from the back of the hall, replied: “A dream!”", "Jo Star", "Jo Star"),
        ("Sen. Jo Star, D-Ore., said it was “a dream.”", "Jo Star", "Jo Star"),
        ("Jo Star, of Springfield, Illinois, said it was “a dream.”", "Jo Star", "Jo Star"),
        ("Jo Star, whose brother, Al Star, died, said it was “a dream.”", "Jo Star", "Jo Star"),
        ("Jo Star’s lawyer, Dana Moon, said it was “a dream.”", "Dana Moon", "Dana Moon"),
        ("Sgt. Jo Star of the Lowe Police Department said it was “a dream.”", "Jo Star", "Jo Star"),
        ("Emily (Jo Star) said it was “a dream.”", "Emily", "Emily"),
        (
            "The Department of Fisheries said it was “a dream.”",
            "Department of Fisheries",
            "Department of Fisheries",
        ),
        ("“We won,” Ursula von Stahl said.", "Ursula von Stahl", "Ursula von Stahl"),
        ("“We won,” the Rev. Dr. Martin Star Jr. said.", "Martin Star Jr.", "Martin Star Jr."),
    ],
)
def test_a_cue_that_names_the_person_is_sure(article: str, speaker: str, cue: str) -> None:
    assert found_in(article) == [(speaker, cue, "sure")]


@pytest.mark.parametrize(
    ("article", "cue"),
    [
        ("Police said the march was “damp and good-natured.”", "Police"),
        ("“It rained a lot,” said one customer.", "one customer"),
        ("“It rained a lot,” said juror No. 4.", "juror No"),
        ("“It rained a lot,” a spokesman for Jo Star said.", "a spokesman"),
        ("“It rained a lot,” the lawsuit says.", "the lawsuit"),
        ("“It rained a lot,” Jo Star and Al Moon said.", "Jo Star and Al Moon"),
        ("Jo Star was told “it rained a lot.”", None),
    ],
)
def test_somebody_without_a_name_is_nobody_to_be_sure_of(article: str, cue: str | None) -> None:
    assert found_in(article) == [(None, cue, "ask")]


@pytest.mark.parametrize(
    "article",
    [
        "You might say, “I’ll just answer this one message,” but it is never one.",
        "It is a culture that tells you, “Just follow your passion.”",
        "“Emily in Paris” is back, after “Younger” and “Sex and the City.”",
        "It was a “perfect” day for a “walk.”",
        'The pole was 6\'4" tall and 12" wide.',
        "No one is quoted here.",
        "Jo Star sang of the so-called “heart of the harbor.”",
        "The valley is also known as “the end of the world.”",
        "The plan, dubbed “the very big sleep,” failed.",
    ],
)
def test_what_nobody_said_is_not_listed(article: str) -> None:
    assert found_in(article) == []


def test_a_short_name_stands_for_the_full_one() -> None:
    article = "Jo Q. Star, the mayor, resigned.\n\n“I am tired,” Star said.\n\n“So tired,” Jo added."
    assert [speaker for speaker, _, _ in found_in(article)] == ["Jo Q. Star", "Jo Q. Star"]


def test_an_office_before_a_name_is_its_bearer_s() -> None:
    article = "The mayor of Halden, Ingrid Sol, spoke. Al Moon, 40, sang.\n\n“It is open,” the mayor replied."
    assert found_in(article) == [("Ingrid Sol", "the mayor", "ask")]


@pytest.mark.parametrize("wife", ["Anna", "Anna Moe"])
def test_somebody_s_wife_is_not_that_somebody(wife: str) -> None:
    article = f"Ole Berg, 40, came home. Berg’s wife, {wife}, was there. “Come in,” she said."
    assert found_in(article) == [(wife, "she", "ask")]


def test_somebody_s_wife_without_a_name_is_nobody_else() -> None:
    article = "Ole Berg, 40, came home. Berg’s wife opened the door. “Come in,” she said."
    assert found_in(article) == [(None, "she", "ask")]


def test_a_surname_that_two_people_bear_is_asked_about() -> None:
    article = "Jo Star, 40, and Al Star, 38, met.\n\n“It was time,” Star said."
    assert found_in(article) == [("Al Star", "Star", "ask")]


def test_a_surname_that_two_people_bear_means_whoever_spoke_last() -> None:
    article = "“I am Jo,” Jo Star said.\n\nHer brother, Al Star, drowned.\n\n“I miss him,” Star said."
    assert found_in(article) == [("Jo Star", "Jo Star", "sure"), ("Jo Star", "Star", "ask")]


def test_a_pronoun_is_sure_where_nobody_else_is_about() -> None:
    article = "Jo Star, 40, opened the door. “Come in,” she said. “Sit down.”"
    assert found_in(article) == [("Jo Star", "she", "sure")] * 2


@pytest.mark.parametrize(
    "somebody",
    [
        "Al Moon, 50, was there.",  # another name
        "Her husband was there.",  # a relative without one
        "He was there.",  # somebody of the other sex
        "The judge was there.",  # an office
        "Who was there?",  # a new thought
    ],
)
def test_a_pronoun_is_asked_about_where_somebody_else_is_about(somebody: str) -> None:
    article = f"Jo Star, 40, opened the door. {somebody} “Come in,” she said."
    assert found_in(article)[0][2] == "ask"


def test_who_answers_a_question_may_be_anybody() -> None:
    article = "Jo Star, 40, rose. “Were you there?” Star asked.\n\n“No,” she said."
    assert [tier for _, _, tier in found_in(article)] == ["sure", "ask"]


def test_a_description_of_the_show_that_fits_one_person_is_sure() -> None:
    star = Person("Jo Star", ("Star",), ("the Sex and the City creator", "the director"))
    moon = Person("Al Moon", ("Moon",), ("the England native",))
    article = "Star and Moon met.\n\n“It was time,” the England native added."
    assert found_in(article, star, moon) == [("Al Moon", "the England native", "sure")]


def test_a_description_of_somebody_who_is_not_in_the_article_fits_nobody() -> None:
    moon = Person("Al Moon", ("Moon",), ("the England native",))
    assert found_in("“It was time,” the England native added.", moon) == [(None, "the England native", "ask")]


def test_an_alias_of_the_show_is_its_full_name() -> None:
    assert found_in("“It was time,” Andy Moon said.", Person("Andrew Moon", ("Andy Moon",))) == [
        ("Andrew Moon", "Andy Moon", "sure")
    ]


def test_the_second_half_of_a_split_quote_has_the_first_one_s_speaker() -> None:
    assert found_in("“I won,” Jo Star said. “Twice, I think.”") == [("Jo Star", "Jo Star", "sure")] * 2


def test_two_speakers_of_one_paragraph_keep_apart() -> None:
    article = "“Who was it?” asked Jo Star. “Me,” Al Moon replied. “It was me.”"
    assert [speaker for speaker, _, _ in found_in(article)] == ["Jo Star", "Al Moon", "Al Moon"]


def test_a_list_of_fragments_has_one_speaker() -> None:
    article = "It was “long,” “hot” and “very boring,” Jo Star said."
    assert found_in(article) == [("Jo Star", "Jo Star", "sure")] * 3


def last_speaker(article: str) -> str | None:
    return found_in(article)[-1][0]


def test_whoever_is_she_is_no_he_later_on() -> None:
    article = (
        "Geologist Jo Star climbed it. “It smokes,” she said.\n\n"
        "Among the guests is tourist Al Moon.\n\n“It hissed,” he said."
    )
    assert last_speaker(article) == "Al Moon"


def test_who_is_named_in_a_clause_that_opens_a_sentence_is_not_what_it_is_about() -> None:
    article = (
        "“Lead us,” said Jo Star. “Now,” said Al Moon.\n\n"
        "When Moon offered her the job, Star refused. “I said no,” she remembered."
    )
    assert last_speaker(article) == "Jo Star"


def test_a_participle_before_a_name_is_no_first_name() -> None:
    article = "The judge, Jo Star, called it “a pity.”\n\nSentencing Moon, she said: “You had a choice.”"
    assert last_speaker(article) == "Jo Star"


def test_who_is_he_or_she_in_the_next_sentence_is_a_person() -> None:
    article = "“It works,” said Jo Star.\n\nAt home, Al Moon is sewing. He came early. “I like it,” he said."
    assert last_speaker(article) == "Al Moon"


def test_a_party_with_its_state_is_no_name() -> None:
    article = "Senator Jo Star left early.\n\n“It was late,” the Colorado Democrat told reporters."
    assert found_in(article)[0][2] == "ask"


def test_a_particle_with_a_capital_is_still_in_the_middle_of_a_name() -> None:
    article = "Jo de Wit scored.\n\nDe Wit said it was “a dream.”"
    assert found_in(article) == [("Jo de Wit", "De Wit", "sure")]


@pytest.mark.parametrize("word", ["Swede", "Parisian", "Londoner", "Canadian", "Frenchwoman"])
def test_where_somebody_comes_from_is_no_name(word: str) -> None:
    article = f"Runner Jo Star won.\n\n“We are equal,” the 19-year-old {word} told reporters."
    assert found_in(article) == [("Jo Star", word, "ask")]


@pytest.mark.parametrize(
    "word", ["Activist", "Qualifier", "Songwriter", "Singer-songwriter", "Mother-of-two", "Ex-mayor", "Texan"]
)
def test_what_somebody_is_called_at_the_start_of_a_sentence_is_no_first_name(word: str) -> None:
    article = f"{word} Jo Star was first.\n\n“It rained,” Star said.\n\n{word} Al Moon said: “It snowed.”"
    assert [found[0] for found in found_in(article)] == ["Jo Star", "Al Moon"]


def test_a_first_name_with_a_hyphen_stays_whole() -> None:
    assert found_in("“We won,” said Jin-woo Star.") == [("Jin-woo Star", "Jin-woo Star", "sure")]


def test_a_company_is_named_without_what_it_makes() -> None:
    article = "Chipmaker Vantor cut jobs.\n\nVantor said it had “followed every rule”."
    assert found_in(article) == [("Vantor", "Vantor", "sure")]


def test_a_relative_without_a_surname_is_asked_about() -> None:
    article = "Jo Star sings. Her mother, Tess, runs a shop.\n\n“She was always singing,” Tess says."
    assert found_in(article) == [("Tess", "Tess", "ask")]


def test_a_single_name_that_is_nobody_s_relative_s_is_sure() -> None:
    assert found_in("“Always singing,” the singer Tess says.") == [("Tess", "Tess", "sure")]


def test_words_before_a_colon_are_those_of_the_manager_and_not_of_the_managed() -> None:
    article = "Jo Star waits.\n\nStar’s manager and cousin, Al Moon, is blunter: “She will do it.”"
    assert last_speaker(article) == "Al Moon"


def test_a_surname_of_two_words_is_the_name_that_it_ends() -> None:
    article = "“We won,” said Jo Ní Star.\n\n“Twice,” Ní Star said."
    assert found_in(article)[1] == ("Jo Ní Star", "Ní Star", "sure")


def test_two_words_that_end_a_longer_name_are_the_surname_of_its_bearer() -> None:
    article = "“We won,” said Jo Moon Star.\n\n“Twice,” Moon Star said."
    assert found_in(article)[1] == ("Jo Moon Star", "Moon Star", "sure")


def test_two_words_that_begin_a_longer_name_are_asked_about() -> None:
    article = "“We won,” said Jo Moon Star.\n\n“Twice,” Jo Moon said."
    assert found_in(article)[1] == ("Jo Moon Star", "Jo Moon", "ask")


def test_a_first_name_that_could_be_an_office_is_kept() -> None:
    assert found_in("Former striker Dean Moon tweeted: “We won.”") == [("Dean Moon", "Dean Moon", "sure")]
