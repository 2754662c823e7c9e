"""Projects out of the API's hands (mode `none`), and taking them back."""

from act3_mcp.contract.eversince import discovery
from act3_mcp.contract.eversince.projects import Project
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince import tables
from act3_mcp.studio.eversince.projects import shown
from act3_mcp.studio.routes import Found, Routes

routes = Routes()


@routes.serves(discovery.LIST)
def list_(desk: Desk, query: discovery.DiscoveryQuery) -> discovery.FoundProjects:
    """A page of them, newest first."""
    limit, offset = query.limit or 20, query.offset or 0
    rows = desk.tx.all(
        "SELECT * FROM agent_projects WHERE mode = 'none' AND (:title IS NULL OR title LIKE :like) "
        "ORDER BY sequence DESC",
        title=query.title,
        like=f"%{query.title or ''}%",
    )
    page = [
        discovery.FoundProject(
            project_id=row["id"],
            title=row["title"],
            aspect_ratio=row["aspect_ratio"],
            created_at=row["created_at"],
            updated_at=row["updated_at"],
        )
        for row in rows[offset : offset + limit]
    ]
    return discovery.FoundProjects(projects=page, total=len(rows), limit=limit, offset=offset)


@routes.serves(discovery.ADOPT, status=201)
def adopt(desk: Desk, adoption: discovery.Adoption) -> Project | Found[Project]:
    """The project, now the API's."""
    row = tables.project(desk.tx, adoption.project_id)
    if row["mode"] != "none":
        return Found(shown(desk, row))
    return shown(desk, tables.change(desk, row["id"], mode=adoption.mode or "autonomous", status="idle"))
