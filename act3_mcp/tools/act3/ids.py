"""ACT3's ids as arguments of tools: each may also be given as the handle or resource that has it."""

from typing import Annotated

from act3_mcp.contract.act3 import fields
from act3_mcp.jobs.work import ACT3_PROJECT, Kind, handle_of
from act3_mcp.tools.ids import id_or_handle

ProjectId = Annotated[fields.ProjectId, id_or_handle(ACT3_PROJECT)]
JobId = Annotated[fields.JobId, id_or_handle(handle_of(Kind.CLIP, ""))]
RenderId = Annotated[fields.RenderId, id_or_handle(handle_of(Kind.FILM, ""))]
AssetId = Annotated[fields.AssetId, id_or_handle("act3://assets/")]
