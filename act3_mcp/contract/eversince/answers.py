"""What every answer of Eversince may carry besides its own fields."""

from typing import Annotated, Any, ClassVar, cast

from pydantic import BeforeValidator, Field, model_validator

from act3_mcp.contract.wire import Resource


def _text(value: object) -> object:
    return value if value is None or isinstance(value, str) else str(value)


# Its form is nowhere stated; whatever it is, it is to be read by a person.
Warning_ = Annotated[str | None, BeforeValidator(_text)]


class Answer(Resource):
    """An object of Eversince's; below 100 credits the account's warning comes with it (`seeds/004`)."""

    credits_warning: Warning_ = Field(
        default=None, exclude_if=lambda warning: warning is None, description="The API's warning that credits run low."
    )

    @classmethod
    def _unwrap(cls, body: dict[str, Any]) -> dict[str, Any]:
        inner = super()._unwrap(body)
        if inner is not body and "credits_warning" in body:
            return {"credits_warning": body["credits_warning"], **inner}
        return inner


class Listing(Answer):
    """A page of rows under the key `rows` names; a bare array is read as one, too."""

    rows: ClassVar[str]

    total: int | None = Field(default=None, description="How many there are on all pages.")
    limit: int | None = None
    offset: int | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_array(cls, value: Any) -> Any:
        if isinstance(value, list):
            return {cls.rows: value}
        if isinstance(value, dict):
            body = cast("dict[str, Any]", value)
            for wrapper in ("data", "items", "results"):
                if wrapper not in cls.model_fields and isinstance(body.get(wrapper), list):
                    return {**{key: item for key, item in body.items() if key != wrapper}, cls.rows: body[wrapper]}
        return value
