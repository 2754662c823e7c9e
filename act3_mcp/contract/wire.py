"""How bodies are read and written: tolerant with what arrives, exact in what is sent."""

from typing import Any, ClassVar, cast

from pydantic import AliasChoices, BaseModel, ConfigDict, Field, JsonValue, model_validator


class Body(BaseModel):
    """A request body; unknown keys are mistakes, and what was not given is not sent."""

    # Built when first used: a server that starts has dozens of bodies it may never send.
    model_config = ConfigDict(extra="forbid", defer_build=True)

    def to_json(self) -> str:
        """The JSON to send."""
        return self.model_dump_json(exclude_none=True)

    def to_form(self) -> dict[str, Any]:
        """The form fields to send; a list is a field that is there several times."""
        return self.model_dump(mode="json", exclude_none=True)


class Resource(BaseModel):
    """Something an API returned.

    Neither API publishes its envelopes, so a resource may arrive bare or under
    one wrapping key; keys we do not know are kept aside in `more`.
    """

    model_config = ConfigDict(extra="ignore", populate_by_name=True, defer_build=True)

    wrappers: ClassVar[tuple[str, ...]] = ()

    more: dict[str, JsonValue] = Field(
        default_factory=dict,
        exclude_if=lambda more: not more,
        description="Keys the API sent that are not named here.",
    )

    @model_validator(mode="before")
    @classmethod
    def _tolerate(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        body = cls._unwrap(cast("dict[str, Any]", value))
        known = cls._known_keys()
        unknown = {key: item for key, item in body.items() if key not in known}
        return {**body, "more": unknown} if unknown else body

    @classmethod
    def _unwrap(cls, body: dict[str, Any]) -> dict[str, Any]:
        for wrapper in (*cls.wrappers, "data"):
            inner = body.get(wrapper)
            if isinstance(inner, dict) and wrapper not in cls._known_keys():
                return cast("dict[str, Any]", inner)
        return body

    @classmethod
    def _known_keys(cls) -> frozenset[str]:
        keys = set(cls.model_fields)
        for field in cls.model_fields.values():
            alias = field.validation_alias
            if isinstance(alias, AliasChoices):
                keys.update(choice for choice in alias.choices if isinstance(choice, str))
            elif isinstance(alias, str):
                keys.add(alias)
        return frozenset(keys)


class Deleted(Resource):
    """The answer to a delete: nothing at all, or whatever the API says about it."""

    deleted: bool | None = None
    message: str | None = None
