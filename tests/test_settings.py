"""Settings: read from the environment, checked, and never shown."""

from pathlib import Path

import pytest

from act3_mcp.errors import ConfigError
from act3_mcp.settings import Settings


def test_an_empty_environment_is_the_studio_with_every_toolset() -> None:
    settings = Settings.from_environment({"ACT3_API_KEY": " ", "PATH": "/bin"})

    assert settings.act3_api_key is None
    assert settings.toolsets == ("film", "act3", "eversince")
    assert settings.act3_auto_approve_credits == 0


def test_values_are_read_and_normalised() -> None:
    settings = Settings.from_environment(
        {
            "ACT3_API_KEY": "k",
            "ACT3_BASE_URL": "http://127.0.0.1:8000/v1/",
            "ACT3_MCP_PLAY_MONEY": "act3, eversince",
            "ACT3_MCP_HOME": "~/films",
            "ACT3_MCP_MEDIA_ORIGINS": "http://10.0.0.5:9000/,https://CDN.example",
            "ACT3_MCP_ACT3_MAX_CREDITS_PER_DAY": "250.5",
            "ACT3_MCP_READ_ONLY": "true",
            "ACT3_MCP_TOOLSETS": "film",
        }
    )

    assert settings.act3_base_url == "http://127.0.0.1:8000/v1"
    assert settings.play_money == ("act3", "eversince")
    assert settings.home == Path.home() / "films"
    assert settings.media_origins == ("http://10.0.0.5:9000", "https://cdn.example")
    assert settings.act3_max_credits_per_day == 250.5
    assert settings.read_only is True
    assert settings.toolsets == ("film",)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ACT3_BASE_URL", "api.act3ai.com"),
        ("ACT3_BASE_URL", "ftp://api.act3ai.com/v1"),
        ("ACT3_BASE_URL", "https://user:secret-value@api.act3ai.com/v1"),
        ("ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS", "secret-value"),
        ("ACT3_MCP_ACT3_MAX_CREDITS_PER_CALL", "-1"),
        ("ACT3_MCP_ACT3_MAX_CREDITS_PER_CALL", "inf"),
        ("ACT3_MCP_READ_ONLY", "perhaps"),
        ("ACT3_MCP_TOOLSETS", "film,music"),
        ("ACT3_MCP_MEDIA_ORIGINS", "https://cdn.example/path"),
        ("ACT3_MCP_LOG_LEVEL", "loud"),
    ],
)
def test_a_bad_value_names_its_variable_and_does_not_repeat_it(variable: str, value: str) -> None:
    with pytest.raises(ConfigError, match=variable) as caught:
        Settings.from_environment({variable: value})

    assert "secret-value" not in str(caught.value)


def test_a_key_is_in_no_representation() -> None:
    settings = Settings.from_environment({"ACT3_API_KEY": "key-that-must-not-leak"})

    assert "key-that-must-not-leak" not in repr(settings) + str(settings) + settings.model_dump_json()
