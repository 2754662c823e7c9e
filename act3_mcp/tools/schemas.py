"""JSON Schemas without the parts that cost a model tokens and tell it nothing."""

from typing import Any, cast

_NOISE = frozenset({"title"})
# That a name or an id is neither empty nor endless, every model knows; whoever forgets is told by the error.
_OBVIOUS = (("minLength", 1), ("maxLength", 200))
# Under these keys the names are the schema author's, not keywords.
_NAMED = frozenset({"properties", "$defs", "patternProperties"})


def lean(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema that accepts the same, without generated titles and `null` alternatives.

    An optional argument may be left out; that it may also be null is not worth
    its bytes, and several hosts refuse an `anyOf`.

    >>> lean({"title": "A", "properties": {"x": {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None}}})
    {'properties': {'x': {'type': 'string'}}}
    """
    return cast("dict[str, Any]", _lean(_without_anything(schema)))


def _lean(node: Any) -> Any:
    if isinstance(node, list):
        return [_lean(item) for item in cast("list[Any]", node)]
    if not isinstance(node, dict):
        return node
    schema = _without_null(cast("dict[str, Any]", node))
    return {
        key: {name: _lean(child) for name, child in value.items()} if key in _NAMED else _lean(value)
        for key, value in schema.items()
        if key not in _NOISE and (key, value) not in _OBVIOUS
    }


def _without_anything(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema in which "any further keys" is `true`, not a reference to a definition that says nothing.

    That is how pydantic writes `dict[str, JsonValue]`, and linters for hosts warn of it.
    """
    anything = {"$ref": "#/$defs/JsonValue"}

    def plain(node: Any) -> Any:
        if isinstance(node, list):
            return [plain(item) for item in cast("list[Any]", node)]
        if not isinstance(node, dict):
            return node
        return {
            key: True if key == "additionalProperties" and value == anything else plain(value)
            for key, value in cast("dict[str, Any]", node).items()
        }

    found = cast("dict[str, Any]", plain(schema))
    if "JsonValue" in found.get("$defs", {}) and anything["$ref"] not in str(found):
        del found["$defs"]["JsonValue"]
    return {key: value for key, value in found.items() if not (key == "$defs" and not value)}


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    rest = [choice for choice in schema.get("anyOf", ()) if choice != {"type": "null"}]
    if "anyOf" not in schema or len(rest) == len(schema["anyOf"]):
        return schema
    outer = {key: value for key, value in schema.items() if key != "anyOf" and not (key == "default" and value is None)}
    return {**rest[0], **outer} if len(rest) == 1 else {**outer, "anyOf": rest}
