"""What is connected, whose credits it spends, and where films go."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from act3_mcp import __version__
from act3_mcp.contract.act3 import credits
from act3_mcp.errors import UpstreamError
from act3_mcp.tools.app import Api, Ctx, app
from act3_mcp.tools.film.toolset import toolset
from act3_mcp.tools.results import amount, result
from act3_mcp.tools.toolset import READ


class ApiStatus(BaseModel):
    """One API as it answers now."""

    name: str
    about: str = Field(description="What it is, in words.")
    base_url: str | None = None
    real_money: bool = Field(description="Whether its credits are money.")
    balance: float | None = Field(default=None, description="Credits left.")
    problem: str | None = Field(default=None, description="Why it does not answer.")


class StudioStatus(BaseModel):
    """Where films are made and saved."""

    version: str
    apis: list[ApiStatus]
    output_folder: str


@toolset.tool(READ, title="Studio status")
async def studio_status(ctx: Ctx) -> Annotated[CallToolResult, StudioStatus]:
    """Say what is connected, whose credits it spends, what is left, and where films are saved. Free.

    Call it first in a conversation, and when something does not answer.
    """
    act3 = await _status("act3", app(ctx).act3)
    status = StudioStatus(version=__version__, apis=[act3], output_folder=str(app(ctx).output))
    state = f"{amount(act3.balance)} credits left" if act3.balance is not None else f"not answering: {act3.problem}"
    money = "real money" if act3.real_money else "play money"
    return result(status, f"ACT3: {act3.about} ({money}); {state}. Films are saved in {status.output_folder}.")


async def _status(name: str, api: Api) -> ApiStatus:
    status = ApiStatus(name=name, about=api.about, real_money=api.account.real_money)
    try:
        answer = await api.client.read(credits.GET)
        site = await api.locate()
    except UpstreamError as failure:
        return status.model_copy(update={"problem": failure.what})
    return status.model_copy(update={"balance": answer.value.balance, "base_url": site.base_url})
