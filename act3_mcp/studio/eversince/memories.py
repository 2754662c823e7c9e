"""Memories, kept and shown; the director by rules has no use for them."""

from act3_mcp.contract.endpoints import NoBody
from act3_mcp.contract.eversince import memories
from act3_mcp.contract.eversince.skills import Deleted
from act3_mcp.store import Row
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince import notes
from act3_mcp.studio.routes import Routes

routes = Routes()

_CHARACTERS = 10_000


@routes.serves(memories.LIST)
def list_(desk: Desk) -> memories.Memories:
    """All of them."""
    return memories.Memories(
        memories=[_memory(row) for row in notes.all_(desk, "memory")],
        budget=notes.budget(desk, "memory", _CHARACTERS),
    )


@routes.serves(memories.CREATE, status=201)
def create(desk: Desk, draft: memories.MemoryDraft) -> memories.Memory:
    """A new one."""
    return _memory(notes.add(desk, "memory", draft.title, draft.body, is_active=draft.is_active is not False))


@routes.serves(memories.GET)
def get(desk: Desk, memory_id: str) -> memories.Memory:
    """One of them."""
    return _memory(notes.one(desk, "memory", memory_id))


@routes.serves(memories.UPDATE)
def update(desk: Desk, changes: memories.MemoryChanges, memory_id: str) -> memories.Memory:
    """One of them, changed."""
    return _memory(notes.edit(desk, "memory", memory_id, changes.title, changes.body, is_active=changes.is_active))


@routes.serves(memories.DELETE)
def delete(desk: Desk, _: NoBody, memory_id: str) -> Deleted:
    """One fewer."""
    notes.remove(desk, "memory", memory_id)
    return Deleted(id=memory_id, deleted=True)


def _memory(row: Row) -> memories.Memory:
    return memories.Memory(
        id=row["id"],
        title=row["name"],
        body=row["text"],
        is_active=bool(row["is_active"]),
        created_at=row["created_at"],
    )
