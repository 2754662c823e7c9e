"""A hosted ACT3 written from its public documentation alone, strict about all that it is sent.

It shares no model and no path with the package: what both got wrong in the
same way would otherwise pass. What the documentation leaves open is said in
the way an `Accent` chooses.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

import httpx2

from tests.upstreams.accents import Accent
from tests.upstreams.act3_fields import PROJECT, RENDER, SCENE, SHOT, Check, RefusedError

Row = dict[str, Any]

HOST = "act3.example"
CDN = "cdn.example"
KEY = "strict-key-that-must-not-leak"
ENVIRONMENT = {
    "ACT3_API_KEY": KEY,
    "ACT3_BASE_URL": f"https://{HOST}/v1",
    "ACT3_MCP_MEDIA_ORIGINS": f"https://{CDN}",
    "ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS": "1000000",
}
MOVIE = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(range(256)) * 8
PRICE = 25
PAGE_ROWS = 2
CREATED_AT = "2025-01-15T14:32:00Z"


@dataclass
class StrictAct3:
    """One account with one key; a job moves one step each time it is looked at."""

    accent: Accent
    balance: int = 1000
    tables: dict[str, dict[str, Row]] = field(default_factory=dict)
    history: list[Row] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    _count: int = 0

    def transport(self) -> httpx2.MockTransport:
        return httpx2.MockTransport(self.answer)

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        """The answer to any request, to the API's host or to that of its media."""
        self._count += 1
        try:
            response = self._media(request) if request.url.host == CDN else self._api(request)
        except RefusedError as refusal:
            self.refused.append(f"{request.method} {request.url}: {refusal}")
            response = httpx2.Response(refusal.status, json=refusal.body)
        response.headers.update(
            {
                "X-Request-ID": f"req_{self._count}",
                "X-RateLimit-Limit": "6000",
                "X-RateLimit-Remaining": "5999",
                "X-RateLimit-Reset": "1700000000",
            }
        )
        return response

    def _media(self, request: httpx2.Request) -> httpx2.Response:
        if "authorization" in request.headers:
            raise RefusedError(400, "leak", "The key was sent to another host.")
        return httpx2.Response(200, content=MOVIE, headers={"Content-Type": "video/mp4"})

    def _api(self, request: httpx2.Request) -> httpx2.Response:  # noqa: C901, PLR0912 # 22 operations
        if request.url.scheme != "https" or request.url.host != HOST:
            raise RefusedError(400, "wrong_host", f"{request.url} is not this API.")
        if request.headers.get("authorization") != f"Bearer {KEY}":
            raise RefusedError(401, "unauthorized", "The API key is missing or wrong.")
        if not request.url.path.startswith("/v1/"):
            raise RefusedError(404, "not_found", "There is no such path.")
        if request.method in {"GET", "DELETE"} and request.content:
            raise RefusedError(400, "unexpected_body", "This operation takes no body.")
        match request.method, request.url.path.removeprefix("/v1/").split("/"):
            case "GET", ["projects"]:
                return self._list(request, "project", self._table("project").values())
            case "POST", ["projects"]:
                return self._made("project", self._body(request, PROJECT, {"title"}))
            case "GET", ["projects", key]:
                return self._one(request, "project", key)
            case "PUT", ["projects", key]:
                return self._changed(request, "project", key, PROJECT)
            case "DELETE", ["projects", key]:
                return self._delete(request, "project", key)
            case "GET", ["projects", key, "scenes"]:
                return self._list(request, "scene", self._under("scene", "project", key))
            case "POST", ["projects", key, "scenes"]:
                return self._made("scene", self._body(request, SCENE, {"title"}), project_id=self._id("project", key))
            case "GET", ["scenes", key, "shots"]:
                return self._list(request, "shot", self._under("shot", "scene", key))
            case "POST", ["scenes", key, "shots"]:
                return self._made("shot", self._body(request, SHOT, set()), scene_id=self._id("scene", key))
            case "PUT", ["shots", key]:
                return self._changed(request, "shot", key, SHOT)
            case "POST", ["shots", key, "generate"]:
                return self._generate(request, key)
            case "GET", ["jobs", key]:
                return self._look(request, "job", key)
            case "GET", ["jobs", key, "result"]:
                return self._result(request, key)
            case "POST", ["renders"]:
                return self._render(self._body(request, RENDER, {"project_id"}))
            case "GET", ["renders", key]:
                return self._look(request, "render", key)
            case "GET", ["renders", key, "download"]:
                return self._download(request, key)
            case "GET", ["assets"]:
                return self._list(request, "asset", self._table("asset").values())
            case "POST", ["assets"]:
                return self._upload(request)
            case "GET", ["assets", key]:
                return self._one(request, "asset", key)
            case "DELETE", ["assets", key]:
                return self._delete(request, "asset", key)
            case "GET", ["account", "credits"]:
                self._query(request)
                return self._say("account", {self.accent.balance: self.balance, "monthly_remaining": 600})
            case "GET", ["account", "credits", "history"]:
                return self._list(request, "use", self.history)
            case _:
                raise RefusedError(404, "not_found", f"There is no {request.method} {request.url.path}.")

    # What a request may hold.

    def _query(self, request: httpx2.Request, *known: str) -> dict[str, str]:
        given = dict(request.url.params.multi_items())
        if given.keys() - set(known):
            raise RefusedError(422, "unknown_parameter", f"Unknown query parameters: {sorted(given)}.")
        return given

    def _body(self, request: httpx2.Request, known: dict[str, Check], required: set[str]) -> Row:
        self._query(request)
        if request.headers.get("content-type") != "application/json":
            raise RefusedError(415, "unsupported_media_type", "Send application/json.")
        body = json.loads(request.content)
        if not isinstance(body, dict) or body.keys() - known.keys():
            raise RefusedError(422, "unknown_field", f"Unknown fields: {sorted(body)}.")
        if not body or required - body.keys():
            raise RefusedError(422, "missing_field", f"Required: {sorted(required)}.")
        for name, value in body.items():
            if not known[name](value):
                raise RefusedError(422, "invalid_field", f"{name} cannot be {value!r}.")
        return dict(body)

    # Rows, and how they are said.

    def _table(self, noun: str) -> dict[str, Row]:
        return self.tables.setdefault(noun, {})

    def _row(self, noun: str, key: str) -> Row:
        if key not in self._table(noun):
            raise RefusedError(404, "not_found", f"There is no {noun} {key}.")
        return self._table(noun)[key]

    def _id(self, noun: str, key: str) -> str:
        self._row(noun, key)
        return key

    def _under(self, noun: str, parent: str, key: str) -> list[Row]:
        self._row(parent, key)
        return [row for row in self._table(noun).values() if row[f"{parent}_id"] == key]

    def _new(self, noun: str, row: Row) -> Row:
        self._count += 1
        key = f"{noun}_{self._count}"
        named = "id" if self.accent.id_key == "id" else f"{noun}_id"
        self._table(noun)[key] = {named: key, **row, "created_at": CREATED_AT}
        return self._table(noun)[key]

    def _said(self, row: Row) -> Row:
        """A row as it goes out: what begins with `_` is ours, and something nobody documented is added."""
        return {
            **{name: value for name, value in row.items() if not name.startswith("_")},
            "_links": {"self": "/v1/x"},
            "owner": {"id": "user_9", "note": None},
        }

    def _say(self, noun: str, row: Row, status: int = 200) -> httpx2.Response:
        said = self._said(row)
        key = noun if self.accent.one == "noun" else self.accent.one
        return httpx2.Response(status, json={key: said, "meta": {"version": 1}} if key else said)

    def _one(self, request: httpx2.Request, noun: str, key: str) -> httpx2.Response:
        self._query(request)
        return self._say(noun, self._row(noun, key))

    def _list(self, request: httpx2.Request, noun: str, rows: Iterable[Row]) -> httpx2.Response:
        said = [self._said(row) for row in rows]
        if self.accent.pages == "all":
            self._query(request)
            return httpx2.Response(200, json=said if not self.accent.many else {self.accent.many: said})
        if self.accent.pages == "cursor":
            given = self._query(request, "cursor").get("cursor", "after+0/=")
            start = int(given.removeprefix("after+").removesuffix("/="))
            # The cursor of the last page leads past the end; only `has_more` says so.
            follows = {"has_more": start + PAGE_ROWS < len(said), "next_cursor": f"after+{start + PAGE_ROWS}/="}
            if not said:
                follows["next_cursor"] = ""
        else:
            start = int(self._query(request, "page", "of").get("page", "0"))
            link = str(request.url.copy_with(params={"page": start + PAGE_ROWS, "of": len(said)}))
            follows = {"next": link if start + PAGE_ROWS < len(said) else None}
        return httpx2.Response(200, json={self.accent.many: said[start : start + PAGE_ROWS], **follows})

    def _made(self, noun: str, body: Row, **more: str) -> httpx2.Response:
        return self._say(noun, self._new(noun, {**body, **more}), self.accent.made)

    def _changed(self, request: httpx2.Request, noun: str, key: str, known: dict[str, Check]) -> httpx2.Response:
        row = self._row(noun, key)
        row.update(self._body(request, known, set()))
        return self._say(noun, row)

    def _delete(self, request: httpx2.Request, noun: str, key: str) -> httpx2.Response:
        self._query(request)
        self._row(noun, key)
        del self._table(noun)[key]
        if self.accent.deleted == 204:
            return httpx2.Response(204)
        return httpx2.Response(200, json={"deleted": True})

    # Work.

    def _charge(self, action: str, **more: Any) -> None:
        if self.balance < PRICE:
            said = f"Your credit balance ({self.balance}) is below the required amount ({PRICE}) for this operation."
            raise RefusedError(402, "insufficient_credits", said, required_credits=PRICE, current_balance=self.balance)
        self.balance -= PRICE
        self.history.append({"date": CREATED_AT, "action": action, "credits": PRICE, **more})

    def _generate(self, request: httpx2.Request, shot_id: str) -> httpx2.Response:
        self._query(request)
        if request.content:
            raise RefusedError(422, "unexpected_body", "Generating takes no body.")
        if "prompt" not in self._row("shot", shot_id):
            raise RefusedError(422, "invalid_field", "The shot has no prompt.")
        self._charge("generate", shot_id=shot_id, model="veo3")
        return self._work("job", {"shot_id": shot_id})

    def _render(self, body: Row) -> httpx2.Response:
        self._row("project", body["project_id"])
        scenes = body.get("scene_ids") or [
            key for key, row in self._table("scene").items() if row["project_id"] == body["project_id"]
        ]
        shots = body.get("shot_ids") or [key for key, row in self._table("shot").items() if row["scene_id"] in scenes]
        clips = {row["shot_id"] for row in self._table("job").values() if row["_step"] == 2}
        if not shots or set(shots) - clips:
            raise RefusedError(409, "not_ready", "A shot has no clip yet.")
        self._charge("render", project_id=body["project_id"])
        return self._work("render", body)

    def _work(self, noun: str, row: Row) -> httpx2.Response:
        made = self._new(noun, {**row, "status": self.accent.words[0], "estimated_credits": PRICE, "_step": 0})
        return self._say(noun, made, self.accent.taken)

    def _look(self, request: httpx2.Request, noun: str, key: str) -> httpx2.Response:
        self._query(request)
        row = self._row(noun, key)
        row["_step"] = min(row["_step"] + 1, 2)
        row["status"] = self.accent.words[row["_step"]]
        row["progress"] = 50 * row["_step"]
        if row["_step"] == 2:
            row["credits_used"] = PRICE
        return self._say(noun, row)

    def _finished(self, request: httpx2.Request, noun: str, key: str) -> str:
        self._query(request)
        if self._row(noun, key)["_step"] < 2:
            raise RefusedError(409, "not_ready", f"The {noun} has not finished.")
        return f"https://{CDN}/renders/{key}.mp4"

    def _result(self, request: httpx2.Request, key: str) -> httpx2.Response:
        url = self._finished(request, "job", key)
        match self.accent.result:
            case "json":
                return self._say("result", {"job_id": key, "result_url": url})
            case "redirect":
                return httpx2.Response(302, headers={"Location": url})
            case "bytes":
                return httpx2.Response(200, content=MOVIE, headers={"Content-Type": "video/mp4"})

    def _download(self, request: httpx2.Request, key: str) -> httpx2.Response:
        url = self._finished(request, "render", key)
        if self.accent.result == "bytes":
            return httpx2.Response(200, content=MOVIE, headers={"Content-Type": "video/mp4"})
        return self._say("download", {"download_url": url, "expires_at": "2030-01-15T14:32:00Z"})

    # Assets.

    def _upload(self, request: httpx2.Request) -> httpx2.Response:
        self._query(request)
        kind = request.headers.get("content-type", "")
        if not kind.startswith("multipart/form-data; boundary="):
            raise RefusedError(415, "unsupported_media_type", "Send multipart/form-data.")
        message = BytesParser(policy=HTTP).parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + request.content)
        parts = {str(part.get_param("name", header="content-disposition")): part for part in message.iter_parts()}
        if "file" not in parts or parts.keys() - {"file", "name", "type", "tags"}:
            raise RefusedError(422, "unknown_field", f"The form has {sorted(parts)}.")
        file = parts.pop("file")
        content = file.get_payload(decode=True)
        name = parts["name"].get_content().strip() if "name" in parts else file.get_filename()
        if not name or not isinstance(content, bytes) or not content:
            raise RefusedError(422, "invalid_field", "The file has no name or no content.")
        row = {"name": name, "type": file.get_content_maintype(), "size_bytes": len(content)}
        return self._made("asset", {**row, "url": f"https://{CDN}/assets/{name}"})
