"""The tree of units: who stands above whom must not run in a circle."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def circles(above: Mapping[Node, Node | None]) -> frozenset[Node]:
    """Every node that is its own ancestor.  Each edge is walked once."""
    circling: set[Node] = set()
    settled: set[Node] = set()
    for start in above:
        path = _climb(start, above, settled)
        circling.update(_loop(path, above))
        settled.update(path)
    return frozenset(circling)


def _climb(start: Node, above: Mapping[Node, Node | None], settled: set[Node]) -> list[Node]:
    """The way up until the top, a node known already, or one passed on this way."""
    path: dict[Node, None] = {}
    node: Node | None = start
    while node is not None and node not in settled and node not in path:
        path[node] = None
        node = above.get(node)
    return list(path)


def _loop(path: list[Node], above: Mapping[Node, Node | None]) -> list[Node]:
    """The part of a way that its own end leads back to."""
    if not path:
        return []
    back = above.get(path[-1])
    return path[path.index(back) :] if back is not None and back in path else []
