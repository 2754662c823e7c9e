"""What work may cost, and whether it may be sent."""
