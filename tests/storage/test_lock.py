"""One bot a database: the lock is there at once, gone with its holder, and may be looked at."""

import pytest

from storage.lock import Occupied, alone, is_occupied


def test_one_is_alone_and_the_next_is_told_at_once(database_url: str) -> None:
    assert not is_occupied(database_url)
    with alone(database_url):
        assert is_occupied(database_url)
        with pytest.raises(Occupied, match="another xuanbao"), alone(database_url):
            pass
        assert is_occupied(database_url)  # the one who was refused took nothing away
    assert not is_occupied(database_url)
    with alone(database_url):
        pass


def test_two_databases_do_not_know_of_each_other(database_url: str, tmp_path: object) -> None:
    with alone(database_url), alone(f"sqlite:///{tmp_path}/other.db"):
        pass


def test_a_database_in_memory_is_its_own_affair() -> None:
    with alone("sqlite://"), alone("sqlite://"):
        assert not is_occupied("sqlite://")


def test_a_failure_inside_lets_go(database_url: str) -> None:
    with pytest.raises(ZeroDivisionError), alone(database_url):
        _ = 1 / 0
    assert not is_occupied(database_url)
