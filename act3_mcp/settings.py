"""Every setting, read once from the environment and checked before anything is served.

The table in the README is checked against `Settings`: a field's metadata names
its variable and says what it means.
"""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from act3_mcp.errors import ConfigError

APP_FOLDER = "act3-film"
TOOLSETS = ("film", "act3", "eversince", "eversince-library")
SHOWN = ("film", "act3", "eversince")


def data_folder() -> Path:
    """The platform's folder for a user's application data."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / APP_FOLDER
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / APP_FOLDER
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / APP_FOLDER


def films_folder() -> Path:
    """The platform's folder for a user's films."""
    return Path.home() / ("Movies" if sys.platform == "darwin" else "Videos") / APP_FOLDER


def _words(value: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in value.split(",") if word.strip())


def _origin(value: str) -> str:
    """A checked `scheme://host[:port]`, lower-case."""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.path.strip("/"):
        raise ValueError("must be an origin such as https://media.example or http://127.0.0.1:9000")
    return f"{parts.scheme}://{parts.netloc.lower()}"


def _base_url(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise ValueError("must be an address such as https://api.act3ai.com/v1, without user, query or fragment")
    return value.rstrip("/")


def _toolsets(value: str) -> tuple[str, ...]:
    words = _words(value)
    for word in words:
        if word not in TOOLSETS:
            raise ValueError(f"there is no toolset {word[:40]!r}; choose from {', '.join(TOOLSETS)}")
    return words


# Before-validators see only what the environment holds, which is text; defaults are not validated.
Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
Origins = Annotated[tuple[str, ...], BeforeValidator(lambda value: tuple(map(_origin, _words(value))))]
BaseUrl = Annotated[str, BeforeValidator(_base_url)]
Toolsets = Annotated[tuple[str, ...], BeforeValidator(_toolsets)]
Credits = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Folders = Annotated[
    tuple[Path, ...],
    BeforeValidator(
        lambda value: tuple(Path(part).expanduser().absolute() for part in value.split(os.pathsep) if part)
    ),
]
Folder = Annotated[Path, BeforeValidator(lambda value: Path(value).expanduser().absolute())]


def _variable(name: str, meaning: str, **options: Any) -> Any:
    return Field(alias=name, description=meaning, **options)


class Settings(BaseModel):
    """What the operator decided; nothing here can be changed through a tool."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, hide_input_in_errors=True)

    act3_api_key: SecretStr | None = _variable(
        "ACT3_API_KEY", "use the hosted ACT3 API with this key (without one: the studio)", default=None
    )
    act3_base_url: BaseUrl | None = _variable(
        "ACT3_BASE_URL", "another address of the ACT3 API, ending in `/v1`", default=None
    )
    eversince_api_key: SecretStr | None = _variable(
        "EVERSINCE_API_KEY", "use the hosted Eversince API with this key (without one: the studio)", default=None
    )
    eversince_base_url: BaseUrl | None = _variable(
        "EVERSINCE_BASE_URL", "another address of the Eversince API", default=None
    )
    play_money: Words = _variable(
        "ACT3_MCP_PLAY_MONEY", "APIs whose credits are not money (`act3,eversince`)", default=()
    )
    home: Folder = _variable(
        "ACT3_MCP_HOME", "database, studio media, logs (the user's data folder)", default_factory=data_folder
    )
    output: Folder = _variable(
        "ACT3_MCP_OUTPUT", "where films are saved (Videos or Movies)", default_factory=films_folder
    )
    media_origins: Origins = _variable(
        "ACT3_MCP_MEDIA_ORIGINS", "more origins media may come from, private ones included", default=()
    )
    upload_roots: Folders = _variable(
        "ACT3_MCP_UPLOAD_ROOTS", "more folders uploads may be read from (the output folder and the inbox)", default=()
    )
    toolsets: Toolsets = _variable("ACT3_MCP_TOOLSETS", "toolsets shown (`film,act3,eversince`)", default=SHOWN)
    read_only: bool = _variable("ACT3_MCP_READ_ONLY", "only tools that change nothing", default=False)
    act3_max_credits_per_call: Credits | None = _variable(
        "ACT3_MCP_ACT3_MAX_CREDITS_PER_CALL", "most that one call may cost", default=None
    )
    act3_max_credits_per_film: Credits | None = _variable(
        "ACT3_MCP_ACT3_MAX_CREDITS_PER_FILM", "most that one project may cost in all", default=None
    )
    act3_max_credits_per_day: Credits | None = _variable(
        "ACT3_MCP_ACT3_MAX_CREDITS_PER_DAY", "most that may be spent in any 24 hours", default=None
    )
    act3_auto_approve_credits: Credits = _variable(
        "ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS", "what may be spent unasked in any 24 hours (0)", default=0.0
    )
    http_token: SecretStr | None = _variable(
        "ACT3_MCP_HTTP_TOKEN", "bearer token that HTTP clients must send (none)", default=None
    )
    public_url: BaseUrl | None = _variable(
        "ACT3_MCP_PUBLIC_URL", "public address of the HTTP server, when it has one", default=None
    )
    act3_webhook_secret: SecretStr | None = _variable(
        "ACT3_MCP_ACT3_WEBHOOK_SECRET", "takes ACT3's webhooks that are signed with it (takes none)", default=None
    )
    eversince_webhook_secret: SecretStr | None = _variable(
        "ACT3_MCP_EVERSINCE_WEBHOOK_SECRET",
        "takes Eversince's webhooks that are signed with it (takes none, asks for none)",
        default=None,
    )
    eversince_max_credits_per_call: Credits | None = _variable(
        "ACT3_MCP_EVERSINCE_MAX_CREDITS_PER_CALL", "most that one call may cost", default=None
    )
    eversince_max_credits_per_film: Credits | None = _variable(
        "ACT3_MCP_EVERSINCE_MAX_CREDITS_PER_FILM",
        "what one project may cost, and is reckoned at, messages included",
        default=None,
    )
    eversince_max_credits_per_day: Credits | None = _variable(
        "ACT3_MCP_EVERSINCE_MAX_CREDITS_PER_DAY", "most that may be spent in any 24 hours", default=None
    )
    eversince_auto_approve_credits: Credits = _variable(
        "ACT3_MCP_EVERSINCE_AUTO_APPROVE_CREDITS", "what may be spent unasked in any 24 hours (0)", default=0.0
    )
    keep_films_mb: int = _variable(
        "ACT3_MCP_KEEP_FILMS_MB",
        "finished renders up to this size are saved by themselves; 0 turns it off (1000)",
        default=1000,
        ge=0,
    )
    previews: bool = _variable(
        "ACT3_MCP_PREVIEWS",
        "a small frame with each finished clip; 0 where a host takes pictures for text",
        default=True,
    )
    log_file: Folder | None = _variable("ACT3_MCP_LOG_FILE", "write logs here (stderr)", default=None)
    log_level: str = _variable(
        "ACT3_MCP_LOG_LEVEL",
        "debug, info, warning or error (`warning`)",
        default="warning",
        pattern="^(debug|info|warning|error)$",
    )

    @property
    def webhook_secrets(self) -> dict[str, SecretStr | None]:
        """What each API's webhooks are signed with."""
        return {"act3": self.act3_webhook_secret, "eversince": self.eversince_webhook_secret}

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> "Settings":
        """The settings an environment holds; empty variables count as unset.

        Raises:
            ConfigError: names the variable and what it should be, and never its value.
        """
        variables = {field.alias for field in cls.model_fields.values()}
        given = {name: value for name, value in environment.items() if name in variables and value.strip()}
        try:
            return cls.model_validate(given)
        except ValidationError as cause:
            problems = "; ".join(f"{'.'.join(map(str, error['loc']))}: {error['msg']}" for error in cause.errors())
            raise ConfigError(f"A setting cannot be used. {problems}.", "Correct it and start again.") from cause
