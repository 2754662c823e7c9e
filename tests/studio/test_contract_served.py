"""The studio answers the contract, all of it, and nothing else."""

import importlib
import pkgutil

import pytest

from act3_mcp.contract import act3
from act3_mcp.contract.endpoints import Read, Upload, Write
from act3_mcp.studio.act3 import served_endpoints
from act3_mcp.studio.prices import clip_price, film_price


def test_every_endpoint_of_the_contract_is_served() -> None:
    nouns = [importlib.import_module(f"{act3.__name__}.{noun.name}") for noun in pkgutil.iter_modules(act3.__path__)]
    stated = {
        (value.method, value.path)
        for noun in nouns
        for value in vars(noun).values()
        if isinstance(value, (Read, Write, Upload))
    }

    assert {(endpoint.method, endpoint.path) for endpoint in served_endpoints()} == stated


@pytest.mark.parametrize(
    ("engine", "resolution", "seconds", "credits_"),
    [
        ("veo3", "1080p", 8, 2080),
        ("VEO3", "360p", 5, 1300),
        ("seedance", "480p", 8, 366),
        ("seedance", "540p", 8, 786),
        ("seedance-mini", "1080p", 8, 157),
        ("animatic", "720p", 4, 79),
        ("someone-elses", "480p", 1, 10),
    ],
)
def test_a_clip_costs_what_the_published_table_says(
    engine: str, resolution: str, seconds: float, credits_: int
) -> None:
    assert clip_price(engine, resolution, seconds) == credits_


def test_a_film_costs_by_the_second() -> None:
    assert film_price(10.5) == 756
