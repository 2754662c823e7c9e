"""How long a call waits, and what it makes of Retry-After."""

import pytest

from act3_mcp.upstream.retry import RetryPolicy, retry_after

NOW = 1_700_000_000.0


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0.5", 0.5),
        ("120", 120.0),
        ("Tue, 14 Nov 2023 22:13:30 GMT", 10.0),
        ("Tue, 14 Nov 2023 22:13:10 GMT", 0.0),
        ("-1", None),
        ("soon", None),
        ("nan", None),
        ("inf", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date_and_nonsense_is_nothing(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}, NOW) == seconds


def test_waits_grow_to_a_ceiling_and_then_give_up() -> None:
    policy = RetryPolicy(attempts=6, base=0.5, cap=3.0, jitter=lambda: 1.0)

    assert [policy.wait_before(attempt, None, 0.0) for attempt in range(2, 8)] == [0.5, 1.0, 2.0, 3.0, 3.0, None]


def test_a_wait_is_never_shorter_than_asked_for() -> None:
    assert RetryPolicy(jitter=lambda: 0.0).wait_before(2, 4.0, 0.0) == 4.0


def test_a_wait_that_does_not_fit_the_budget_gives_up() -> None:
    policy = RetryPolicy(budget=10.0, jitter=lambda: 0.0)

    assert policy.wait_before(2, 6.0, 5.0) is None
    assert policy.wait_before(2, 5.0, 5.0) == 5.0
