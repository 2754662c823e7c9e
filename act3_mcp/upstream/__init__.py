"""Async clients over the contracts' endpoints, and the only code that speaks to other hosts."""
