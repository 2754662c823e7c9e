"""What may be spent unasked, and the text that says why not."""

import pytest

from act3_mcp.errors import SpendRefusedError
from act3_mcp.spend.gate import Account, Limits, SpentSoFar, check
from act3_mcp.spend.prices import Price, render_price, shot_price

REAL = Account("act3", real_money=True)
PLAY = Account("act3", real_money=False)
NOTHING = SpentSoFar(0, 0)


def test_play_money_passes_whatever_it_costs() -> None:
    check(PLAY, Limits(per_call=0, per_day=0), Price(None, "unknown"), SpentSoFar(1e9, 1e9))


def test_real_money_is_refused_by_default_and_the_setting_is_named() -> None:
    with pytest.raises(SpendRefusedError, match="ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS") as caught:
        check(REAL, Limits(), Price(1560, "list"), NOTHING)

    assert "1560 act3 credits" in str(caught.value)
    assert "Spent: no." in str(caught.value)


@pytest.mark.parametrize(
    ("limits", "spent", "setting"),
    [
        (Limits(per_call=99, auto_approve=1e6), NOTHING, "ACT3_MCP_ACT3_MAX_CREDITS_PER_CALL"),
        (Limits(per_film=150, auto_approve=1e6), SpentSoFar(51, 51), "ACT3_MCP_ACT3_MAX_CREDITS_PER_FILM"),
        (Limits(per_day=150, auto_approve=1e6), SpentSoFar(0, 51), "ACT3_MCP_ACT3_MAX_CREDITS_PER_DAY"),
        (Limits(auto_approve=150), SpentSoFar(0, 51), "ACT3_MCP_ACT3_AUTO_APPROVE_CREDITS"),
    ],
)
def test_each_limit_stops_what_exceeds_it_and_names_its_setting(
    limits: Limits, spent: SpentSoFar, setting: str
) -> None:
    with pytest.raises(SpendRefusedError, match=setting):
        check(REAL, limits, Price(100, "list"), spent)


def test_what_just_fits_every_limit_passes() -> None:
    limits = Limits(per_call=100, per_film=150, per_day=150, auto_approve=150)

    check(REAL, limits, Price(100, "list"), SpentSoFar(50, 50))


def test_an_unknown_price_of_real_money_is_refused_with_what_would_tell_it() -> None:
    with pytest.raises(SpendRefusedError, match="act3_update_shot"):
        check(REAL, Limits(auto_approve=1e9), Price(None, "no published price"), NOTHING)


def test_a_length_between_two_is_priced_as_the_longer() -> None:
    assert shot_price("veo3", "1080p", 5).credits == 6 * 260
    assert shot_price("veo3", "1080p", 8).credits == 8 * 260
    assert shot_price("veo3", "1080p", 9).credits == 9 * 260


@pytest.mark.parametrize("shot", [(None, "1080p", 5), ("veo3", None, 5), ("veo3", "1080p", None), ("nano", "720p", 5)])
def test_a_price_nobody_publishes_is_unknown_and_says_why(shot: tuple[str, str, float]) -> None:
    price = shot_price(*shot)

    assert price.credits is None
    assert price.basis


def test_a_render_is_priced_by_its_footage() -> None:
    assert render_price([("grok", 4), ("veo3", 5)]).credits == (4 + 6) * 72
    # Whose engine is not known may have been made as long as any engine makes it.
    assert render_price([(None, 9)]).credits == 10 * 72


@pytest.mark.parametrize("shots", [None, [], [("veo3", 4.0), ("veo3", None)]])
def test_a_render_of_which_something_is_not_known_has_no_price(shots: list[tuple[str, float]] | None) -> None:
    price = render_price(shots)

    assert price.credits is None
    assert "act3_" in price.remedy or "shot_ids" in price.remedy


def test_a_cap_for_a_film_lets_nothing_through_for_a_film_nobody_knows() -> None:
    with pytest.raises(SpendRefusedError, match="act3_get_project"):
        check(REAL, Limits(per_film=1e6, auto_approve=1e6), Price(100, "list"), SpentSoFar(None, 0))

    check(REAL, Limits(auto_approve=1e6), Price(100, "list"), SpentSoFar(None, 0))
