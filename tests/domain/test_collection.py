"""Packs of collections: what they may say, and how answers are kept."""

from datetime import date

import pytest

from bot.facts import load_collections
from domain import collection, quota
from domain.collection import Asks, parse_collection
from domain.errors import PackError, Refused
from domain.form import Kind
from domain.quota import Asked
from domain.report import Standing

HEAD = """
kind = "works"
name = { zh = "作品", en = "Works" }
entry = { zh = "作品", en = "work" }
owed = false
"""
TITLE = """
[[blank]]
key = "title"
label = { zh = "名称", en = "Title" }
ask = { zh = "叫什么？", en = "Its title?" }
max_length = 40
"""
GENRE = """
[[blank]]
key = "genre"
kind = "multi"
label = { zh = "体裁", en = "Genre" }
ask = { zh = "什么体裁？", en = "Which genre?" }
options = [
    { key = "film", name = { zh = "微电影", en = "Film" } },
    { key = "sand", name = { zh = "沙画", en = "Sand" } },
]
"""

WRONG = (
    ("other.toml", HEAD + TITLE, "kind"),
    ("works.toml", HEAD, "blank"),
    ("works.toml", HEAD + TITLE + TITLE, "blank.key"),
    ("works.toml", HEAD + TITLE.replace('"title"', '"content"'), "blank.key"),
    ("works.toml", 'named_by = "author"\n' + HEAD + TITLE, "named_by"),
    ("works.toml", 'named_by = "title"\n' + HEAD + TITLE.replace("40", "41"), "named_by"),
    ("works.toml", HEAD + TITLE + 'kind = "pick"\n', "blank[title].kind"),
    ("works.toml", HEAD + TITLE + 'kind = "choice"\n', "blank[title].options"),
    ("works.toml", HEAD + GENRE.replace('kind = "multi"\n', ""), "blank[genre].options"),
    (
        "works.toml",
        HEAD + TITLE.replace("40", "41") + "from_task = true\n",
        "blank[title].from_task",
    ),
    ("works.toml", HEAD + GENRE + "from_task = true\n", "blank[genre].from_task"),
    ("works.toml", HEAD + GENRE + 'completes = ["opera"]\n', "blank[genre].completes"),
    (
        "works.toml",
        HEAD + TITLE + 'shown_when = { genre = "film" }\n' + GENRE,
        "blank[title].shown_when",
    ),
    ("works.toml", HEAD + TITLE + "at_most = 0\n", "blank.0.at_most"),
    ("works.toml", "at_most = 0\n" + HEAD + TITLE, "at_most"),
    ("works.toml", "kind = ", "-"),
    ("works.toml", HEAD + '[roster]\nbrief = ["what"]\n' + TITLE, "roster"),
    ("works.toml", HEAD + '[roster]\nbrief = ["title"]\n' + TITLE, "roster"),  # has material
    (
        "works.toml",
        HEAD + '[feeds]\nroster = "x"\nanswers = { name = "who" }\n' + TITLE,
        "feeds.answers",
    ),
    ("report.toml", HEAD.replace("works", "report") + TITLE, "blank"),
)


@pytest.mark.parametrize(("file", "text", "key"), WRONG)
def test_a_wrong_pack_says_where(file: str, text: str, key: str) -> None:
    with pytest.raises(PackError) as refused:
        parse_collection(text, file)
    assert (refused.value.file, refused.value.key) == (file, key)


def test_the_form_of_an_entry_is_its_questions_and_its_material() -> None:
    found = parse_collection(
        'content = "optional"\nnamed_by = "title"\n' + HEAD + TITLE + GENRE, "works.toml"
    )
    asked = found.questions()
    assert asked.name == found.form == "entry:works"
    assert [(one.key, one.kind, one.required) for one in asked.questions] == [
        ("title", Kind.TEXT, True),
        ("genre", Kind.MULTI, True),
        ("content", Kind.CONTENT, False),
    ]
    assert found.name_of({"title": "守望"}) == "守望"
    bare = parse_collection('content = "none"\n' + HEAD + TITLE, "works.toml")
    assert [one.key for one in bare.questions().questions] == ["title"]
    assert bare.name_of({"title": "守望"}) == ""


def test_answers_come_back_as_they_were_kept() -> None:
    asked = parse_collection(HEAD + TITLE + GENRE, "works.toml").questions()
    title, genre = asked.questions[:2]
    assert collection.loaded(title, collection.stored("守望")) == "守望"
    assert collection.loaded(genre, collection.stored(["film", "sand"])) == ["film", "sand"]
    assert collection.stored(None) == collection.stored("") == ""


@pytest.mark.parametrize(
    ("at_most", "given", "fits"), [(None, 99, True), (2, 1, True), (2, 2, False)]
)
def test_a_unit_gives_as_many_as_it_may(at_most: int | None, given: int, fits: bool) -> None:  # noqa: FBT001
    if fits:
        collection.check_room(at_most, given)
        return
    with pytest.raises(Refused, match="entry-limit"):
        collection.check_room(at_most, given)


def test_what_nobody_owes_asks_for_none() -> None:
    begins_on = date(2026, 1, 1)
    owed = {one.kind: one.asked(begins_on) for one in load_collections()}
    assert owed["report"] is None
    invited = owed["nomination"]
    assert invited == Asked(0, quota.Counted.UNIT, begins_on)
    assert invited.of_unit(5, date(2026, 12, 31)) == 0


@pytest.mark.parametrize(
    ("done", "waiting", "stands"),
    [(0, 0, "invited"), (0, 1, "submitted"), (1, 1, "submitted"), (1, 0, "accepted")],
)
def test_an_invited_unit_stands_as_what_it_gave(done: int, waiting: int, stands: str) -> None:
    found = quota.stands(0, done, waiting, Standing.INVITED, is_returned=True)
    assert found is Standing(stands)


def test_the_packs_of_the_office_are_sound() -> None:
    kinds = {one.kind: one for one in load_collections()}
    assert not kinds["report"].has_entries
    assert all(one.content in Asks and one.name.zh and one.entry.en for one in kinds.values())


def test_what_feeds_a_roster_answers_questions_it_asks() -> None:
    kinds = {one.kind: one for one in load_collections()}
    for feeds in (one.feeds for one in kinds.values() if one.feeds is not None):
        roster = kinds[feeds.roster]
        assert roster.roster is not None
        assert feeds.answers.keys() <= {blank.key for blank in roster.blanks}
        assert roster.named_by in feeds.answers


def test_what_an_entry_lacks() -> None:
    kind = next(one for one in load_collections() if one.kind == "nomination")
    asked = {one.key: one for one in kind.questions().questions}
    assert not asked["candidate"].may_wait  # without a name nobody finds it again
    assert all(asked[key].may_wait for key in ("type", "deeds", "consent", "content"))
    given = {"candidate": "急诊科", "type": "team", "deeds": "", "consent": "not_yet"}
    assert [one.key for one in kind.missing(given)] == ["deeds", "consent", "content"]
    whole = {**given, "deeds": "事迹", "consent": "given", "content": [{}]}
    assert kind.missing(whole) == ()
