"""Lists: none of their envelopes is published, so any likely one is read (contract/act3.md §6.2, U3)."""

from typing import Annotated, Any, ClassVar, Self, cast
from urllib.parse import parse_qsl, urlsplit

from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from act3_mcp.contract.wire import Resource

_ENVELOPES = ("data", "items", "results")
# Objects beside the rows in which other APIs keep what leads to the next page.
_ASIDES = ("pagination", "paging", "meta", "links")


def _text(value: object) -> object:
    # The last page's cursor may be there and empty, or false.
    if value == "" or value is False:
        return None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class PageQuery(BaseModel):
    """Which page to list; none is the first. Nothing is sent unless an answer led to it."""

    model_config = ConfigDict(extra="allow")

    cursor: Annotated[str, Field(min_length=1, max_length=500)] | None = None

    @classmethod
    def after(cls, following: str) -> Self:
        """The query behind an answer's `next`, be it a cursor or a link.

        Only a link's query is taken: host and path stay the ones we know.

        >>> PageQuery.after("https://api.act3ai.com/v1/projects?page=2").model_dump(exclude_none=True)
        {'page': '2'}
        """
        parts = urlsplit(following)
        if parts.query or parts.scheme or following.startswith("/"):
            return cls.model_validate(dict(parse_qsl(parts.query)))
        return cls(cursor=following)


class Page(Resource):
    """A list, or a part of one: its rows are in the field that `rows` names."""

    rows: ClassVar[str]

    next: Annotated[str | None, BeforeValidator(_text)] = Field(
        default=None,
        validation_alias=AliasChoices("next", "next_cursor", "next_page", "next_url"),
        description="What leads to the next page; none at the end.",
    )

    @model_validator(mode="before")
    @classmethod
    def _from_array(cls, value: Any) -> Any:
        return {cls.rows: value} if isinstance(value, list) else value

    @classmethod
    def _unwrap(cls, body: dict[str, Any]) -> dict[str, Any]:
        body = dict(super()._unwrap(body))
        for envelope in _ENVELOPES:
            if cls.rows not in body and isinstance(body.get(envelope), list):
                body[cls.rows] = body.pop(envelope)
        for aside in _ASIDES:
            beside = body.get(aside)
            if isinstance(beside, dict):
                leads = cast("dict[str, Any]", beside).items()
                body.update(
                    {key: lead for key, lead in leads if key in {*_LEADS, "has_more"} and isinstance(lead, str | int)}
                )
        # Some give a cursor on the last page, too; whoever follows it walks on for ever.
        if body.get("has_more") is False:
            body = {key: value for key, value in body.items() if key not in _LEADS}
        return body


_LEADS = frozenset({"next", "next_cursor", "next_page", "next_url"})
