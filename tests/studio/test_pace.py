"""The agent takes its time as the vendor's does, for a message as for a brief; time is told to it."""

from pathlib import Path

from act3_mcp.contract.eversince.messages import MessageDraft
from act3_mcp.contract.eversince.projects import ProjectDraft
from act3_mcp.store import Database, Transaction
from act3_mcp.studio.desk import Desk
from act3_mcp.studio.eversince import director, messages, projects, tables
from act3_mcp.studio.links import Links
from act3_mcp.studio.pace import VENDOR
from act3_mcp.studio.purse import open_account
from act3_mcp.studio.routes import Found
from act3_mcp.studio.schema import MIGRATIONS

START = 1_700_000_000.0


async def test_at_the_vendors_speed_a_message_is_thought_about_as_long_as_a_brief(tmp_path: Path) -> None:
    statuses: list[str] = []

    def direct(tx: Transaction) -> None:
        def desk(at: float) -> Desk:
            return Desk(tx, START + at, Links("http://127.0.0.1", b"key"))

        def see(at: float) -> None:
            # Twice: what a step leaves to be done at once, the next one does.
            director.step(desk(at), project_id, VENDOR)
            director.step(desk(at), project_id, VENDOR)
            statuses.append(tables.project(tx, project_id)["status"])

        open_account(tx, 1000, "2026-01-01T00:00:00Z")
        made = projects.create(desk(0), ProjectDraft(brief="A pier at dusk.", mode="collaborative"))
        assert not isinstance(made, Found)
        project_id = made.id
        for at in (0, VENDOR.thinking - 1, VENDOR.thinking + 1):
            see(at)
        messages.send(desk(100), MessageDraft(message="B"), project_id)
        for at in (100, 100 + VENDOR.thinking - 1, 100 + VENDOR.thinking + 1):
            see(at)

    database = Database(tmp_path / "studio.db", MIGRATIONS)
    await database.write(direct)
    database.close()

    assert statuses == ["running", "running", "idle"] * 2
