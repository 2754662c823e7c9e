"""Request bodies: read within the limit, parsed strictly, and what is wrong said by field."""

import difflib
from collections.abc import AsyncIterable, Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, from_json

from act3_mcp.studio.errors import StudioError, invalid
from act3_mcp.studio.guard import BODY_BYTES, too_large

Request = TypeVar("Request", bound=BaseModel)


async def read(chunks: AsyncIterable[bytes]) -> bytes:
    """The whole body.

    Raises:
        StudioError: it is over the limit; a chunked body does not say its size beforehand.
    """
    body = bytearray()
    async for chunk in chunks:
        body += chunk
        if len(body) > BODY_BYTES:
            raise too_large()
    return bytes(body)


def parse(body: bytes, content_type: str, model: type[Request]) -> Request:
    """The body as `model`; no body at all is an empty object.

    Raises:
        StudioError: it is not JSON, or not what `model` takes.
    """
    if body and content_type.partition(";")[0].strip().lower() not in {"", "application/json"}:
        raise StudioError(415, "unsupported_media_type", "Send JSON with Content-Type: application/json.")
    try:
        value = cast("object", from_json(body or b"{}", allow_inf_nan=False))
    except ValueError as error:
        raise StudioError(400, "validation_error", f"The body is not JSON: {error}. Send one JSON object.") from None
    if not isinstance(value, dict):
        raise StudioError(400, "validation_error", "The body is not a JSON object. Send one JSON object.")
    _only_known(cast("Mapping[str, object]", value), model)
    try:
        # From the bytes, not the value: JSON mode is strict without refusing what JSON cannot say otherwise.
        return model.model_validate_json(body or b"{}", strict=True)
    except ValidationError as error:
        raise _refused(error, model) from None


def parse_query(query: Mapping[str, str], model: type[Request]) -> Request:
    """A query as `model`; all of a query is text, so numbers are read from it.

    Raises:
        StudioError: it is not what `model` takes.
    """
    _only_known(query, model)
    try:
        return model.model_validate(dict(query))
    except ValidationError as error:
        raise _refused(error, model) from None


def parse_form(fields: Mapping[str, list[str]], model: type[Request]) -> Request:
    """A form's fields as `model`; a field that is a list may be there several times, any other once.

    Raises:
        StudioError: they are not what `model` takes.
    """
    _only_known(fields, model)
    schemas = model.model_json_schema()["properties"]
    given: dict[str, object] = {}
    for name, values in fields.items():
        is_list = any(choice.get("type") == "array" for choice in (schemas[name], *schemas[name].get("anyOf", ())))
        if not is_list and len(values) > 1:
            raise invalid(name, f"it is there {len(values)} times.", "Send it once.")
        given[name] = values if is_list else values[0]
    try:
        return model.model_validate(given)
    except ValidationError as error:
        raise _refused(error, model) from None


def _only_known(given: Mapping[str, object], model: type[BaseModel]) -> None:
    for key in given:
        if key not in model.model_fields:
            raise invalid(key[:60], "no such field.", _other_fields(key, model))


def _refused(error: ValidationError, model: type[BaseModel]) -> StudioError:
    found = error.errors(include_url=False, include_input=False)
    refusal = invalid(_path(found[0]), f"{found[0]['msg']}.", _description(found[0], model))
    refusal.problems = tuple(f"{_path(each)}: {each['msg'].replace('; ', ', ')}" for each in found)
    return refusal


def _other_fields(key: str, model: type[BaseModel]) -> str:
    known = list(model.model_fields)
    if not known:
        return "This request takes no fields; send no body."
    near = difflib.get_close_matches(key, known, 1)
    return f"Did you mean {near[0]}?" if near else f"Fields: {', '.join(known)}."


def _path(error: ErrorDetails) -> str:
    return ".".join(str(part) for part in error["loc"]) or "body"


def _description(error: ErrorDetails, model: type[BaseModel]) -> str:
    """What the contract says about the field; optional fields keep it one level down."""
    schema: dict[str, Any] = (
        model.model_json_schema()["properties"].get(str(error["loc"][0]), {}) if error["loc"] else {}
    )
    choices = [schema, *schema.get("anyOf", ())]
    return next((choice["description"] for choice in choices if "description" in choice), "")
