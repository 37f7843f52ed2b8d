"""The year of Dongxihu's plan among sixty units: the report says what the rows say."""

from tests.year import plan_year


def test_every_figure_of_the_year_is_in_the_rows(sqlite_url: str) -> None:
    office = plan_year.lived(sqlite_url, "dongxihu-2020")
    for part in ("h1", "h2", "y"):
        told = plan_year.report(office, "dongxihu-2020", part)
        figures = plan_year.reconcile(office, told)
        assert [one for one in figures if one.told != one.counted] == []

    assert told.tally.reports.missing  # some never hand in, or fall short
    assert any(0 < number.met < number.units for number in told.tally.numbers)
    assert told.tally.burden.chases
    office.close()
