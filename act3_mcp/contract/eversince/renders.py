"""Renders: the timeline as one MP4 (contract/eversince.md §6.1)."""

from act3_mcp.contract.endpoints import Repeat, Write
from act3_mcp.contract.eversince import fields
from act3_mcp.contract.eversince.projects import Project
from act3_mcp.contract.wire import Body


class RenderDraft(Body):
    """How to render."""

    quality: fields.Quality | None = None


CREATE = Write("POST", "/projects/{project_id}/render", RenderDraft, Project, Repeat.DOUBLES)
