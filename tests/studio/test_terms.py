"""Plans, links that expire, faults: the studio on other terms than the usual ones."""

import argparse
from pathlib import Path
from random import Random

import httpx2
import pytest

from act3_mcp.cli import studio as command
from act3_mcp.errors import ConfigError
from act3_mcp.studio import Limits, Terms
from act3_mcp.studio.faults import OTHER_FAULTS, REQUEST_FAULTS, Fault, Faults, parse
from act3_mcp.studio.plans import PLANS
from act3_mcp.studio.rates import Rate
from tests.studio.filming import Clock, Director, filming, refused


def faulty(*rules: str, seed: int | None = None) -> Terms:
    return Terms(faults=Faults([parse(rule) for rule in rules], seed))


def terms(*flags: str) -> Terms:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.terms_of(parser.parse_args(flags))


@pytest.mark.parametrize(("plan", "rate", "renders"), [("free", 10, 1), ("community", 30, 1), ("standard", 60, 3)])
def test_plans_are_the_seeds(plan: str, rate: int, renders: int) -> None:
    assert (PLANS[plan].requests_per_minute, PLANS[plan].renders) == (rate, renders)
    assert PLANS[plan].within(Limits(workers=4)).workers == renders


async def test_a_plans_rate_is_counted_told_and_kept_until_the_minute_is_over(tmp_path: Path) -> None:
    clock = Clock()
    async with filming(tmp_path, clock=clock, terms=Terms(plan=PLANS["free"])) as crew:
        answers = [await crew.ask("GET", "/account/credits") for _ in range(10)]
        over = await crew.ask("POST", "/projects", {"title": "x"})

        assert [answer.status_code for answer in answers] == [200] * 10
        assert [int(answer.headers["X-RateLimit-Remaining"]) for answer in answers] == [*range(9, -1, -1)]
        refused(over, 429, "rate_limited")
        reset = int(over.headers["X-RateLimit-Reset"])
        assert (over.headers["X-RateLimit-Limit"], over.headers["X-RateLimit-Remaining"]) == ("10", "0")
        assert int(over.headers["Retry-After"]) == reset - clock.now
        clock.now = reset - 1
        refused(await crew.ask("GET", "/projects"), 429, "rate_limited")
        clock.now = reset
        assert (await crew.get("/projects"))["projects"] == []


async def test_what_is_turned_away_at_the_door_uses_up_no_rate(tmp_path: Path) -> None:
    async with filming(tmp_path, clock=Clock(), terms=Terms(plan=PLANS["free"])) as crew:
        for _ in range(20):
            refused(
                await crew.http.get("/projects", headers={"Origin": "https://evil.example"}), 403, "forbidden_origin"
            )

        assert (await crew.ask("GET", "/projects")).headers["X-RateLimit-Remaining"] == "9"


def test_a_minute_of_another_time_starts_anew_even_when_the_clock_goes_back() -> None:
    rate = Rate(1)

    assert [rate.take(now).is_over for now in (120, 121, 60, 61, 180)] == [False, True, False, True, False]


async def test_a_plan_draws_no_more_at_a_time_than_it_allows(tmp_path: Path, director: Director) -> None:
    plan = PLANS["free"]
    async with filming(tmp_path, clock=Ticking(), terms=Terms(plan=plan, credits=1000)) as crew:
        shots = [await crew.shot(prompt=director.prompt, resolution="480p") for _ in range(2)]
        jobs = [await crew.generate(shot) for shot in shots]
        async with director.actor() as first:
            assert [(await crew.now(job))["status"] for job in jobs] == ["processing", "queued"]
            await first.finish()
        async with director.actor() as second:
            await second.finish()
        assert [(await crew.ended(job))["status"] for job in jobs] == ["success", "success"]


class Ticking(Clock):
    """Time that flies, so that no rate is ever used up."""

    def __call__(self) -> float:
        self.now += 60
        return self.now


async def test_a_plan_opens_with_its_credits_and_asks_for_fewer_looks(tmp_path: Path) -> None:
    async with filming(tmp_path, terms=Terms(plan=PLANS["free"]), limits=Limits(workers=0)) as crew:
        assert await crew.balance() == 800
        shot = await crew.shot(resolution="480p")
        assert (await crew.ask("POST", f"/shots/{shot['shot_id']}/generate")).headers["Retry-After"] == "12"


async def test_links_live_as_long_as_the_terms_say(tmp_path: Path) -> None:
    clock = Clock()
    async with filming(tmp_path, clock=clock, terms=Terms(link_seconds=30)) as crew:
        job = await crew.ended(await crew.job_of("A pier"))

        clock.now += 30
        assert (await crew.http.get(job["result_url"])).status_code == 200
        clock.now += 31
        refused(await crew.http.get(job["result_url"]), 403, "link_expired")
        assert (await crew.http.get((await crew.now(job))["result_url"])).status_code == 200


def test_the_same_seed_gives_the_same_faults() -> None:
    def met(seed: int) -> list[list[str]]:
        faults = faulty("500:0.3", "429:0.3", seed=seed).faults
        return [[fault.kind for fault in faults.upon("GET", "/projects")] for _ in range(50)]

    assert met(1) == met(1) != met(2)
    assert {(), ("500",), ("429",), ("500", "429")} == {tuple(kinds) for kinds in met(1)}


async def test_a_fault_strikes_the_requests_it_names_alone(tmp_path: Path) -> None:
    async with filming(tmp_path, terms=faulty("503=7:POST /scenes/*/shots", "404:GET /media/*")) as crew:
        scene = await crew.scene()
        answer = await crew.ask("POST", f"/scenes/{scene['scene_id']}/shots", {"prompt": "x"})

        refused(answer, 503, "unavailable")
        assert answer.headers["Retry-After"] == "7"
        assert answer.headers["X-Request-ID"]
        assert (await crew.get(f"/scenes/{scene['scene_id']}/shots"))["shots"] == []
        origin = crew.site.base_url.removesuffix("/act3/v1")
        refused(await crew.http.get(f"{origin}/media/x"), 404, "not_found")


async def test_files_are_spared_unless_named(tmp_path: Path) -> None:
    async with filming(tmp_path, terms=faulty("500:1")) as crew:
        refused(await crew.http.get(crew.site.base_url.removesuffix("/act3/v1") + "/media/x"), 403, "invalid_signature")


async def test_a_dropped_request_did_nothing_and_one_dropped_after_it_was_accepted_did(tmp_path: Path) -> None:
    rules = ("drop:POST /projects/*/scenes", "drop-after-accept:POST /projects")
    async with filming(tmp_path, terms=faulty(*rules)) as crew:
        with pytest.raises(httpx2.RemoteProtocolError):
            await crew.ask("POST", "/projects", {"title": "Lost"})
        refused(await crew.ask("POST", "/projects", {}), 422, "validation_error")

        (project,) = (await crew.get("/projects"))["projects"]
        with pytest.raises(httpx2.RemoteProtocolError):
            await crew.ask("POST", f"/projects/{project['project_id']}/scenes", {"title": "x"})
        assert (await crew.get(f"/projects/{project['project_id']}/scenes"))["scenes"] == []
        assert project["title"] == "Lost"


async def test_a_delay_comes_before_the_rest(tmp_path: Path) -> None:
    async with filming(tmp_path, terms=faulty("delay=0.05", "500:1")) as crew:
        answer = await crew.ask("GET", "/projects")

    assert answer.status_code == 500
    assert answer.elapsed.total_seconds() >= 0.05


async def test_a_stuck_job_never_ends_and_holds_nobody_else_up(tmp_path: Path) -> None:
    async with filming(tmp_path, terms=faulty("stuck-job:0.5", seed=1), limits=Limits(workers=1)) as crew:
        jobs = [await crew.job_of("A pier") for _ in range(6)]
        dice = Random(1)
        meant = ["processing" if dice.random() < 0.5 else "success" for _ in jobs]

        await crew.reached(jobs[-1], meant[-1])
        seen = [await crew.reached(job, status) for job, status in zip(jobs, meant, strict=True)]

    assert set(meant) == {"processing", "success"}
    assert [job["progress"] for job in seen] == [100 if status == "success" else 0 for status in meant]


async def test_a_job_may_fail_on_purpose_and_costs_nothing(tmp_path: Path) -> None:
    async with filming(tmp_path, terms=faulty("failed-job")) as crew:
        job = await crew.ended(await crew.job_of("A pier"))

        assert (job["status"], job["error"]) == ("failed", "This is an injected fault.")
        assert await crew.balance() == 1_000_000


async def test_a_spoilt_link_is_expired_from_the_start(tmp_path: Path) -> None:
    async with filming(tmp_path, terms=faulty("expired-link")) as crew:
        job = await crew.ended(await crew.job_of("A pier"))

        refused(await crew.http.get(job["result_url"]), 403, "link_expired")


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("429:0.2", Fault("429", share=0.2)),
        ("429=5", Fault("429", number=5)),
        ("delay=2.5:/jobs/*", Fault("delay", number=2.5, path="/jobs/*")),
        ("stuck-job:0.5", Fault("stuck-job", share=0.5)),
        ("drop:* /renders", Fault("drop", path="/renders")),
    ],
)
def test_a_rule_is_read(rule: str, fault: Fault) -> None:
    assert parse(rule) == fault


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "NNN",
        "200",
        "399",
        "600",
        "429:2",
        "429:-1",
        "429:nan",
        "500=3",
        "delay=x",
        "delay=1e9",
        "oops",
        "drop:GET",
        "stuck-job:GET /jobs/*",
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_with_the_form_of_one(rule: str) -> None:
    with pytest.raises(ConfigError, match="METHOD PATH"):
        parse(rule)


def test_flags_become_terms() -> None:
    made = terms(
        "--plan", "standard", "--credits", "7", "--link-seconds", "60", "--webhook-url", "http://127.0.0.1:1/x"
    )

    assert (made.plan.name, made.opening_credits, made.link_seconds) == ("standard", 7, 60)
    assert made.webhook is not None
    assert len(made.webhook.secret.get_secret_value()) > 20
    assert (terms().plan.name, terms().opening_credits, terms().webhook) == ("unlimited", 1_000_000, None)


@pytest.mark.parametrize(
    "flags",
    [
        ("--credits", "-1"),
        ("--link-seconds", "0"),
        ("--webhook-secret", "x"),
        ("--webhook-url", "ftp://x"),
        ("--webhook-url", "x"),
        ("--fault", "429:7"),
    ],
)
def test_a_flag_that_cannot_be_used_is_refused_by_name(flags: tuple[str, ...]) -> None:
    with pytest.raises(ConfigError, match=flags[0]):
        terms(*flags)


def test_help_names_every_fault(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        terms("--help")

    told = capsys.readouterr().out
    assert all(word in told for word in ("429", *REQUEST_FAULTS, *OTHER_FAULTS, "--fault-seed"))
