"""Public pages of finished films; on this machine only whoever is at it can open them."""

from act3_mcp.contract.eversince import shares
from act3_mcp.studio.desk import Desk, new_id
from act3_mcp.studio.errors import StudioError
from act3_mcp.studio.eversince import tables
from act3_mcp.studio.routes import Routes

routes = Routes()

_PAGE = 10


@routes.serves(shares.CREATE, status=201)
def create(desk: Desk, draft: shares.ShareDraft, project_id: str) -> shares.Share:
    """A link to the latest render."""
    row = tables.project(desk.tx, project_id)
    film = tables.render_of(desk.tx, row)
    if film is None or film["media"] is None:
        raise StudioError(400, "validation_error", "project: there is no finished render to share; render it first")
    share_id = new_id("share")
    board = tables.board(desk.tx, row["variation_id"])
    desk.tx.run(
        "INSERT INTO agent_shares (id, title, description, aspect_ratio, media, created_at) "
        "VALUES (:id, :title, :description, :aspect_ratio, :media, :at)",
        id=share_id,
        title=draft.title or board.title,
        description=draft.description,
        aspect_ratio=board.aspect_ratio,
        media=film["media"],
        at=tables.instant(desk.now),
    )
    link = desk.link(film["media"]).url
    return shares.Share(share_url=link, video_url=link)


@routes.serves(shares.LIST)
def list_(desk: Desk, query: shares.ShareQuery) -> shares.Shares:
    """A page of links, newest first. Nobody counts views here."""
    limit, offset = query.limit or _PAGE, query.offset or 0
    rows = desk.tx.all("SELECT * FROM agent_shares ORDER BY sequence DESC")
    page = [
        shares.Share(
            share_url=desk.link(row["media"]).url,
            video_url=desk.link(row["media"]).url,
            title=row["title"],
            aspect_ratio=row["aspect_ratio"],
            view_count=0,
            created_at=row["created_at"],
        )
        for row in rows[offset : offset + limit]
    ]
    return shares.Shares(shares=page, total=len(rows), total_views=0, has_more=offset + limit < len(rows))
