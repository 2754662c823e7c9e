"""What is connected, whose credits it spends, and where films go."""

from typing import Annotated

from mcp.types import CallToolResult
from pydantic import BaseModel, Field

from act3_mcp import __version__
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
    apis = [await _status(api) for api in (app(ctx).act3, app(ctx).eversince)]
    status = StudioStatus(version=__version__, apis=apis, output_folder=str(app(ctx).output))
    told = " ".join(f"{api.name}: {_in_words(api)}." for api in apis)
    return result(status, f"{told} Films are saved in {status.output_folder}.")


async def _status(api: Api) -> ApiStatus:
    status = ApiStatus(name=api.name, about=api.about, real_money=api.account.real_money)
    try:
        balance = await api.balance(api.client)
        site = await api.locate()
    except UpstreamError as failure:
        return status.model_copy(update={"problem": failure.what})
    return status.model_copy(update={"balance": balance, "base_url": site.base_url})


def _in_words(api: ApiStatus) -> str:
    state = f"{amount(api.balance)} credits left" if api.balance is not None else f"not answering: {api.problem}"
    return f"{api.about} ({'real money' if api.real_money else 'play money'}); {state}"
