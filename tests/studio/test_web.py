"""What holds for every request and every response."""

import re

import httpx2
import pytest

from tests.studio.filming import Crew, refused

ANSWERS = [
    ("POST", "/projects", {"title": "x"}, 201),
    ("POST", "/projects", {}, 422),
    ("GET", "/account/credits", None, 200),
    ("GET", "/jobs/job_none", None, 404),
    ("GET", "/nowhere", None, 404),
    ("DELETE", "/projects", None, 405),
]


@pytest.mark.parametrize(("method", "path", "body", "status"), ANSWERS)
async def test_every_answer_carries_a_request_id_and_the_rate_headers(
    crew: Crew, method: str, path: str, body: dict[str, object] | None, status: int
) -> None:
    answers = [await crew.ask(method, path, body) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [status, status]
    assert answers[0].headers["X-Request-ID"] != answers[1].headers["X-Request-ID"]
    assert re.fullmatch(r"req_[0-9a-f]{20}", answers[0].headers["X-Request-ID"])
    assert int(answers[0].headers["X-RateLimit-Limit"]) >= int(answers[0].headers["X-RateLimit-Remaining"]) > 100_000
    assert int(answers[0].headers["X-RateLimit-Reset"]) > 1_700_000_000


@pytest.mark.parametrize("key", ["", "Bearer", "Bearer wrong", "Basic abc", "Bearer caf\u00e9"])
async def test_without_the_key_nothing_is_answered(crew: Crew, key: str) -> None:
    headers = {b"Authorization": key.encode("latin-1")}

    refused(await crew.http.get("/account/credits", headers=headers), 401, "unauthorized")
    refused(await crew.http.post("/projects", headers=headers, json={"title": "x"}), 401, "unauthorized")


async def test_the_scheme_of_the_key_may_be_written_in_any_case(crew: Crew) -> None:
    assert crew.site.key is not None
    key = f"bearer {crew.site.key.get_secret_value()}"

    assert (await crew.http.get("/account/credits", headers={"Authorization": key})).status_code == 200


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", ""])
async def test_other_hosts_names_are_refused_even_with_the_key(crew: Crew, host: str) -> None:
    refused(await crew.http.get("/account/credits", headers={"Host": host}), 403, "forbidden_host")


async def test_localhost_is_another_name_of_ours(crew: Crew) -> None:
    port = httpx2.URL(crew.site.base_url).port

    assert (await crew.http.get("/account/credits", headers={"Host": f"localhost:{port}"})).status_code == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1"])
async def test_pages_of_other_origins_are_refused(crew: Crew, origin: str) -> None:
    refused(await crew.http.get("/account/credits", headers={"Origin": origin}), 403, "forbidden_origin")
    refused(await crew.http.options("/projects", headers={"Origin": origin}), 403, "forbidden_origin")


async def test_our_own_origin_may_ask(crew: Crew) -> None:
    origin = crew.site.base_url.removesuffix("/act3/v1")

    assert (await crew.http.get("/account/credits", headers={"Origin": origin})).status_code == 200


@pytest.mark.parametrize(
    "body",
    [b"{", b"[]", b'"x"', b"null", b"\xff", b'{"title": NaN}', b'{"title": "\\ud800"}', b"[" * 100_000],
)
async def test_a_body_that_is_no_json_object_is_refused(crew: Crew, body: bytes) -> None:
    refused(await crew.http.post("/projects", content=body), 400, "validation_error")


@pytest.mark.parametrize("rate", [b"1e400", b"-1e400", b"1" * 400, b"true", b"[]"])
async def test_a_number_that_is_none_is_refused_by_field(crew: Crew, rate: bytes) -> None:
    answer = await crew.http.post("/projects", content=b'{"title": "x", "frame_rate": ' + rate + b"}")

    assert answer.status_code in {400, 422}
    assert answer.json()["error"] == "validation_error"


async def test_an_unknown_field_is_refused_with_the_nearest_real_one(crew: Crew) -> None:
    body = refused(await crew.ask("POST", "/projects", {"titel": "x"}), 422, "validation_error")

    assert body["field"] == "titel"
    assert body["message"] == "titel: no such field. Did you mean title?"


async def test_a_field_for_a_request_that_takes_none_is_refused(crew: Crew) -> None:
    shot = await crew.shot()

    answer = await crew.ask("POST", f"/shots/{shot['shot_id']}/generate", {"quality": "high"})

    assert "takes no fields" in refused(answer, 422, "validation_error")["message"]
    assert (await crew.ask("PUT", f"/shots/{shot['shot_id']}", {})).json()["status"] == "not_started"


async def test_a_missing_field_is_named_and_explained(crew: Crew) -> None:
    body = refused(await crew.ask("POST", "/projects", {}), 422, "validation_error")

    assert body["message"] == "title: Field required. Title people will read."


async def test_another_kind_of_body_is_refused(crew: Crew) -> None:
    refused(await crew.http.post("/projects", data={"title": "x"}), 415, "unsupported_media_type")


async def test_a_body_over_a_megabyte_is_refused_declared_or_not(crew: Crew) -> None:
    async def chunks():
        for _ in range(20):
            yield b" " * 65_536

    refused(await crew.http.post("/projects", content=b" " * 1_100_000), 413, "payload_too_large")
    refused(await crew.http.post("/projects", content=chunks()), 413, "payload_too_large")


@pytest.mark.parametrize("tail", ["/", "/projects/", "/../projects", "/jobs//result", "/jobs/a%2Fresult/result/x"])
async def test_an_unknown_path_is_not_found_and_never_redirected(crew: Crew, tail: str) -> None:
    answer = await crew.http.get(httpx2.URL(crew.site.base_url + tail))

    assert answer.status_code in {404, 405}
    assert answer.json()["error"] in {"not_found", "method_not_allowed"}


async def test_a_wrong_method_is_told_the_right_one(crew: Crew) -> None:
    answer = await crew.ask("DELETE", "/renders")

    refused(answer, 405, "method_not_allowed")
    assert answer.headers["Allow"] == "POST"


@pytest.mark.parametrize(
    "id_", ["..", "%2e%2e", "a%2Fb", "a%0Ab", "x" * 10_000, "%F0%9F%8E%AC", "%00", "' OR 1=1 --", "%FF"]
)
async def test_strange_ids_reach_nothing(crew: Crew, id_: str) -> None:
    url = httpx2.URL(crew.site.base_url).copy_with(raw_path=f"/act3/v1/jobs/{id_}".encode().replace(b" ", b"%20"))

    answer = await crew.http.get(url)

    refused(answer, 404, "not_found")
    assert len(answer.content) < 500
