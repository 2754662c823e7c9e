"""How long the agent takes over things, in seconds at least."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pace:
    """Times that pass before a project leaves a status; drawing takes as long as it takes besides."""

    queued: float
    thinking: float
    generating: float
    rendering: float


# Long enough for whoever watches to see each status, and no longer.
STUDIO = Pace(queued=0.1, thinking=0.3, generating=0.0, rendering=0.0)
# contract/eversince.md §3: video takes 3 to 15 minutes, a render 1 to 5.
VENDOR = Pace(queued=5.0, thinking=30.0, generating=180.0, rendering=60.0)
PACES = {"studio": STUDIO, "vendor": VENDOR}
