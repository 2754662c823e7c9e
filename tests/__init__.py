"""The suite; its helpers are imported by name."""
