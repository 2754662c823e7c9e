"""What the studio grants, and what goes wrong in it: like an account of the hosted API, or on purpose unlike one."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pydantic import SecretStr

from act3_mcp.errors import ConfigError
from act3_mcp.studio.faults import Faults
from act3_mcp.studio.links import VALID_SECONDS
from act3_mcp.studio.pace import STUDIO, Pace
from act3_mcp.studio.plans import UNLIMITED, Plan


@dataclass(frozen=True)
class Webhook:
    """Where to tell, and the secret that signs what is told.

    Raises:
        ConfigError: that is no address.
    """

    url: str
    secret: SecretStr
    seconds: float = 10.0

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username:
            raise ConfigError(f"--webhook-url: {self.url[:100]!r} is no address.", "Give one such as http://host/path.")


@dataclass(frozen=True)
class Terms:
    """The terms on which a studio serves.

    `credits` is what a new account opens with; None is the plan's sum. `pace` is
    the agent's, and `trusted` the origins its webhooks may go to besides public ones.
    """

    plan: Plan = UNLIMITED
    credits: int | None = None
    link_seconds: int = VALID_SECONDS
    webhook: Webhook | None = None
    pace: Pace = STUDIO
    trusted: frozenset[str] = frozenset()
    faults: Faults = field(default_factory=Faults)

    @property
    def opening_credits(self) -> int:
        """What a new account opens with."""
        return self.plan.credits if self.credits is None else self.credits
