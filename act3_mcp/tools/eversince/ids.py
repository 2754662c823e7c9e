"""Eversince's ids as arguments of tools: each may also be given as the handle that has it."""

from typing import Annotated

from act3_mcp.contract.eversince import fields
from act3_mcp.jobs.work import Kind, handle_of
from act3_mcp.tools.ids import id_or_handle

ProjectId = Annotated[fields.ProjectId, id_or_handle(handle_of(Kind.RUN, ""))]
