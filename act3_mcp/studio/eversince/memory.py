"""What the director keeps in mind about a project: its storyboard, in words."""

from act3_mcp.contract.eversince import memory
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince import assets, tables
from act3_mcp.studio.routes import Routes

routes = Routes()


@routes.serves(memory.GET)
def get(desk: Desk, project_id: str) -> memory.Memory:
    """The notes, by section; a word counts as a token."""
    row = tables.project(desk.tx, project_id)
    board = tables.board(desk.tx, row["variation_id"])
    made = assets.clips(desk, project_id, row["aspect_ratio"])
    texts = {
        "creative": "\n".join([board.title, *board.look.values(), board.cast]).strip(),
        "plan": "\n".join(f"{shot.size}: {shot.words}" for shot in board.shots),
        "assets": "\n".join(f"{asset.ref}: {asset.prompt}" for asset in made),
    }
    sections = {name: memory.Section(content=text, tokens=len(text.split())) for name, text in texts.items()}
    return memory.Memory(sections=sections, total_tokens=sum(section.tokens or 0 for section in sections.values()))
