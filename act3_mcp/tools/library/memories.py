"""Memories as tools."""

from typing import Annotated

from mcp.types import CallToolResult

from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.eversince import memories
from act3_mcp.contract.eversince.skills import Deleted
from act3_mcp.errors import InputError
from act3_mcp.tools.app import Ctx, app
from act3_mcp.tools.library.toolset import toolset
from act3_mcp.tools.results import counted, facts, result
from act3_mcp.tools.toolset import CREATES, DELETES, READ, UPDATES
from act3_mcp.upstream.redaction import quote


@toolset.tool(READ, title="List memories")
async def eversince_list_memories(ctx: Ctx) -> Annotated[CallToolResult, memories.Memories]:
    """List what the agent remembers about the account's owner. Free."""
    page = (await app(ctx).eversince.client.read(memories.LIST)).value
    rows = "; ".join(f"{memory.id} {quote(memory.title or '', 60)}" for memory in page.memories)
    return result(page, f"{counted(len(page.memories), 'memory')}. {rows}".strip())


@toolset.tool(READ, title="Get memory")
async def eversince_get_memory(memory_id: memories.MemoryId, ctx: Ctx) -> Annotated[CallToolResult, memories.Memory]:
    """Read one memory whole. Free."""
    return _told("Memory", (await app(ctx).eversince.client.read(memories.GET, memory_id=memory_id)).value)


@toolset.tool(CREATES, title="Create memory")
async def eversince_create_memory(
    title: memories.Title, body: memories.Text, ctx: Ctx, is_active: memories.IsActive | None = None
) -> Annotated[CallToolResult, memories.Memory]:
    """Have the agent remember something in every later project. Free. Ask the person first."""
    draft = memories.MemoryDraft(title=title, body=body, is_active=is_active)
    return _told("Memory created", (await app(ctx).eversince.client.write(memories.CREATE, draft)).value)


@toolset.tool(UPDATES, title="Update memory")
async def eversince_update_memory(
    memory_id: memories.MemoryId,
    ctx: Ctx,
    title: memories.Title | None = None,
    body: memories.Text | None = None,
    is_active: memories.IsActive | None = None,
) -> Annotated[CallToolResult, memories.Memory]:
    """Change a memory, or turn it on or off. Free."""
    changes = memories.MemoryChanges(title=title, body=body, is_active=is_active)
    if not changes.model_dump(exclude_none=True):
        raise InputError("Nothing to change was given.", "Give title, body or is_active.")
    memory = (await app(ctx).eversince.client.write(memories.UPDATE, changes, memory_id=memory_id)).value
    return _told("Memory changed", memory)


@toolset.tool(DELETES, title="Delete memory")
async def eversince_delete_memory(memory_id: memories.MemoryId, ctx: Ctx) -> Annotated[CallToolResult, Deleted]:
    """Make the agent forget something for good. Free. Ask the person first."""
    gone = (await app(ctx).eversince.client.write(memories.DELETE, NoBody(), memory_id=memory_id)).value
    return result(gone, f"Memory {memory_id} deleted.")


def _told(what: str, memory: memories.Memory) -> CallToolResult:
    known = facts(id=memory.id, title=quote(memory.title or ""), is_active=memory.is_active)
    words = f" It says: {quote(memory.body, 2000)}." if memory.body else ""
    return result(memory, f"{what}. {known}.{words}")
