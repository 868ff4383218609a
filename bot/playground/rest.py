"""Discord's REST v10 over HTTP: reads a call, asks limits and faults, lets the world answer."""

import asyncio
import io
import math
import re
from collections.abc import Mapping
from email.utils import formatdate
from typing import cast
from urllib.parse import unquote

import orjson
from aiohttp import BodyPartReader, web

from bot.playground.calls import Call, RefusedError, Upload
from bot.playground.faults import Fault, Faults
from bot.playground.gateway import Gateway
from bot.playground.limits import Limits, Verdict
from bot.playground.replies import Json
from bot.playground.world import World

_VIA = {"Via": "1.1 google"}
_NEEDS_NO_TOKEN = re.compile(r"/gateway|/(?:interactions|webhooks)/\d+/[^/]+.*")
_TOO_MANY = 429


class Rest:
    """The routes below /api/v10 for one bot, known by its token."""

    def __init__(
        self, world: World, token: str, *, gateway: Gateway, limits: Limits, faults: Faults, shards: int
    ) -> None:
        self._gateway = gateway
        self._world = world
        self._token = token
        self._limits = limits
        self._faults = faults
        self._shards = shards

    async def handle(self, request: web.Request) -> web.Response:
        """Answer one request, and say what time it is for this Discord."""
        response = await self._answer(request)
        response.headers["Date"] = formatdate(self._world.clock(), usegmt=True)
        return response

    async def _answer(self, request: web.Request) -> web.Response:
        path = f"/{request.match_info['path']}"
        if (
            not _NEEDS_NO_TOKEN.fullmatch(path)
            and request.headers.get("Authorization") != f"Bot {self._token}"
        ):
            return _refusal(RefusedError(401, 0, "401: Unauthorized"))
        verdict = self._limits.judge(request.method, path, self._world.clock())
        if verdict.body is not None:
            return _answer(verdict.body, _TOO_MANY, verdict.headers)
        fault = self._faults.next_for(request.method, path)
        if fault is None:
            return await self._respond(request, path, verdict)
        await asyncio.sleep(fault.delay)
        response: web.Response | None = None
        if fault.after_doing or not fault.spoils_the_answer:
            response = await self._respond(request, path, verdict)
        if fault.strike:
            fault.strike()
        if fault.cut and request.transport:
            request.transport.abort()
        return response if response and not fault.spoils_the_answer else _fault(fault)

    async def _respond(self, request: web.Request, path: str, verdict: Verdict) -> web.Response:
        try:
            result = self._own(path) or self._world.call(await _read(request, path))
        except RefusedError as refusal:
            return _refusal(refusal, verdict.headers)
        return _answer(result, 200, verdict.headers)

    def _own(self, path: str) -> Json | None:
        match path:
            case "/gateway":
                return {"url": self._gateway.url}
            case "/gateway/bot":
                left = max(0, 1000 - self._gateway.identified)
                limit = {"total": 1000, "remaining": left, "reset_after": 86_400_000, "max_concurrency": 1}
                return {"url": self._gateway.url, "shards": self._shards, "session_start_limit": limit}
            case _:
                return None


async def _read(request: web.Request, path: str) -> Call:
    body: object = None
    files: list[Upload] = []
    if request.content_type.startswith("multipart/"):
        body, files = await _read_parts(request)
    elif raw := await request.read():
        body = _decoded(raw)
    if body is not None and not isinstance(body, dict | list):
        raise RefusedError(400, 50109, "The request body contains invalid JSON.")
    reason = unquote(request.headers.get("X-Audit-Log-Reason", "")) or None
    given = cast("Json | list[Json] | None", body)
    return Call(request.method, path, given, dict(request.query), files, reason)


async def _read_parts(request: web.Request) -> tuple[object, list[Upload]]:
    body: object = None
    files: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        raw = bytes(await part.read())
        if part.filename:
            files.append(Upload(part.filename, io.BytesIO(raw)))
        elif part.name == "payload_json":
            body = _decoded(raw)
    return body, files


def _decoded(raw: bytes) -> object:
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise RefusedError(400, 50109, "The request body contains invalid JSON.") from error


def _answer(result: object, status: int, headers: Mapping[str, str]) -> web.Response:
    if result is None:
        return web.Response(status=204, headers={**_VIA, **headers})
    return _json(result, status, {**_VIA, **headers})


def _json(result: object, status: int, headers: Mapping[str, str]) -> web.Response:
    # discord.py takes a body for JSON only if the header says exactly this, without a charset.
    exactly = {"Content-Type": "application/json"}
    return web.Response(body=orjson.dumps(result), status=status, headers={**headers, **exactly})


def _refusal(refusal: RefusedError, headers: Mapping[str, str] | None = None) -> web.Response:
    return _answer(refusal.body, refusal.status, headers or {})


def _fault(fault: Fault) -> web.Response:
    refusal = RefusedError(fault.status or 500, fault.code, f"{fault.status}: as a test asked for")
    body, headers = refusal.body, dict(_VIA) if fault.via else {}
    if fault.status == _TOO_MANY:
        body |= {"retry_after": fault.retry_after, "global": fault.scope == "global"}
        headers |= {"Retry-After": str(math.ceil(fault.retry_after)), "X-RateLimit-Scope": fault.scope}
        if fault.scope == "global":
            headers["X-RateLimit-Global"] = "true"
    return _json(body, refusal.status, headers)
