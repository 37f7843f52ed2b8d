"""The cast is complete and consistent."""

from sandbox import cast

KINDS = {
    "hospital", "community_centre", "township_centre", "cdc", "supervision", "maternal_child",
    "blood_centre", "emergency_centre", "private_hospital", "bureau", "association",
}  # fmt: skip


def test_everybody_of_the_story_is_there() -> None:
    played = cast.load()
    roles = {member.name: member.role for member in played.speaking}
    assert roles == {
        "张敏": "contact",
        "刘院长": "unit_lead",
        "李强": "contact",
        "王处长": "approver",
        "赵值班": "duty_officer",
        "周管": "admin",
        "路人甲": "stranger",
    }
    assert played.unit(played.named("张敏").unit_code).name == "示范市第一人民医院"
    assert played.unit(played.named("刘院长").unit_code) == played.unit("SF-H1")
    assert played.unit(played.named("李强").unit_code).kind == "community_centre"


def test_sixty_units_of_all_kinds_have_one_silent_contact_each() -> None:
    played = cast.load()
    assert [member.telegram_id for member in played.silent] == list(range(2001, 2061))
    assert len({member.name for member in played.silent}) == 60
    assert len({member.unit_code for member in played.silent}) == 60
    assert len(played.units) == 62
    assert {unit.kind for unit in played.units} == KINDS
    assert {unit.level for unit in played.units} == {
        "province", "city", "district", "street", "team",
    }  # fmt: skip
    assert {unit.ownership for unit in played.units} == {
        "public", "private", "military", "enterprise",
    }  # fmt: skip


def test_names_and_codes_are_unique_and_parents_come_first() -> None:
    seen: set[str] = set()
    played = cast.load()
    for unit in played.units:
        assert not unit.parent or unit.parent in seen
        seen.add(unit.code)
    assert len(seen) == len({unit.name for unit in played.units}) == 62
    assert len({unit.short_name for unit in played.units}) == 62
    ids = [member.telegram_id for member in played.members]
    assert len(set(ids)) == len(ids)
