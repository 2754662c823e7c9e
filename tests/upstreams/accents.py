"""Ways of saying what ACT3's public documentation leaves open."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Accent:
    """How this server says what the contract leaves open.

    `one` and `many` name the key that resources and lists are wrapped in:
    empty for none, `noun` for the noun itself.
    """

    one: str
    many: str
    id_key: Literal["id", "noun"]
    pages: Literal["all", "cursor", "link"]
    made: int
    taken: int
    deleted: int
    # How a clip is handed over; a film likewise, save that a redirect is never spoken of for it.
    result: Literal["json", "redirect", "bytes"]
    words: tuple[str, ...]
    balance: str


ACCENTS = {
    "bare": Accent(
        one="",
        many="",
        id_key="id",
        pages="all",
        made=201,
        taken=202,
        deleted=204,
        result="json",
        words=("queued", "processing", "success"),
        balance="balance",
    ),
    "enveloped": Accent(
        one="data",
        many="items",
        id_key="noun",
        pages="cursor",
        made=200,
        taken=200,
        deleted=200,
        result="redirect",
        words=("Pending", "RENDERING", "Completed"),
        balance="available_credits",
    ),
    "named": Accent(
        one="noun",
        many="results",
        id_key="noun",
        pages="link",
        made=201,
        taken=201,
        deleted=204,
        result="bytes",
        words=("submitted", "in_progress", "done"),
        balance="current_balance",
    ),
}
