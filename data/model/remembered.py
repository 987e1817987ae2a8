"""Results kept as long as the dataset they were worked out from, and not a moment longer.

`functools.lru_cache` would hold the dataset itself: that of a viewer who has left, with figures of his own in it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import Concatenate, Generic, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from data.model.records import Dataset

Asked = ParamSpec("Asked")
Result = TypeVar("Result")
_Function = Callable[Concatenate[Dataset, Asked], Result]


class Kept(Generic[Result]):
    """The latest results for each dataset, which go with it. They must not refer to it, or neither is ever freed.

    Args:
        most: Results kept for one dataset; the one not asked for longest goes first.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: WeakKeyDictionary[Dataset, OrderedDict[Hashable, Result]] = WeakKeyDictionary()
        self._lock = Lock()

    def get(self, dataset: Dataset, key: Hashable, make: Callable[[], Result]) -> Result:
        """The result of that key; made where there is none. Where making it raises, it is made anew the next time."""
        with self._lock:
            results = self._kept.setdefault(dataset, OrderedDict())
            if key in results:
                results.move_to_end(key)
                return results[key]
        # Outside the lock: one slow answer must not hold up every other session.
        result = make()
        with self._lock:
            results[key] = result
            while len(results) > self._most:
                results.popitem(last=False)
        return result


def remembered(most: int) -> Callable[[_Function[Asked, Result]], _Function[Asked, Result]]:
    """Decorator: keep the latest results of a function of a dataset, for each dataset apart; see `Kept`.

    The other arguments are hashable and given by position.

    Args:
        most: Results kept for one dataset.
    """

    def decorate(function: _Function[Asked, Result]) -> _Function[Asked, Result]:
        kept: Kept[Result] = Kept(most)

        @wraps(function)
        def asked(dataset: Dataset, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Result:
            return kept.get(dataset, (*args, *kwargs.items()), lambda: function(dataset, *args, **kwargs))

        return asked

    return decorate
