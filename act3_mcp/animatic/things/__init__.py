"""Things a prompt may name, drawn in metres: vehicles, landmarks, furniture, instruments and what lies on a table."""
