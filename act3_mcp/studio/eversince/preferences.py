"""Learned preferences, kept and shown; the director by rules learns nothing."""

from act3_mcp.contract.eversince import preferences
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.routes import Routes

routes = Routes()

_CHARACTERS = 4000
_CONTENT, _ENABLED = "preferences", "preferences_enabled"


@routes.serves(preferences.GET)
def get(desk: Desk) -> preferences.Preferences:
    """The text, and whether it counts."""
    content = _setting(desk, _CONTENT, "")
    return preferences.Preferences(
        content=content,
        enabled=_setting(desk, _ENABLED, "1") == "1",
        characters=len(content),
        max_characters=_CHARACTERS,
    )


@routes.serves(preferences.UPDATE)
def update(desk: Desk, changes: preferences.PreferenceChanges) -> preferences.Preferences:
    """Another text, or on and off."""
    if changes.content is not None:
        if len(changes.content) > _CHARACTERS:
            raise StudioError(400, "validation_error", f"content: at most {_CHARACTERS} characters are kept")
        _set(desk, _CONTENT, changes.content)
    if changes.enabled is not None:
        _set(desk, _ENABLED, "1" if changes.enabled else "0")
    return get(desk)


def _setting(desk: Desk, name: str, default: str) -> str:
    row = desk.tx.one("SELECT value FROM settings WHERE name = :name", name=name)
    return row["value"] if row else default


def _set(desk: Desk, name: str, value: str) -> None:
    desk.tx.run(
        "INSERT INTO settings (name, value) VALUES (:name, :value) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name=name,
        value=value,
    )
