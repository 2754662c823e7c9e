"""What more credits cost."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.eversince import credits
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.library.toolset import toolset
from act3_mcp.tools.results import amount, counted, result
from act3_mcp.tools.toolset import READ
from act3_mcp.upstream.redaction import clean


@toolset.tool(READ, title="List credit packages")
async def eversince_list_credit_packages(ctx: Ctx) -> Annotated[CallToolResult, credits.CreditPackages]:
    """List the credit packages a person can buy on the vendor's page. Free; nothing is bought by it."""
    page = (await app(ctx).eversince.client.read(credits.LIST_PACKAGES)).value
    rows = "; ".join(
        f"{amount(package.credits or 0)} credits for {clean(package.price or 'an unknown price', 40)}"
        for package in page.packages
    )
    return result(page, f"{counted(len(page.packages), 'package')}. {rows}".strip())
