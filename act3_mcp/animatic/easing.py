"""How something begins and ends softly."""


def eased(share: float) -> float:
    """From 0 to 1 with no jerk at either end."""
    share = max(0.0, min(1.0, share))
    return share * share * (3 - 2 * share)


def pushed(share: float) -> float:
    """The same, but at an even pace in between, as a dolly grip pushes."""
    share = max(0.0, min(1.0, share))
    smooth = share * share * share * (share * (share * 6 - 15) + 10)
    return 0.35 * share + 0.65 * smooth
