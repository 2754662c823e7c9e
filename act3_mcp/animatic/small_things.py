"""Names of what stands on a table, for rooms that must then have one."""

from act3_mcp.animatic.things.catalogue import KINDS

ON_A_TABLE = {name for name, kind in KINDS.items() if kind.where == "table"}
