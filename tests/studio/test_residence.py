"""One studio a home: who serves, who finds, who takes over, and what is left when it ends."""

import gc
import json
import os
import shutil
import socket
import stat
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import anyio
import anyio.lowlevel
import httpx2
import pytest
import uvicorn

from act3_mcp.errors import ConfigError, ConnectError
from act3_mcp.store import Database, FileLock
from act3_mcp.studio import Studio, address
from act3_mcp.studio.schema import MIGRATIONS
from tests.studio.filming import ENGINE, PATIENCE, Director, client_of, filming, is_running, refused
from tests.studio.houses import ROOT, house


async def test_a_studio_that_is_not_asked_starts_nothing(tmp_path: Path) -> None:
    async with Studio(tmp_path) as studio:
        assert not studio.is_serving

    assert not (tmp_path / "studio").exists()


async def test_two_processes_share_one_studio_and_the_second_takes_over_when_the_first_is_killed(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as first, house(tmp_path) as second:
        site = await first.locate()
        assert await second.locate() == site
        assert (first.is_serving, second.is_serving) == (True, False)
        async with client_of(site) as crew:
            shot = await crew.shot()

        await first.kill()
        moved = await second.locate()

        assert second.is_serving
        assert moved == site
        async with client_of(moved) as crew:
            assert (await crew.ended(await crew.generate(shot)))["status"] == "success"


async def test_work_interrupted_by_the_servers_death_is_finished_once_by_the_next(
    tmp_path: Path, director: Director
) -> None:
    async with house(tmp_path) as first, client_of(await first.locate()) as crew:
        before = await crew.balance()
        job = await crew.job_of(director.prompt)
        async with director.actor() as actor:
            await actor.draw(12)
            await first.kill()
            await actor.died()

    async with filming(tmp_path) as crew:
        async with director.actor() as another:
            assert (await crew.now(job))["status"] == "processing"
            await another.finish()
            ended = await crew.ended(job)
        assert ended["status"] == "success"
        assert await crew.balance() == before - ended["estimated_credits"]


async def test_leaving_ends_the_workers_and_frees_the_home_at_once(tmp_path: Path, director: Director) -> None:
    async with AsyncExitStack() as stack:
        studio = await stack.enter_async_context(Studio(tmp_path, engine=ENGINE))
        async with client_of(await studio.locate()) as crew:
            done, busy = [await crew.job_of(director.prompt) for _ in range(2)]
            async with director.actor() as idle, director.actor() as working:
                await idle.finish()
                await idle.left()
                begun = anyio.current_time()

                await stack.aclose()

                assert anyio.current_time() - begun < 1.5
                assert not studio.is_serving
                assert not is_running(idle.pid)
                assert not is_running(working.pid)
    assert FileLock(tmp_path / "studio" / "lock").acquire()
    assert not (tmp_path / "studio" / "address.json").exists()
    assert busy != done


async def test_leaving_does_not_wait_for_a_slow_reader(tmp_path: Path) -> None:
    async with AsyncExitStack() as stack:
        studio = await stack.enter_async_context(Studio(tmp_path, engine=ENGINE))
        site = await studio.locate()
        port = httpx2.URL(site.base_url).port
        assert port is not None
        async with await anyio.connect_tcp("127.0.0.1", port) as half_a_request:
            await half_a_request.send(b"POST /act3/v1/projects HTTP/1.1\r\nHost: ")
            begun = anyio.current_time()

            await stack.aclose()

            assert anyio.current_time() - begun < 1.5


async def test_being_cancelled_leaves_as_cleanly(tmp_path: Path, director: Director) -> None:
    pids: list[int] = []
    with anyio.CancelScope() as scope:
        async with filming(tmp_path) as crew:
            await crew.job_of(director.prompt)
            async with director.actor() as actor:
                pids.append(actor.pid)
                scope.cancel()
                await anyio.lowlevel.checkpoint()

    assert [is_running(pid) for pid in pids] == [False]
    assert FileLock(tmp_path / "studio" / "lock").acquire()


async def test_two_callers_at_once_start_one_studio(tmp_path: Path) -> None:
    found: list[str] = []

    async def locate(studio: Studio) -> None:
        found.append((await studio.locate()).base_url)

    async with Studio(tmp_path) as one, Studio(tmp_path) as other:
        async with anyio.create_task_group() as tasks:
            for studio in (one, other, one, other):
                tasks.start_soon(locate, studio)

        assert one.is_serving != other.is_serving
        assert found == [found[0]] * 4


async def test_the_address_is_only_its_users_and_stale_ones_are_not_believed(tmp_path: Path) -> None:
    folder = tmp_path / "studio"
    async with Studio(tmp_path) as studio:
        await studio.locate()
        told = json.loads((folder / "address.json").read_text(encoding="utf-8"))

        assert told["pid"] == os.getpid()
        assert stat.S_IMODE((folder / "address.json").stat().st_mode) == 0o600
        assert stat.S_IMODE((folder / "studio.db").stat().st_mode) == 0o600
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700

    gone = await anyio.run_process([sys.executable, "-c", "import os; print(os.getpid())"])
    (folder / "address.json").write_text(json.dumps({**told, "pid": int(gone.stdout)}), encoding="utf-8")
    assert address.read(folder / "address.json") is None
    (folder / "address.json").write_text("{", encoding="utf-8")
    assert address.read(folder / "address.json") is None


async def test_a_home_held_by_a_process_that_never_answers_is_told_in_time(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "studio" / "lock")
    assert lock.acquire()

    async with Studio(tmp_path, patience=0.1) as studio:
        with pytest.raises(ConnectError, match="holds the studio"):
            await studio.locate()

        lock.release()
        await studio.locate()
        assert studio.is_serving


async def test_a_port_asked_for_is_had_or_refused(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with Studio(tmp_path, port=port) as studio:
            with pytest.raises(ConfigError, match=f"Port {port}"):
                await studio.locate()

    async with Studio(tmp_path, port=port) as studio:
        assert (await studio.locate()).base_url == f"http://127.0.0.1:{port}/act3/v1"


async def test_a_port_that_someone_took_meanwhile_is_not_insisted_on(tmp_path: Path) -> None:
    async with Studio(tmp_path) as studio:
        port = httpx2.URL((await studio.locate()).base_url).port

    with socket.create_server(("127.0.0.1", port or 0)):
        async with Studio(tmp_path) as studio:
            assert httpx2.URL((await studio.locate()).base_url).port != port


async def test_a_server_that_breaks_is_started_anew(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with Studio(tmp_path, engine=ENGINE) as studio:
        async with client_of(await studio.locate()) as crew:
            shot = await crew.shot()
            # A disk that takes no more files, as far as drawing can tell.
            shutil.rmtree(tmp_path / "studio" / "media" / "partial")
            job = await crew.generate(shot)
            with anyio.fail_after(PATIENCE):
                while studio.is_serving:
                    await anyio.lowlevel.checkpoint()

        async with client_of(await studio.locate()) as crew:
            assert (await crew.ended(job))["status"] == "success"
    assert "the studio stopped serving" in caplog.text


async def test_a_failure_of_ours_is_an_answer_with_a_request_id(tmp_path: Path) -> None:
    async with filming(tmp_path) as crew:
        broken = Database(tmp_path / "studio" / "studio.db", MIGRATIONS)
        await broken.write(lambda tx: tx.run("DROP TABLE credit_entries"))
        broken.close()

        answer = await crew.http.get("/account/credits")

    refused(answer, 500, "internal_error")
    assert answer.headers["X-Request-ID"]
    assert "credit_entries" not in answer.text


async def test_importing_the_studio_loads_no_server_and_no_engine() -> None:
    heavy = "import sys, act3_mcp.studio; print({'uvicorn', 'starlette', 'cv2', 'av', 'sqlite3'} & set(sys.modules))"

    loaded = await anyio.run_process([sys.executable, "-c", heavy], cwd=ROOT)

    assert loaded.stdout.strip() in {b"set()", b"{'sqlite3'}"}


async def test_nothing_is_written_to_stdout(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    async with filming(tmp_path) as crew:
        await crew.ended(await crew.job_of("noise"))
        await crew.http.get("/nowhere")

    assert capfd.readouterr().out == ""


async def test_a_web_server_that_ends_by_itself_frees_the_home_and_is_started_anew(tmp_path: Path) -> None:
    async with Studio(tmp_path, engine=ENGINE) as studio:
        site = await studio.locate()
        async with client_of(site) as crew:
            await crew.get("/projects")
        servers = [each for each in gc.get_objects() if isinstance(each, uvicorn.Server)]
        (server,) = [each for each in servers if each.started and not each.should_exit]

        server.should_exit = True
        with anyio.fail_after(PATIENCE):
            while studio.is_serving:
                await anyio.lowlevel.checkpoint()

        assert await studio.locate() == site
        async with client_of(site) as crew:
            assert (await crew.get("/projects"))["projects"] == []
