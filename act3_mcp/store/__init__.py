"""SQLite for everything that must outlive the process, and the locks between processes."""

from act3_mcp.store.database import Database, Row, Transaction, Value
from act3_mcp.store.locks import FileLock
from act3_mcp.store.owners import Owner

__all__ = ["Database", "FileLock", "Owner", "Row", "Transaction", "Value"]
