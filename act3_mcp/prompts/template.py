"""A prompt as its file states it: TOML between two lines of `+++`, then a text with `{placeholders}`."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from act3_mcp.errors import ConfigError, InputError

_FILE = re.compile(r"\A\+\+\+\n(?P<front>.*?)^\+\+\+\n(?P<body>.*)\Z", re.DOTALL | re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")

Name = Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,39}$")]
Line = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\n{}]+$")]


class Argument(BaseModel):
    """What a prompt asks for. `default` stands in the text where an optional one was left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Name
    description: Line
    required: bool
    default: Line | None = None

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if self.required is (self.default is not None):
            raise ValueError(f"{self.name}: give a default exactly if it is not required")
        return self


class Template(BaseModel):
    """A prompt: what a menu shows, and the text behind it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Name
    title: Line
    description: Line
    arguments: tuple[Argument, ...]
    body: str = Field(min_length=1)

    @classmethod
    def parse(cls, text: str, source: str) -> Self:
        """The template a file holds; `source` names it in what goes wrong.

        Raises:
            ConfigError: a field missing or unknown, or placeholders that are not the arguments.
        """
        parts = _FILE.match(text)
        if parts is None:
            raise ConfigError(f"{source} is not a prompt: it does not begin with TOML between two lines of +++.")
        try:
            return cls.model_validate({**tomllib.loads(parts["front"]), "body": parts["body"].strip()})
        except (ValueError, ValidationError) as cause:
            raise ConfigError(f"{source} is not a prompt: {cause}") from cause

    @model_validator(mode="after")
    def _placeholders_are_the_arguments(self) -> Self:
        names = {argument.name for argument in self.arguments}
        used = set(_PLACEHOLDER.findall(self.body))
        if len(names) < len(self.arguments):
            raise ValueError("two arguments have one name")
        if used != names:
            raise ValueError(f"the text has {sorted(used - names)} and lacks {sorted(names - used)}")
        if set("{}") & set(_PLACEHOLDER.sub("", self.body)):
            raise ValueError("a brace belongs to no placeholder")
        return self

    def render(self, given: Mapping[str, str]) -> str:
        """The text with what was given in its places; a blank counts as left out, as hosts send one for an empty field.

        Raises:
            InputError: names what is missing or unknown.
        """
        known = {argument.name: argument for argument in self.arguments}
        if strange := sorted(given.keys() - known):
            raise InputError(f"{self.name} has no argument {strange[0][:60]!r}.", f"It takes {', '.join(known)}.")
        values = {name: value.strip() for name, value in given.items() if value.strip()}
        for name, argument in known.items():
            if argument.required and name not in values:
                raise InputError(f"{self.name} needs {name}.", argument.description)
        # One pass over the text, so that braces in a value stay what they are.
        return _PLACEHOLDER.sub(lambda found: values.get(found[1]) or known[found[1]].default or "", self.body)


def read_templates(folder: Path | None = None) -> list[Template]:
    """Every template in a folder, in order of name.

    Raises:
        ConfigError: one of them is not a prompt, or is named unlike its file.
    """
    templates: list[Template] = []
    for path in sorted((folder or _shipped()).glob("*.md")):
        template = Template.parse(path.read_text(encoding="utf-8"), path.name)
        if template.name != path.stem:
            raise ConfigError(f"{path.name} holds the prompt {template.name}.", "Name the file for its prompt.")
        templates.append(template)
    return templates


def _shipped() -> Path:
    """Beside this file in a wheel; at the top of the tree in a clone, where people find and edit them."""
    here = Path(__file__).parent
    return here if any(here.glob("*.md")) else here.parents[1] / "prompts"
