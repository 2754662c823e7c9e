"""Skills as tools."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.eversince import skills
from act3_mcp.errors import InputError
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.library.toolset import toolset
from act3_mcp.tools.results import counted, facts, result
from act3_mcp.tools.toolset import CREATES, DELETES, READ, UPDATES
from act3_mcp.upstream.redaction import quote


@toolset.tool(READ, title="List skills")
async def eversince_list_skills(ctx: Ctx) -> Annotated[CallToolResult, skills.Skills]:
    """List the instructions the agent follows in every project. Free."""
    page = (await app(ctx).eversince.client.read(skills.LIST)).value
    rows = "; ".join(f"{skill.id} {quote(skill.name or '', 60)}" for skill in page.skills)
    return result(page, f"{counted(len(page.skills), 'skill')}. {rows}".strip())


@toolset.tool(READ, title="Get skill")
async def eversince_get_skill(skill_id: skills.SkillId, ctx: Ctx) -> Annotated[CallToolResult, skills.Skill]:
    """Read one skill whole. Free."""
    return _told("Skill", (await app(ctx).eversince.client.read(skills.GET, skill_id=skill_id)).value)


@toolset.tool(CREATES, title="Create skill")
async def eversince_create_skill(
    name: skills.Name, instructions: skills.Instructions, ctx: Ctx, is_active: skills.IsActive | None = None
) -> Annotated[CallToolResult, skills.Skill]:
    """Give the agent instructions for every later project. Free. Ask the person first."""
    draft = skills.SkillDraft(name=name, instructions=instructions, is_active=is_active)
    return _told("Skill created", (await app(ctx).eversince.client.write(skills.CREATE, draft)).value)


@toolset.tool(UPDATES, title="Update skill")
async def eversince_update_skill(
    skill_id: skills.SkillId,
    ctx: Ctx,
    name: skills.Name | None = None,
    instructions: skills.Instructions | None = None,
    is_active: skills.IsActive | None = None,
) -> Annotated[CallToolResult, skills.Skill]:
    """Change a skill, or turn it on or off. Free."""
    changes = skills.SkillChanges(name=name, instructions=instructions, is_active=is_active)
    if not changes.model_dump(exclude_none=True):
        raise InputError("Nothing to change was given.", "Give name, instructions or is_active.")
    skill = (await app(ctx).eversince.client.write(skills.UPDATE, changes, skill_id=skill_id)).value
    return _told("Skill changed", skill)


@toolset.tool(DELETES, title="Delete skill")
async def eversince_delete_skill(skill_id: skills.SkillId, ctx: Ctx) -> Annotated[CallToolResult, skills.Deleted]:
    """Delete a skill for good. Free. Ask the person first."""
    gone = (await app(ctx).eversince.client.write(skills.DELETE, NoBody(), skill_id=skill_id)).value
    return result(gone, f"Skill {skill_id} deleted.")


def _told(what: str, skill: skills.Skill) -> CallToolResult:
    known = facts(id=skill.id, name=quote(skill.name or ""), is_active=skill.is_active)
    words = f" It says: {quote(skill.instructions, 2000)}." if skill.instructions else ""
    return result(skill, f"{what}. {known}.{words}")
