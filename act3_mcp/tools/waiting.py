"""The arguments of tools that start something and wait for it."""

from typing import Annotated

from pydantic import Field

# The arguments that say how long a call may take, whatever the tool; 0 starts or looks, and returns.
WAITING = ("wait_seconds", "timeout_seconds")

WaitSeconds = Annotated[float, Field(description="Seconds to wait; 0 returns at once.", ge=0, le=600)]
Again = Annotated[bool, Field(description="True makes it anew and charges again.")]
