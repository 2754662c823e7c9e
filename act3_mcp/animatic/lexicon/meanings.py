"""What a table of the lexicon is made of."""

Meaning = tuple[str, str]
"""The slot a phrase fills, and what it fills it with."""
Table = tuple[tuple[str, str, str], ...]
"""One entry a value: its slot, the value, and its phrases, in their plain form and with commas between."""
