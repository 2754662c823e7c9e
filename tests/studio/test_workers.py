"""Worker processes: killed, stuck, noisy, idle; the work is finished once or fails with a reason.

Each test has a studio of its own: what happens to one's workers is nobody else's business.
"""

import os
import signal
from pathlib import Path

import anyio
import pytest

from act3_mcp.store import Database
from act3_mcp.studio import work
from act3_mcp.studio.limits import Limits
from act3_mcp.studio.schema import MIGRATIONS
from tests.studio.filming import PATIENCE, Director, client_of, filming, is_running
from tests.studio.houses import house


async def test_work_whose_worker_is_killed_is_drawn_again_and_charged_once(tmp_path: Path, director: Director) -> None:
    async with filming(tmp_path) as crew:
        before = await crew.balance()
        job = await crew.job_of(director.prompt)

        async with director.actor() as actor:
            await actor.draw(12)
            await crew.progressed(job, 50)
            os.kill(actor.pid, signal.SIGKILL)
            await actor.died()
        async with director.actor() as another:
            assert another.pid != actor.pid
            await another.finish()
            ended = await crew.ended(job)

        assert ended["status"] == "success"
        assert await crew.balance() == before - ended["estimated_credits"]


async def test_a_worker_whose_work_was_given_to_another_finishes_for_nothing(
    tmp_path: Path, director: Director
) -> None:
    async with filming(tmp_path) as crew:
        job = await crew.job_of(director.prompt)
        async with director.actor() as stale:
            other_server = Database(tmp_path / "studio" / "studio.db", MIGRATIONS)
            await other_server.write(lambda tx: work.requeue_interrupted(tx, "2026-01-01T00:00:00Z"))
            other_server.close()
            await crew.post("/projects", {"title": "any write makes the queue look"})
            async with director.actor() as current:
                await stale.draw(20)
                await stale.finish()
                await stale.left()
                await crew.ended(await crew.job_of("the stale worker is free again"))
                assert (await crew.now(job))["status"] == "processing"
                assert (await crew.now(job))["progress"] < 80
                await current.finish()
                ended = await crew.ended(job)

        assert ended["status"] == "success"
        assert await crew.balance() == 1_000_000 - 2 * ended["credits_used"]
        assert len(list((tmp_path / "studio" / "media").glob(f"{job['job_id']}*"))) == 1  # a test


async def test_work_that_kills_two_workers_fails_and_costs_nothing(tmp_path: Path) -> None:
    async with filming(tmp_path) as crew:
        before = await crew.balance()

        job = await crew.ended(await crew.job_of("die"))

        assert job["status"] == "failed"
        assert "died twice" in job["error"]
        assert await crew.balance() == before
        assert (await crew.ended(await crew.job_of("A pier")))["status"] == "success"


async def test_work_that_takes_too_long_is_stopped_and_its_worker_with_it(tmp_path: Path, director: Director) -> None:
    limits = Limits(workers=1, seconds_at_least=1.0, seconds_per_second=0.0)
    async with filming(tmp_path, limits=limits) as crew:
        job = await crew.job_of(director.prompt)
        async with director.actor() as actor:
            await actor.died()
        ended = await crew.ended(job)

        assert ended["status"] == "failed"
        assert "longer than 1 seconds" in ended["error"]
        assert await crew.balance() == 1_000_000


async def test_what_an_engine_prints_does_not_pass_for_an_answer(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async with filming(tmp_path) as crew:
        job = await crew.ended(await crew.job_of("noise"))

        assert job["status"] == "success"
        assert (await crew.drawn(job))["prompt"] == "noise"
        assert capfd.readouterr().out == ""


async def test_the_log_is_for_what_is_wrong_with_us_and_not_with_a_file(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async with filming(tmp_path) as crew:
        answer = await crew.http.post("/assets", files={"file": ("pier.png", b"\x89PNG\r\n\x1a\nno more of it")})
        assert "cannot be read as a .png file" in answer.text
        told = capfd.readouterr().err
        await crew.ended(await crew.job_of("fail"))

    assert "Traceback" not in told
    assert "ValueError: a picture too terrible to draw" in capfd.readouterr().err


async def test_a_worker_sees_no_keys(tmp_path: Path) -> None:
    secrets = {"ACT3_API_KEY": "must-not-leak", "HTTPS_PROXY": "http://must-not-leak"}
    async with (
        house(tmp_path, environment={**os.environ, **secrets}) as server,
        client_of(await server.locate()) as crew,
    ):
        environment = await crew.drawn(await crew.ended(await crew.job_of("environment")))

    assert "must-not-leak" not in " ".join(environment.values())
    assert environment["PATH"] == os.environ["PATH"]


async def test_an_engine_that_cannot_be_loaded_fails_its_jobs(tmp_path: Path) -> None:
    async with filming(tmp_path, engine="tests.studio.no_such_engine") as crew:
        job = await crew.ended(await crew.job_of("A pier"))

    assert "no_such_engine" in job["error"]


async def test_one_worker_draws_one_job_after_another(tmp_path: Path, director: Director) -> None:
    async with filming(tmp_path, workers=1) as crew:
        jobs = [await crew.job_of(director.prompt) for _ in range(2)]
        pids: list[int] = []
        for _ in jobs:
            async with director.actor() as actor:
                pids.append(actor.pid)
                assert [(await crew.now(job))["status"] for job in jobs].count("processing") == 1
                await actor.finish()
        for job in jobs:
            await crew.ended(job)

    assert pids[0] == pids[1]


async def test_two_workers_draw_at_the_same_time(tmp_path: Path, director: Director) -> None:
    async with filming(tmp_path) as crew:
        jobs = [await crew.job_of(director.prompt) for _ in range(2)]

        async with director.actor() as one, director.actor() as other:
            assert one.pid != other.pid
            await one.finish()
            await other.finish()
            assert [(await crew.ended(job))["status"] for job in jobs] == ["success", "success"]


async def test_an_idle_worker_is_ended(tmp_path: Path, director: Director) -> None:
    async with filming(tmp_path, limits=Limits(workers=1, idle_seconds=0.05)) as crew:
        job = await crew.job_of(director.prompt)
        async with director.actor() as actor:
            await actor.finish()
            await crew.ended(job)

        with anyio.fail_after(PATIENCE):
            while is_running(actor.pid):
                await crew.balance()
        assert (await crew.ended(await crew.job_of("A pier")))["status"] == "success"


async def test_nothing_half_drawn_is_left(tmp_path: Path) -> None:
    media = tmp_path / "studio" / "media"
    async with filming(tmp_path) as crew:
        await crew.ended(await crew.job_of("fail"))
        job = await crew.ended(await crew.job_of("A pier"))

    assert [file.name.partition("-")[0] for file in media.glob("*.mp4")] == [job["job_id"]]
    assert list((media / "partial").iterdir()) == []


async def test_what_a_crash_left_is_tidied_up_at_the_next_start(tmp_path: Path) -> None:
    media = tmp_path / "studio" / "media"
    async with filming(tmp_path) as crew:
        job = await crew.ended(await crew.job_of("A pier"))
    (media / "partial" / "claim").mkdir()
    (media / "job_x-claim.mp4").touch()

    async with filming(tmp_path) as crew:
        assert (await crew.drawn(job))["prompt"] == "A pier"
        assert sorted(file.name.partition("-")[0] for file in media.iterdir()) == [job["job_id"], "partial"]
        assert list((media / "partial").iterdir()) == []


async def test_a_worker_that_asks_for_more_memory_than_it_may_have_fails_its_job(tmp_path: Path) -> None:
    async with filming(tmp_path, limits=Limits(workers=1, memory_bytes=1024**3)) as crew:
        job = await crew.ended(await crew.job_of("hungry"))

        assert "more memory" in job["error"]
        assert (await crew.ended(await crew.job_of("A pier")))["status"] == "success"
