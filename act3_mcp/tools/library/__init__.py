"""The rest of Eversince's operations as tools. API keys are never one: a secret has no place in a model's context."""

from act3_mcp.tools.library import (
    credit_packages,
    discovery,
    feedback,
    memories,
    preferences,
    shares,
    skills,
    versions,
)
from act3_mcp.tools.library.toolset import toolset

__all__ = [
    "credit_packages",
    "discovery",
    "feedback",
    "memories",
    "preferences",
    "shares",
    "skills",
    "toolset",
    "versions",
]
