"""Results kept as long as the dataset they were worked out from, and not a moment longer.

`functools.lru_cache` would hold the dataset itself: that of a viewer who has left, with figures of his own in it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from data.model.records import Dataset

Asked = ParamSpec("Asked")
Result = TypeVar("Result")
_Function = Callable[Concatenate[Dataset, Asked], Result]


def remembered(most: int) -> Callable[[_Function[Asked, Result]], _Function[Asked, Result]]:
    """Decorator: keep the latest results of a function of a dataset, for each dataset apart.

    The results must not refer to the dataset, or neither is ever freed. The other arguments are hashable and
    given by position. A function that raises is asked again.

    Args:
        most: Results kept for one dataset; the one not asked for longest goes first.
    """

    def decorate(function: _Function[Asked, Result]) -> _Function[Asked, Result]:
        kept: WeakKeyDictionary[Dataset, OrderedDict[tuple[Any, ...], Result]] = WeakKeyDictionary()
        lock = Lock()

        @wraps(function)
        def asked(dataset: Dataset, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Result:
            key = (*args, *kwargs.items())
            with lock:
                results = kept.setdefault(dataset, OrderedDict())
                if key in results:
                    results.move_to_end(key)
                    return results[key]
            # Outside the lock: one slow answer must not hold up every other session.
            result = function(dataset, *args, **kwargs)
            with lock:
                results[key] = result
                while len(results) > most:
                    results.popitem(last=False)
            return result

        return asked

    return decorate
