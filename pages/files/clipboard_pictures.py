"""Pictures that a page offers for the clipboard: made when somebody asks for one, under an address nobody can guess.

The offers belong to their sessions: what a session no longer holds is gone here too, with any figures of its own.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from weakref import WeakValueDictionary

from pages.files.worker_pool import Job, Task

_offers: WeakValueDictionary[str, PictureOffer] = WeakValueDictionary()


@dataclass(eq=False)
class PictureOffer:
    """A picture that can be asked for.

    Attributes:
        shows: What it shows, so that the same view keeps its offer.
        make: Works out the task.
        token: Its name in the address.
        job: The work, once somebody has asked; a second request waits for the same.
    """

    shows: object
    make: Callable[[], Task]
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    job: Job | None = None


def offered(shows: object, make: Callable[[], Task]) -> PictureOffer:
    """A new offer; it lasts as long as the caller keeps it."""
    offer = PictureOffer(shows, make)
    _offers[offer.token] = offer
    return offer


def offer_of(token: str) -> PictureOffer | None:
    """The offer of that name; ``None`` when its session is gone or shows something else by now."""
    return _offers.get(token)
