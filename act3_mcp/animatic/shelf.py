"""Pictures drawn before, kept as long as there is room: another move through the same scene need not draw it again."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import replace
from threading import Lock

from act3_mcp.animatic.pictures import Picture


class Shelf:
    """Holds pictures of up to `room` bytes in all, for any thread; those not asked for longest make way."""

    def __init__(self, room: int) -> None:
        self._room, self._filled = room, 0
        self._kept: OrderedDict[Hashable, Picture] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, draw: Callable[[], Picture | None]) -> Picture | None:
        """The picture under `key`, drawn if it is not here. Its planes are shared: they must not be drawn over."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
        if found is None:
            found = draw()
            if found is None:
                return None
            with self._lock:
                self._keep(key, found)
        # A copy of its own, because what is packed for warping stays with it.
        return replace(found)

    def _keep(self, key: Hashable, picture: Picture) -> None:
        if picture.size_bytes > self._room or key in self._kept:
            return
        self._kept[key] = picture
        self._filled += picture.size_bytes
        while self._filled > self._room:
            _, gone = self._kept.popitem(last=False)
            self._filled -= gone.size_bytes
