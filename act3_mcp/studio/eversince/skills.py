"""Skills, kept and shown; the director by rules has no use for them."""

from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.eversince import skills
from act3_mcp.store import Row
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince import notes
from act3_mcp.studio.routes import Routes

routes = Routes()

_CHARACTERS = 8000


@routes.serves(skills.LIST)
def list_(desk: Desk) -> skills.Skills:
    """All of them."""
    return skills.Skills(
        skills=[_skill(row) for row in notes.all_(desk, "skill")], budget=notes.budget(desk, "skill", _CHARACTERS)
    )


@routes.serves(skills.CREATE, status=201)
def create(desk: Desk, draft: skills.SkillDraft) -> skills.Skill:
    """A new one."""
    return _skill(notes.add(desk, "skill", draft.name, draft.instructions, is_active=draft.is_active is not False))


@routes.serves(skills.GET)
def get(desk: Desk, skill_id: str) -> skills.Skill:
    """One of them."""
    return _skill(notes.one(desk, "skill", skill_id))


@routes.serves(skills.UPDATE)
def update(desk: Desk, changes: skills.SkillChanges, skill_id: str) -> skills.Skill:
    """One of them, changed."""
    return _skill(notes.edit(desk, "skill", skill_id, changes.name, changes.instructions, is_active=changes.is_active))


@routes.serves(skills.DELETE)
def delete(desk: Desk, _: NoBody, skill_id: str) -> skills.Deleted:
    """One fewer."""
    notes.remove(desk, "skill", skill_id)
    return skills.Deleted(id=skill_id, deleted=True)


def _skill(row: Row) -> skills.Skill:
    return skills.Skill(
        id=row["id"],
        name=row["name"],
        instructions=row["text"],
        is_active=bool(row["is_active"]),
        source="user",
        characters=len(row["text"]),
    )
