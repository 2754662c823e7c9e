"""What we know of projects, scenes and shots, because the API will not tell.

ACT3 has no way to read one shot or scene (act3.md U6), yet pricing a shot needs
its engine and length, and a cap per film needs its project. So whatever passes
through us is remembered, as the API returned it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from act3_mcp.contract.act3.projects import Project
from act3_mcp.contract.act3.scenes import Scene
from act3_mcp.contract.act3.shots import Shot
from act3_mcp.film.titles import title_of
from act3_mcp.store import Database, Transaction

MIGRATIONS = (
    """
    CREATE TABLE projects (
        project_id TEXT PRIMARY KEY,
        title TEXT
    ) STRICT;
    CREATE TABLE scenes (
        scene_id TEXT PRIMARY KEY,
        project_id TEXT NOT NULL,
        title TEXT
    ) STRICT;
    CREATE TABLE shots (
        shot_id TEXT PRIMARY KEY,
        scene_id TEXT,
        title TEXT,
        engine TEXT,
        resolution TEXT,
        seconds REAL
    ) STRICT;
    CREATE INDEX shots_by_scene ON shots (scene_id);
    """,
    "ALTER TABLE shots ADD COLUMN changed_at REAL NOT NULL DEFAULT 0",
    """
    CREATE TABLE things (
        noun TEXT NOT NULL,
        id TEXT NOT NULL,
        title TEXT,
        PRIMARY KEY (noun, id)
    ) STRICT
    """,
    "ALTER TABLE shots ADD COLUMN prompt TEXT",
)


@dataclass(frozen=True)
class KnownShot:
    """A shot as last seen; anything may be missing for a shot made elsewhere. `changed_at` is a Unix time."""

    shot_id: str
    project_id: str | None = None
    title: str | None = None
    prompt: str | None = None
    engine: str | None = None
    resolution: str | None = None
    seconds: float | None = None
    changed_at: float = 0.0


class Catalog:
    """Remembers the projects, scenes and shots of one home folder."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path, MIGRATIONS)
        self._listed: dict[str, float] = {}

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    async def saw_project(self, project: Project) -> None:
        """Remember a project's title."""
        await self._database.write(
            lambda transaction: transaction.run(
                "INSERT INTO projects (project_id, title) VALUES (:project_id, :title)"
                " ON CONFLICT (project_id) DO UPDATE SET title = coalesce(excluded.title, title)",
                project_id=project.project_id,
                title=project.title,
            )
        )

    async def named(self, project_id: str, title: str) -> None:
        """Remember what people call a project."""
        await self.saw_project(Project(project_id=project_id, title=title))

    async def saw_scene(self, scene: Scene, project_id: str) -> None:
        """Remember which project a scene belongs to."""
        await self._database.write(
            lambda transaction: transaction.run(
                "INSERT INTO scenes (scene_id, project_id, title) VALUES (:scene_id, :project_id, :title)"
                " ON CONFLICT (scene_id) DO UPDATE SET project_id = excluded.project_id,"
                " title = coalesce(excluded.title, title)",
                scene_id=scene.scene_id,
                project_id=project_id,
                title=scene.title,
            )
        )

    async def saw_shot(self, shot: Shot, scene_id: str | None = None) -> None:
        """Remember a shot; what the API left out stays as it was."""
        await self._database.write(
            lambda transaction: transaction.run(
                "INSERT INTO shots (shot_id, scene_id, title, prompt, engine, resolution, seconds)"
                " VALUES (:shot_id, :scene_id, :title, :prompt, :engine, :resolution, :seconds)"
                " ON CONFLICT (shot_id) DO UPDATE SET scene_id = coalesce(excluded.scene_id, scene_id),"
                " title = coalesce(excluded.title, title), prompt = coalesce(excluded.prompt, prompt),"
                " engine = coalesce(excluded.engine, engine),"
                " resolution = coalesce(excluded.resolution, resolution),"
                " seconds = coalesce(excluded.seconds, seconds)",
                shot_id=shot.shot_id,
                scene_id=shot.scene_id or scene_id,
                title=shot.title,
                prompt=shot.prompt,
                engine=shot.engine,
                resolution=shot.resolution,
                seconds=shot.duration_seconds,
            )
        )

    async def changed_shot(self, shot_id: str, at: float) -> None:
        """Remember that what a known shot's clip shows was changed just now, at the Unix time `at`."""
        await self._database.write(
            lambda transaction: transaction.run(
                "UPDATE shots SET changed_at = :at WHERE shot_id = :shot_id", at=at, shot_id=shot_id
            )
        )

    async def shot(self, shot_id: str) -> KnownShot:
        """What is known of a shot, which may be nothing but its id."""
        row = await self._database.read(
            lambda transaction: transaction.one(
                "SELECT shot_id, project_id, shots.title, prompt, engine, resolution, seconds, changed_at FROM shots"
                " LEFT JOIN scenes USING (scene_id) WHERE shot_id = :shot_id",
                shot_id=shot_id,
            )
        )
        return KnownShot(**row) if row else KnownShot(shot_id)

    async def shots_of(self, project_id: str) -> list[str]:
        """The ids of all the project's known shots."""
        rows = await self._database.read(
            lambda transaction: transaction.all(
                "SELECT shot_id FROM shots JOIN scenes USING (scene_id) WHERE project_id = :project_id",
                project_id=project_id,
            )
        )
        return [row["shot_id"] for row in rows]

    async def title(self, target: str, *, prompt: str | None = None) -> str:
        """What people call a shot or a project: its title, else the words of its prompt; its id if we never learned.

        `prompt` is that of the clip in question, which may not be the shot's any more.
        """
        row = await self._database.read(
            lambda transaction: transaction.one(
                "SELECT title, prompt FROM shots WHERE shot_id = :id"
                " UNION ALL SELECT title, NULL FROM projects WHERE project_id = :id",
                id=target,
            )
        )
        return title_of(row["title"] if row else None, prompt or (row["prompt"] if row else None)) or target

    async def saw(self, noun: str, titles: Mapping[str, str | None]) -> None:
        """Remember things of one noun (`asset_id`, `model`, `voice`) by id, with what people call them."""

        def change(transaction: Transaction) -> None:
            for thing_id, title in titles.items():
                transaction.run(
                    "INSERT INTO things (noun, id, title) VALUES (:noun, :id, :title)"
                    " ON CONFLICT (noun, id) DO UPDATE SET title = coalesce(excluded.title, title)",
                    noun=noun,
                    id=thing_id,
                    title=title,
                )

        await self._database.write(change)

    async def matching_thing(self, noun: str, typed: str) -> list[str]:
        """Ids of that noun whose title or id holds what was typed, the newest first."""
        rows = await self._database.read(
            lambda transaction: transaction.all(
                "SELECT id FROM things WHERE noun = :noun"
                " AND instr(lower(coalesce(title, '') || ' ' || id), :typed) > 0 ORDER BY rowid DESC LIMIT 200",
                noun=noun,
                typed=typed.lower(),
            )
        )
        return [row["id"] for row in rows]

    async def matching(self, noun: str, typed: str) -> list[str]:
        """Ids of that noun (`project_id`, `scene_id`, `shot_id`) whose title or id holds what was typed."""
        table = {"project_id": "projects", "scene_id": "scenes", "shot_id": "shots"}[noun]
        title = "coalesce(title, prompt, '')" if noun == "shot_id" else "coalesce(title, '')"
        rows = await self._database.read(
            lambda transaction: transaction.all(
                f"SELECT {noun} AS id FROM {table} WHERE instr(lower({title} || ' ' || {noun}), :typed) > 0"  # noqa: S608 # names of our own
                " ORDER BY rowid DESC LIMIT 200",
                typed=typed.lower(),
            )
        )
        return [row["id"] for row in rows]

    async def scenes_of(self, project_id: str) -> list[str]:
        """The ids of all the project's known scenes."""
        rows = await self._database.read(
            lambda transaction: transaction.all(
                "SELECT scene_id FROM scenes WHERE project_id = :project_id", project_id=project_id
            )
        )
        return [row["scene_id"] for row in rows]

    async def shots_in(self, scene_id: str) -> list[str]:
        """The ids of all the scene's known shots."""
        rows = await self._database.read(
            lambda transaction: transaction.all(
                "SELECT shot_id FROM shots WHERE scene_id = :scene_id", scene_id=scene_id
            )
        )
        return [row["shot_id"] for row in rows]

    def listed(self, parent_id: str, at: float) -> None:
        """Remember, as long as this server runs, that all in a project or scene was seen at the Unix time `at`."""
        self._listed[parent_id] = at

    def was_listed(self, parent_id: str, *, since: float) -> bool:
        """Whether all in a project or scene was seen since that Unix time."""
        return self._listed.get(parent_id, 0.0) >= since
